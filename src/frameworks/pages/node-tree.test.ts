import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../catalogue.ts';
import { editionOf, frameworkOf } from '../model/look-up.ts';
import { presentEdition } from '../present.ts';
import { seek, treeOf } from './node-tree.ts';

function nodesOf(index: string, id: string) {
  const framework = frameworkOf(readCatalogue(), index);
  const edition = framework && editionOf(framework, id);
  return framework && edition ? presentEdition(framework, edition).nodes : [];
}
const nodes = nodesOf('par-index', 'qd-876-2022');
const codesOf = (find: string, language: 'vi' | 'en' = 'vi') =>
  seek(nodes, find, language).nodes.map(({ code }) => code);

describe('the tree of a list', () => {
  it('holds every node once, under the one that it names', () => {
    const tree = treeOf(nodes);
    const walked: string[] = [];
    const walk = (some: typeof nodes) => {
      for (const node of some) {
        walked.push(node.code);
        walk([...tree.childrenOf(node)]);
      }
    };
    walk([...tree.roots]);
    expect(walked).toEqual(nodes.map(({ code }) => code));
    expect(tree.parents).toEqual(
      nodes.map(({ code }) => code).filter((code) => nodes.some((one) => one.code.startsWith(`${code}.`))),
    );
  });
});

describe('seeking', () => {
  it('leaves all where nothing is sought', () => {
    expect(seek(nodes, '  ', 'vi')).toEqual({ nodes, found: nodes.length });
  });

  it('finds a code with all that is above and below it, and no code that only begins alike', () => {
    expect(codesOf('1.3')).toEqual(['1', '1.3', '1.3.1', '1.3.2']);
    expect(seek(nodesOf('pci', '2017-2020'), '1.1', 'vi').nodes.map(({ code }) => code)).toEqual(['1', '1.1', '1.10']);
  });

  it('finds words with or without accents, in the language of the screen', () => {
    const found = ['8', '8.1'];
    expect(codesOf('muc do hai long')).toEqual(found);
    expect(codesOf('Mức độ HÀI LÒNG')).toEqual(found);
    expect(codesOf('satisfaction of citizens')).toEqual([]);
    expect(codesOf('satisfaction of citizens', 'en')).toEqual(found);
  });

  it('counts what fits, not what stands around it', () => {
    expect(seek(nodes, 'muc do hai long', 'vi').found).toBe(1);
    expect(seek(nodes, 'không có chữ này', 'vi')).toEqual({ nodes: [], found: 0 });
  });
});
