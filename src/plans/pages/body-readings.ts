import { nameKey } from '../../units/model.ts';
import type { Speak } from '../../web/language.tsx';
import type { words } from '../words.ts';
import type { Answer } from './answer.ts';
import { heirChoices, nearestChoice, takeFor, type BodyChoice } from './body-choices.ts';
import type { BodyView, DoubtView, TaskView } from './views.ts';

/** True when a body stands for a unit or a collective. */
export function isKnown(body: Pick<BodyView, 'unitId' | 'groupId'>): boolean {
  return body.unitId !== null || body.groupId !== null;
}

/** Where the document's name is another than today's, by which rule it is understood, what an unknown name is nearest to, and that it is unknown. */
export function bodyNotes(
  bodies: readonly BodyView[],
  nearest: readonly (BodyChoice | null)[],
  { doubts, source }: Pick<TaskView, 'doubts'> & { readonly source: Pick<TaskView['source'], 'rules'> },
  t: Speak<typeof words>,
): readonly string[] {
  const isAlone = bodies.length === 1;
  return bodies.flatMap(({ written, name, ...body }, index) => {
    const near = nearest[index];
    if (near) return [isAlone ? t('nearestOne', { name: near.name }) : t('nearest', { written, name: near.name })];
    // What a person took it for since is theirs, and no rule's.
    const isByRule = source.rules?.some(
      (rule) => rule.kind === 'body' && rule.written === written && rule.means === name,
    );
    if (isByRule) return [t('ruleUsed', { written })];
    if (name !== null) return isSameName(written, name) ? [] : [t('writtenAs', { written })];
    const isExplained = isKnown(body) || doubts.some((doubt) => hasEnded(doubt, written));
    return isExplained ? [] : [isAlone ? t('unknownBody') : t('unknownAmong', { written })];
  });
}

function hasEnded({ code, params }: DoubtView, written: string): boolean {
  return code === 'reading.body_ended' && params?.['name'] === written;
}

/** 'UBND cấp xã' and 'Ủy ban nhân dân cấp xã' are one name; nobody need be told. */
function isSameName(written: string, name: string): boolean {
  const plain = (text: string) => nameKey(text).replace(/\buy ban nhan dan\b/g, 'ubnd');
  return plain(written) === plain(name);
}

/** Unknown names are taken for the nearest where each has one; otherwise somebody must choose. */
export function answerFor(
  field: 'lead' | 'coordinate',
  bodies: readonly BodyView[],
  nearest: readonly (BodyChoice | null)[],
): Answer {
  const isOpen = bodies.some((body, index) => !isKnown(body) && !nearest[index]);
  if (isOpen || bodies.length === 0) return { kind: 'choose', field };
  const taken = bodies.map((body, index) => {
    const near = nearest[index];
    const { written, unitId, groupId } = near ? takeFor(body.written, near) : body;
    return { written, unitId, groupId };
  });
  return { kind: 'take', change: field === 'lead' ? { lead: taken } : { coordinate: taken } };
}

/** What an unknown name is most likely meant for: its only heir, or without heirs the name that is most alike. */
export function proposalFor(
  body: BodyView,
  task: Pick<TaskView, 'doubts'>,
  choices: readonly BodyChoice[],
): BodyChoice | null {
  const heirs = heirChoices(body.written, task.doubts, choices);
  if (heirs.length > 0) return heirs.length === 1 ? (heirs[0] ?? null) : null;
  return nearestChoice(body.written, choices);
}
