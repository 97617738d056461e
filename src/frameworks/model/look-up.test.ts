import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../catalogue.ts';
import { leavesOf, nodeAt, pathOf, walk, weakestProvenance, writeRef } from './look-up.ts';
import { parentCode } from './parse-framework.ts';

const editions = readCatalogue().frameworks.flatMap(({ editions }) => editions);

describe('the tree of every edition', () => {
  it('leads from the top to each node by the parts of its code', () => {
    for (const edition of editions)
      for (const node of walk(edition.nodes)) {
        const path = pathOf(edition, node.code) ?? [];
        expect(path.at(-1)).toBe(node);
        expect(path.map(({ depth }) => depth)).toEqual(path.map((_, depth) => depth));
        for (const [at, one] of path.entries()) expect(parentCode(one.code)).toBe(path[at - 1]?.code ?? null);
      }
  });

  it('knows no node of a code that nobody wrote', () => {
    for (const edition of editions)
      for (const code of ['', '.', '1.', '99', '1.99.1', '*']) expect(nodeAt(edition, code)).toBeNull();
  });

  it('measures its leaves alone', () => {
    for (const edition of editions) {
      const leaves = new Set(leavesOf(edition.nodes));
      for (const node of walk(edition.nodes)) expect(node.rule === null || leaves.has(node)).toBe(true);
    }
  });
});

describe('weakestProvenance', () => {
  const node = editions.flatMap(({ nodes }) => [...walk(nodes)])[0];
  const known = (name: 'sourced' | 'inferred' | 'reconstructed', points: typeof name, rule: typeof name) =>
    node &&
    weakestProvenance({
      ...node,
      points: { from: 0, to: 1 },
      rule: { kind: 'penalty' },
      provenance: { name, points, rule },
    });

  it('is that of the part we know worst', () => {
    expect(known('sourced', 'sourced', 'sourced')).toBe('sourced');
    expect(known('sourced', 'inferred', 'sourced')).toBe('inferred');
    expect(known('inferred', 'sourced', 'reconstructed')).toBe('reconstructed');
  });

  it('leaves out parts that the node has not', () => {
    expect(
      node &&
        weakestProvenance({
          ...node,
          points: null,
          weight: null,
          rule: null,
          provenance: { name: 'sourced', points: 'reconstructed', rule: 'reconstructed' },
        }),
    ).toBe('sourced');
  });
});

describe('writeRef', () => {
  it('names index, edition and code', () => {
    expect(writeRef({ index: 'papi', edition: '2021-2024', code: '1.2' })).toBe('papi/2021-2024/1.2');
  });
});
