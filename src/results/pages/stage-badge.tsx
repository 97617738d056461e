import { useLanguage, useWords } from '../../web/language.tsx';
import { Provenance } from '../../web/tags.tsx';
import { words } from '../words.ts';
import type { TableView } from './views.ts';

type Staged = Pick<TableView, 'isOwn' | 'filled'>;

/** Whether a table was published, brought in by the province, or published with holes that the province's own figures fill. */
export function stageOf({ isOwn, filled }: Staged): 'own' | 'filled' | 'published' {
  return isOwn ? 'own' : filled > 0 ? 'filled' : 'published';
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
