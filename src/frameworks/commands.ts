import { problem } from '../kernel/problem.ts';
import { fill, type Language, type Sentence } from '../kernel/words.ts';
import { readCatalogue } from './catalogue.ts';
import { editionIn, mostBytes, readYears } from './model/own-set/own-set.ts';
import { judgeSet } from './model/own-set/read-set.ts';
import type { SetFault, SetPlace } from './model/own-set/set-fault.ts';
import { readSetFile } from './set-file.ts';
import { setFaultWords } from './words/set-faults.ts';

/** What `thuocdo framework check` prints: what a file holds, or its faults, each with its place and sentences. */
export type CheckedFile =
  | {
      readonly ok: true;
      readonly set: string;
      readonly edition: string;
      readonly nodes: number;
      readonly points: number;
    }
  | {
      readonly ok: false;
      readonly faults: readonly (Sentence & Pick<SetFault, 'code' | 'params'> & { readonly place: string })[];
    };

/**
 * `thuocdo framework check FILE`: the dry run of a province's own set, without database or network; the years of other editions are not known here. Refuses with
 * frameworks.not_a_set, frameworks.set_too_large, frameworks.bad_years.
 */
export async function check(
  file: { readonly name: string; readonly bytes: Buffer },
  said: { readonly set: string; readonly title: string; readonly years: string },
): Promise<CheckedFile> {
  if (file.bytes.length > mostBytes) throw problem('frameworks.set_too_large', { limit: mostBytes / 1_048_576 });
  const years = said.years === '' ? null : readYears(said.years);
  if (years === null && said.years !== '') throw problem('frameworks.bad_years', { years: said.years });
  const read = await readSetFile(file.bytes, file.name, { index: said.set, title: said.title, years });
  if (read === null) throw problem('frameworks.not_a_set', { name: file.name });
  const judged = judgeSet(read, { indices: readCatalogue().frameworks.map(({ index }) => index), others: [] });
  if (judged.kind === 'faulty')
    return {
      ok: false,
      faults: judged.faults.map(({ code, params, place }) => ({
        place: placeName(place),
        code,
        params,
        vi: fill(setFaultWords[`set.fault.${code}`].vi, params),
        en: fill(setFaultWords[`set.fault.${code}`].en, params),
      })),
    };
  const edition = editionIn(judged.set);
  return {
    ok: true,
    set: judged.set.index,
    edition: edition.id,
    nodes: edition.nodes.length,
    points: edition.scale.to,
  };
}

/** The same as text for people, a fault a line. */
export function showChecked(checked: CheckedFile, language: Language): string {
  return checked.ok
    ? `${checked.set}/${checked.edition}: ${checked.nodes}`
    : checked.faults.map((fault) => `${fault.place}: ${fault[language]}`).join('\n');
}

/** As spreadsheets and compilers write it: 'Bộ tiêu chí!C17', '12:5', '--years'. */
function placeName(place: SetPlace): string {
  if (place.kind === 'cell') return place.sheet === '' ? place.cell : `${place.sheet}!${place.cell}`;
  if (place.kind === 'line') return `${place.line}:${place.column}`;
  if (place.kind === 'node') return place.code;
  return { index: '--set', name: '--title', years: '--years' }[place.part as string] ?? place.part;
}
