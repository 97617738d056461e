import { parentPort, workerData } from 'node:worker_threads';
import { editionIn, type KnownBesides } from './model/own-set/own-set.ts';
import { judgeSet, type AskedSet, type JudgedSet } from './model/own-set/read-set.ts';
import type { KnownEditions } from './read-set-apart.ts';
import { readSetFile } from './set-file.ts';

/** What the thread is given. */
export type ThreadData = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly asked: AskedSet;
  readonly known: KnownEditions;
};

/** What it answers. */
export type Said = JudgedSet | 'not-a-set';

const { bytes, name, asked, known } = workerData as ThreadData;
const read = await readSetFile(Buffer.from(bytes), name, asked);
const said: Said = read === null ? 'not-a-set' : judgeSet(read, besides(read.set));
parentPort?.postMessage(said);

/** A draft of the same years is what this file takes the place of. */
function besides(set: Parameters<typeof editionIn>[0] | null): KnownBesides {
  const own = set && editionIn(set).id;
  return {
    indices: known.indices,
    others: known.editions.filter((one) => one.set === set?.index && !(one.isDraft && one.edition === own)),
  };
}
