import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from './cell-alignment.ts';
import { alignCells } from './cell-alignment.ts';
import type { CellLook } from './cell-look.ts';

/** What a cell of a column mostly looks like. */
const usual = {
  number: ['number'],
  criterion: ['words'],
  task: ['duty', 'sentence'],
  product: ['product', 'words'],
  lead: ['bodies'],
  coordinate: ['bodies'],
  deadline: ['time'],
  points: ['points'],
} as const satisfies Partial<Record<Column, readonly CellLook[]>>;

type Usual = keyof typeof usual;

/** Tables as they are: a number first, criteria before duties, who and when after, in some order; points and products here and there. */
const columns = fc
  .record({
    hasNumber: fc.boolean(),
    hasCriterion: fc.boolean(),
    points: fc.boolean(),
    hasProduct: fc.boolean(),
    rest: fc.shuffledSubarray<Usual>(['coordinate', 'deadline']),
  })
  .map(({ hasNumber, hasCriterion, points, hasProduct, rest }): Usual[] => [
    ...(hasNumber ? (['number'] as const) : []),
    ...(hasCriterion ? (['criterion'] as const) : []),
    ...(hasCriterion && points ? (['points'] as const) : []),
    'task',
    'lead',
    ...rest.filter((kind) => kind === 'coordinate'),
    ...rest.filter((kind) => kind !== 'coordinate'),
    ...(hasProduct && rest.includes('deadline') ? (['product'] as const) : []),
  ]);

const tables = columns.chain((kinds) =>
  fc.record({
    kinds: fc.constant(kinds),
    rows: fc.array(fc.tuple(...kinds.map((kind) => fc.constantFrom<CellLook>(...usual[kind]))), {
      minLength: 1,
      maxLength: 12,
    }),
  }),
);

const told = (looks: readonly CellLook[], kinds: readonly Column[]) =>
  alignCells(looks, kinds).map((place) =>
    place.kind === 'cell'
      ? `${place.beginsRow ? '|' : ''}${kinds[place.column]}`
      : place.kind === 'section'
        ? 'section'
        : 'after',
  );

describe('the cells of a table that lost its lines', () => {
  test('whole rows are found again, whatever the columns', () => {
    fc.assert(
      fc.property(tables, ({ kinds, rows }) => {
        const wanted = rows.flatMap((row) => row.map((_, column) => `${column === 0 ? '|' : ''}${kinds[column]}`));
        expect(told(rows.flat(), kinds)).toEqual(wanted);
      }),
    );
  });

  test('every line has a place, each row runs from left to right, and nothing follows what is below the table', () => {
    const looks = fc.constantFrom<CellLook>(
      'blank',
      'tick',
      'number',
      'section-number',
      'points',
      'time',
      'bodies',
      'labelled-bodies',
      'body-like',
      'coded',
      'bullet',
      'duty',
      'heading',
      'product',
      'words',
      'sentence',
    );
    fc.assert(
      fc.property(fc.array(looks, { maxLength: 60 }), columns, (lines, kinds) => {
        const places = alignCells(lines, kinds);
        expect(places).toHaveLength(lines.length);
        places.forEach((place, index) => {
          const before = places[index - 1];
          if (before?.kind === 'after') expect(place.kind).toBe('after');
          if (place.kind !== 'cell' || place.beginsRow) return;
          // What goes on with a row has one to go on with.
          expect(before?.kind).toBe('cell');
          if (before?.kind === 'cell') expect(place.column).toBeGreaterThanOrEqual(before.column);
        });
      }),
    );
  });

  test('a heading with its number, cells merged away, two duties of one cell, and what follows the table', () => {
    const kinds: Column[] = ['number', 'criterion', 'task', 'lead', 'coordinate', 'deadline'];
    const rows: readonly (readonly [CellLook, string])[] = [
      ['section-number', 'section'],
      ['words', 'section'],
      ['number', '|number'],
      ['words', 'criterion'],
      ['bullet', 'task'],
      ['bullet', 'task'],
      ['bodies', 'lead'],
      ['bodies', 'coordinate'],
      ['time', 'deadline'],
      ['duty', '|task'],
      ['bodies', 'lead'],
      ['time', 'deadline'],
      ['number', '|number'],
      ['words', 'criterion'],
      ['number', '|number'],
      ['words', 'criterion'],
      ['duty', 'task'],
      ['bodies', 'lead'],
      ['time', 'deadline'],
      ['sentence', 'after'],
      ['sentence', 'after'],
    ];
    expect(
      told(
        rows.map(([look]) => look),
        kinds,
      ),
    ).toEqual(rows.map(([, place]) => place));
  });

  test('no lines, no columns', () => {
    expect(alignCells([], ['task', 'lead', 'deadline'])).toEqual([]);
    expect(alignCells(['words'], [])).toHaveLength(1);
  });
});
