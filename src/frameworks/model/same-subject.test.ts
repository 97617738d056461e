import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../catalogue.ts';
import { editionOf, frameworkOf, walk } from './look-up.ts';
import { nearestSubjectIn, sameSubjectIn } from './same-subject.ts';

const papi = frameworkOf(readCatalogue(), 'papi')!;
const inEdition = (id: string) => sameSubjectIn(readCatalogue(), papi, editionOf(papi, id)!);

describe('the same subject in another edition', () => {
  it('is the node itself in its own edition, for every node', () => {
    const own = inEdition('2021-2024');
    for (const { code } of walk(editionOf(papi, '2021-2024')!.nodes))
      expect(own.get(`papi/2021-2024/${code}`)).toEqual([code]);
  });

  it('is followed over several editions, forwards and back', () => {
    // The list of poor households was 2.1 up to 2017 and is 2.2 since; a changed measure is still the same subject.
    expect(inEdition('2021-2024').get('papi/2011-2017/2.1')).toEqual(['2.2']);
    expect(inEdition('2011-2017').get('papi/2021-2024/2.2')).toEqual(['2.1']);
    expect(inEdition('2021-2024').get('papi/2011-2017/2')).toEqual(['2']);
  });

  it('is nothing for what ended, or did not exist yet', () => {
    expect(inEdition('2021-2024').get('papi/2011-2017/3.2')).toBeUndefined();
    expect(inEdition('2011-2017').get('papi/2021-2024/8')).toBeUndefined();
  });
});

describe('the nearest subject in another edition', () => {
  const pci = frameworkOf(readCatalogue(), 'pci')!;
  const nearest = (id: string) => nearestSubjectIn(readCatalogue(), pci, editionOf(pci, id)!);

  it('is the same one where there is one, and else what it lies within', () => {
    expect(nearest('2017-2020').get('pci/2017-2020/3.10')).toEqual({ codes: ['3.10'], isWithin: false });
    // Nobody published the indicators of 2021.
    expect(nearest('2021').get('pci/2017-2020/3.10')).toEqual({ codes: ['3'], isWithin: true });
    expect(nearest('2021').get('pci/2017-2020/3')).toEqual({ codes: ['3'], isWithin: false });
    expect(nearest('2025').get('pci/2022-2024/9')).toBeUndefined();
  });

  it('has all that is the same', () => {
    for (const { id } of papi.editions) {
      const all = nearestSubjectIn(readCatalogue(), papi, editionOf(papi, id)!);
      for (const [ref, codes] of inEdition(id)) expect(all.get(ref)).toEqual({ codes, isWithin: false });
    }
  });
});
