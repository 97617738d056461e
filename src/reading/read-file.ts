import type { FileFault, FileHints } from '../office/read-blocks.ts';
import { readBlocks } from '../office/read-blocks.ts';
import { loadGazetteer } from './gazetteer.ts';
import type { CriterionIndex } from './model/criteria/criterion-index.ts';
import { makeProposer } from './model/criteria/propose-criteria.ts';
import type { PlanDocument, Warning } from './model/plan-document.ts';
import { readPlan } from './model/read-plan.ts';
import type { ReadResult } from './model/read-plan.ts';
import type { ReadingRules } from './model/rules.ts';

export type { ReadResult } from './model/read-plan.ts';

/** What the sender says of a file (name, type), and the largest size in bytes that is taken (50 MB unless told). */
export type ReadHints = FileHints;

/** What a reading may lean on beside the file: the rules that a province taught, and the criteria to propose for each task. */
export type KnownBeside = { readonly rules?: ReadingRules; readonly criteria?: CriterionIndex };

/**
 * Bytes of a text, HTML, Word, OpenDocument or PDF file -> the plan and its blocks. Refuses with reading.empty, .too_large, .broken, .encrypted,
 * .expands_too_far, .no_text, .scan, .unsupported. No database, no network. Leans on what is known beside the file, where it is given.
 */
export async function readFile(bytes: Uint8Array, hints: ReadHints = {}, known: KnownBeside = {}): Promise<ReadResult> {
  const [{ blocks, faults }, gazetteer] = await Promise.all([readBlocks(bytes, hints), loadGazetteer()]);
  const { rules, criteria } = known;
  const result = readPlan(blocks, {
    gazetteer,
    ...(rules === undefined ? {} : { rules }),
    ...(criteria === undefined ? {} : { propose: makeProposer(criteria) }),
  });
  return faults.length === 0 ? result : { ...result, document: doubted(result.document, faults) };
}

/** How sure a task can be whose letters came out of order. */
const scrambledConfidence = 0.3;

/** The plan with what its file could not give whole: a warning, and doubt in every task where the letters are scrambled. */
function doubted(document: PlanDocument, faults: readonly FileFault[]): PlanDocument {
  const warnings = faults.map((fault): Warning =>
    fault.kind === 'scrambled'
      ? { code: 'reading.pdf_scrambled', params: {}, source: [] }
      : { code: 'reading.scanned_pages', params: { pages: fault.pages.join(', ') }, source: [] },
  );
  const scrambled = faults.some((fault) => fault.kind === 'scrambled');
  const lower = (confidence: number) => Math.min(confidence, scrambledConfidence);
  return {
    ...document,
    warnings: [...warnings, ...document.warnings],
    tasks: !scrambled
      ? document.tasks
      : document.tasks.map((task) => ({
          ...task,
          confidence: lower(task.confidence),
          confidenceBy: { ...task.confidenceBy, text: lower(task.confidenceBy.text) },
        })),
  };
}
