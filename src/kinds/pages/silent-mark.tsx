import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Tag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';

/** On a line of work: that what was published for it no longer answers. One question for a whole list. */
export function SilentMark({ occurrenceId }: { readonly occurrenceId: string }) {
  const t = useWords(words);
  const f = useFormat();
  const silent = useApi(api.listSilent, {});
  const found = silent.data?.silent.find((one) => one.occurrenceId === occurrenceId);
  return found ? <Tag tone="late">{t('link.mark', { date: f.date(found.silentSince) })}</Tag> : null;
}
