/** How we know something: read in a source that is named, or general knowledge that nobody has checked. */
export const ruleProvenances = ['sourced', 'recalled'] as const;
export type Provenance = (typeof ruleProvenances)[number];

/** How we know what a rule of the catalogue says, and from which day it holds. */
export type RuleProvenance = { readonly rule: Provenance; readonly from: Provenance };

/** The parts of a rule that nobody has verified. */
export function unverifiedParts({ rule, from }: RuleProvenance): readonly (keyof RuleProvenance)[] {
  return [...(rule === 'recalled' ? (['rule'] as const) : []), ...(from === 'recalled' ? (['from'] as const) : [])];
}
