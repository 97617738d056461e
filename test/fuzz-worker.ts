import { paragraphsOf, type Block } from '../src/office/block.ts';
import { Problem } from '../src/kernel/problem.ts';
import { readFile, type ReadResult } from '../src/reading/read-file.ts';
import { words } from '../src/reading/words.ts';
import type { CaseReport } from './fuzz-run.ts';
import { mutated, ownFiles } from './mutations.ts';

/** Runs in a process of its own: reads the mutations of its numbers, and sends what came of each. */
const [from = 0, to = 0] = process.argv.slice(2).map(Number);
const files = ownFiles();
// As in the server's process.
process.on('unhandledRejection', () => undefined);
// Without who asked there is nothing to do.
process.on('disconnect', () => process.exit());
for (let seed = from; seed < to; seed += 1) {
  const { name, bytes } = await mutated(files, seed);
  process.send?.({ seed, begun: true });
  const start = performance.now();
  const outcome = await outcomeOf(bytes, name);
  const report: CaseReport = {
    seed,
    name,
    ms: performance.now() - start,
    megabytes: process.resourceUsage().maxRSS / 1024,
    ...outcome,
  };
  process.send?.(report);
}
process.disconnect();

async function outcomeOf(bytes: Buffer, name: string): Promise<Pick<CaseReport, 'refused' | 'fault'>> {
  try {
    return { refused: false, fault: faultOf(await readFile(bytes, { name })) };
  } catch (error) {
    if (!(error instanceof Problem))
      return { refused: false, fault: error instanceof Error ? `${error.stack}` : String(error) };
    const sentence = words[error.code];
    return { refused: true, fault: sentence?.vi && sentence.en ? null : `no sentences for ${error.code}` };
  }
}

/** What is wrong with a reading, null where all that must hold holds. */
function faultOf({ document, blocks, parts }: ReadResult): string | null {
  const left = new Set(document.leftOver.map((one) => one.block));
  const lost = paragraphsOf(blocks).find(
    ({ id, text }) => /[\p{L}\p{N}]/u.test(text) && parts[id] === undefined && !left.has(id),
  );
  if (lost !== undefined) return `paragraph ${lost.id} has no part and is not left over: ${lost.text.slice(0, 80)}`;
  const ids = idsOf(blocks);
  if (new Set(ids).size !== ids.length) return 'two blocks have one id';
  const unsure = document.tasks.find((task) =>
    [task.confidence, ...Object.values(task.confidenceBy)].some((value) => !(value >= 0 && value <= 1)),
  );
  if (unsure !== undefined) return `a confidence lies outside 0 to 1: ${unsure.text.slice(0, 80)}`;
  // Strings are compared one by one: beside a mark that joins, JSON's own escapes would seem to be letters.
  let other: string | null = null;
  JSON.stringify({ document, blocks, parts }, (_key, value: unknown) => {
    if (typeof value === 'string' && value !== value.normalize('NFC')) other ??= value;
    return value;
  });
  return other === null ? null : `text is not NFC: ${differing(other)}`;
}

function idsOf(blocks: readonly Block[]): string[] {
  const ids: string[] = [];
  const waiting = [...blocks];
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    ids.push(block.id);
    if (block.kind !== 'table') continue;
    for (const cell of block.cells) {
      ids.push(cell.id);
      for (const inside of cell.blocks) waiting.push(inside);
    }
  }
  return ids;
}

function differing(text: string): string {
  const normal = text.normalize('NFC');
  let at = 0;
  while (text[at] === normal[at]) at += 1;
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + 20));
}
