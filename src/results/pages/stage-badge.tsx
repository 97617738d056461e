import { useLanguage, useWords } from '../../web/language.tsx';
import { Provenance } from '../../web/tags.tsx';
import { words } from '../words.ts';
import { isOwnSource } from '../model/imported.ts';
import type { LedgerView, TableView } from './views.ts';

type Staged = Pick<TableView, 'isOwn' | 'filled'>;

/** Whether a table was published, brought in by the province, or published with holes that the province's own figures fill. */
export function stageOf({ isOwn, filled }: Staged): 'own' | 'filled' | 'published' {
  return isOwn ? 'own' : filled > 0 ? 'filled' : 'published';
}

/** What all of a ledger rests on, as of a table: one line of the own table is enough for it to be said. */
export function stagedOf({ index, year, source, whole, lines, isOwn }: LedgerView) {
  return { index, year, isOwn, sources: [source], filled: [whole, ...lines].filter(({ isFilled }) => isFilled).length };
}

/** The stage of years of several tables. */
export function stageOfSources(keys: readonly string[]): ReturnType<typeof stageOf> {
  const own = keys.filter((key) => isOwnSource({ key })).length;
  return stageOf({ isOwn: own > 0 && own === keys.length, filled: own });
}

/** The same as a badge, with whose the figures are. */
export function StageBadge({ table }: { readonly table: Staged & Pick<TableView, 'index' | 'year' | 'sources'> }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { index, year, sources, filled } = table;
  const stage = stageOf(table);
  if (stage === 'own') return <Provenance kind="appraised" label={t('ownTable')} detail={sources[0]?.title ?? ''} />;
  if (stage === 'filled')
    return <Provenance kind="appraised" label={t('filledTable')} detail={t('filledFromOwn', { count: filled })} />;
  return (
    <Provenance kind="published" detail={t('publishedBy', { owner: index.owner[language], year: String(year) })} />
  );
}
