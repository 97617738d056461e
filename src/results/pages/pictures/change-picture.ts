import { line, type Mark, type Picture } from '../../../web/chart/picture.ts';
import type { Language } from '../../../kernel/words.ts';
import { formatChange, formatNumber, formatPoints } from '../../../web/format.ts';
import { partsOf } from '../explain.ts';
import type { Conclusion } from '../../model/noise.ts';
import type { LedgerView } from '../views.ts';
import { endsOf, stepsOf, type End, type Step } from '../steps.ts';
import { cut, rowsPicture } from './rows-picture.ts';

/** The way from last year's score to this one's, part by part; null where the parts do not add up to it. */
export function changePicture(
  ledger: LedgerView,
  language: Language,
  heads: { readonly part: string; readonly change: string; readonly whole: string },
  conclusionOf: (conclusion: Conclusion) => string,
): Picture | null {
  const fall = stepsOf(ledger);
  const { before, score } = ledger.whole;
  if (!fall || !before || score.kind !== 'value') return null;
  return rowsPicture({
    columns: [
      { head: heads.part, at: 0 },
      { head: String(before.year), at: 400, isFigure: true },
      { head: String(ledger.year), at: 460, isFigure: true },
      { head: heads.change, at: 524, isFigure: true },
      { head: '', at: 536 },
    ],
    rows: [
      ...partsOf(ledger).map((part) => ({
        cells: [
          cut(`${part.code}. ${part.name[language]}`, 52),
          formatPoints(part.before?.points, language),
          part.score.kind === 'value' ? formatPoints(part.score.points, language) : '—',
          formatChange(part.before?.changeInIndex, language),
          part.before ? conclusionOf(part.before.conclusion) : '',
        ],
        bars: (at: (value: number) => number, y: number) => stepMarks(fall.steps.get(part.code), at, y),
      })),
      {
        cells: [
          heads.whole,
          formatPoints(before.points, language),
          formatPoints(score.points, language),
          formatChange(before.change, language),
          conclusionOf(before.conclusion),
        ],
        isOwn: true,
        bars: (at: (value: number) => number, y: number) => [
          stepBar(fall.whole, at, y),
          ...endsOf(fall.whole, { from: before.year, to: ledger.year }).flatMap((end) => endMarks(end, at, y)),
        ],
      },
    ],
    axis: fall.axis,
    axisFrom: 680,
    write: (value) => formatNumber(value, language),
  });
}

/** Filled where it fell, hollow where it rose; colour only beyond the error. */
function stepMarks(step: Step | undefined, at: (value: number) => number, y: number): readonly Mark[] {
  if (!step) return [];
  return [stepBar(step, at, y), line(at(step.to), y - 6, at(step.to), y + 10, { stroke: 'ink' })];
}

function stepBar(step: Step, at: (value: number) => number, y: number): Mark {
  const [left, right] = [at(Math.min(step.from, step.to)), at(Math.max(step.from, step.to))];
  const shape = { kind: 'rect', x: left, y: y - 4, w: Math.max(right - left, 1.5), h: 8 } as const;
  return step.to < step.from
    ? { ...shape, fill: step.isSure ? 'lacquer' : 'ink-3' }
    : { ...shape, fill: 'sheet', stroke: step.isSure ? 'jade' : 'ink-3', strokeWidth: step.isSure ? 2 : 1 };
}

/** A year beside its tick. */
function endMarks({ at: value, year, anchor }: End, at: (value: number) => number, y: number): readonly Mark[] {
  const x = at(value);
  return [
    line(x, y - 8, x, y + 8, { stroke: 'ink', strokeWidth: 1.5 }),
    { kind: 'text', x: anchor === 'end' ? x - 4 : x + 4, y: y + 4, text: String(year), size: 11, anchor },
  ];
}
