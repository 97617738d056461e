import { useLanguage, useWords } from '../../web/language.tsx';
import { Provenance } from '../../web/tags.tsx';
import { words } from '../words.ts';
import type { TableView } from './views.ts';

/** Whether a table was published or brought in by the province, and by whom. */
export function StageBadge({ table }: { readonly table: Pick<TableView, 'isOwn' | 'index' | 'year' | 'sources'> }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { isOwn, index, year, sources } = table;
  return isOwn ? (
    <Provenance kind="appraised" label={t('ownTable')} detail={sources[0]?.title ?? ''} />
  ) : (
    <Provenance kind="published" detail={t('publishedBy', { owner: index.owner[language], year: String(year) })} />
  );
}
