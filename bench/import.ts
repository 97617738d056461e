import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readBlocks } from '../src/office/read-blocks.ts';
import { readFile as readPlan } from '../src/reading/read-file.ts';
import { quantile, rounded, timings, type BenchResult } from './bench.ts';

const runs = 30;
const samplePlan = join(import.meta.dirname, '../data/sample/ke-hoach-2026.html');

/** Reading a plan into tasks against taking its text out alone: of the file that is named, else of the sample's plan (HTML with merged cells). */
export async function run(file = samplePlan): Promise<BenchResult> {
  const name = basename(file);
  const bytes = await readFile(file);
  const extraction = await timings(runs, () => readBlocks(bytes, { name }));
  const reading = await timings(runs, () => readPlan(bytes, { name }));
  const { document } = await readPlan(bytes, { name });
  return {
    name: 'import',
    about: `ms to read ${name} (${Math.round(bytes.length / 1024)} KB, ${document.tasks.length} tasks) into tasks, against its blocks of text alone`,
    figures: {
      'read into tasks, ms': quantile(reading, 0.5),
      'tasks a second': rounded((document.tasks.length * 1000) / quantile(reading, 0.5)),
    },
    against: { 'text alone, ms': quantile(extraction, 0.5) },
    ratio: { reading: rounded(quantile(reading, 0.5) / quantile(extraction, 0.5)) },
  };
}
