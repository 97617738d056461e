import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../catalogue.ts';
import { editionOf, frameworkOf, walk } from './look-up.ts';
import { sameSubjectIn } from './same-subject.ts';

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
