import type { Reported } from './states.ts';

/** What a unit says of an occurrence: how far it is, the result in words, the product and how much of it, what stands in the way. */
export type Report = {
  readonly reported: Reported;
  readonly text: string;
  readonly product: string;
  readonly quantityDone: number | null;
  readonly difficulty: string;
};

/** The part of an occurrence that holds its last report. */
export type LastReport = {
  readonly reported: Reported;
  readonly reportText: string;
  readonly product: string;
  readonly quantityDone: number | null;
  readonly difficulty: string;
};

/** What the next report begins with: the last one, a step on where nothing was said yet, so that two taps are enough. */
export function nextReport(last: LastReport): Report {
  return {
    reported: last.reported === 'none' ? 'doing' : last.reported,
    text: last.reportText,
    product: last.product,
    quantityDone: last.quantityDone,
    difficulty: last.difficulty,
  };
}

/** True when a report says what the last one said; spaces around it say nothing. */
export function saysNothingNew(report: Report, last: LastReport): boolean {
  return (
    report.reported === last.reported &&
    report.text.trim() === last.reportText &&
    report.product.trim() === last.product &&
    report.quantityDone === last.quantityDone &&
    report.difficulty.trim() === last.difficulty
  );
}

/** True when a report says "done" and neither names a product nor tells a result: nobody could judge it. */
export function lacksProduct({ reported, text, product }: Pick<Report, 'reported' | 'text' | 'product'>): boolean {
  return reported === 'done' && product.trim() === '' && text.trim() === '';
}
