import { useState, type KeyboardEvent } from 'react';

/** What a table of cells needs to be walked through by arrows with one stop of the Tab key. */
export type GridKeys = {
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  /** The attributes of a cell's link, by a key that is the cell's alone. */
  readonly cell: (key: string) => {
    readonly tabIndex: number;
    readonly 'data-cell': string;
    readonly onFocus: () => void;
  };
};

/** Arrows walk from cell to cell over those that lead nowhere, Home and End along the row (the grid pattern of WAI-ARIA). */
export function useGridKeys(): GridKeys {
  const [at, setAt] = useState<string | null>(null);
  let first: string | null = null;
  return {
    onKeyDown: (event) => {
      const from = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
      const step = steps[event.key];
      if (!from || !step) return;
      event.preventDefault();
      step(from)?.focus();
    },
    cell: (key) => {
      first ??= key;
      return {
        tabIndex: key === (at ?? first) ? 0 : -1,
        'data-cell': key,
        onFocus: () => setAt(key),
      };
    },
  };
}

type Step = (from: HTMLElement) => HTMLElement | undefined;

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: (from) => after(inRow(from), from),
  ArrowLeft: (from) => after(inRow(from).toReversed(), from),
  ArrowDown: (from) => after(inColumn(from), from),
  ArrowUp: (from) => after(inColumn(from).toReversed(), from),
  Home: (from) => inRow(from)[0],
  End: (from) => inRow(from).at(-1),
};

function inRow(from: HTMLElement): readonly HTMLElement[] {
  return [...(from.closest('tr')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
}

function inColumn(from: HTMLElement): readonly HTMLElement[] {
  const column = from.closest('td')?.cellIndex ?? 0;
  const rows = [...(from.closest('table')?.rows ?? [])];
  return rows.flatMap((row) => [...(row.cells[column]?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]);
}

function after(cells: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  return cells[cells.indexOf(from) + 1];
}
