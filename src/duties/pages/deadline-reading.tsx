import { useDebouncedValue } from '@mantine/hooks';
import type { Answer } from '../../kernel/contract.ts';
import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './duties.module.css';

type Times = Answer<typeof api.readDeadline>['times'];

/** The days in which a document is followed, while its head is being written. */
export type Following = { readonly from: string | null; readonly to: string | null };

/** How words of time are read within a document's days, a moment after they were typed; empty until there is an answer. */
export function useReadTimes(typed: string, { from, to }: Following): Times {
  const [text] = useDebouncedValue(typed.trim(), 250);
  const isAsked = text !== '' && from !== null && to !== null && from <= to;
  const reading = useApi(api.readDeadline, isAsked ? { query: { words: text, from, to } } : {}, {
    enabled: isAsked,
    staleTime: 60_000,
  });
  return isAsked && text === typed.trim() ? (reading.data?.times ?? []) : [];
}

/** Says how words of time are read, so that a clerk sees the day before saving. */
export function DeadlineReading(props: {
  readonly typed: string;
  readonly times: Times;
  readonly following: Following;
}) {
  const t = useWords(words);
  const f = useFormat();
  const { typed, times, following } = props;
  const say = () => {
    if (typed.trim() === '') return t('reading.waits');
    if (following.from === null) return t('reading.needsIssue');
    const [first, ...rest] = times;
    if (!first) return '…';
    const early = times.find(({ nominalOn }) => nominalOn !== null && nominalOn < (following.from ?? ''));
    if (early) return t('reading.early', { date: f.date(early.nominalOn) });
    const undated = times.find(({ dating }) => dating !== 'dated')?.dating;
    if (undated && undated !== 'dated') return t(`reading.${undated}`);
    if (rest.length > 0)
      return t('reading.many', { count: times.length, dates: times.map(({ dueOn }) => f.date(dueOn)).join(', ') });
    const days = { date: f.date(first.dueOn), nominal: f.date(first.nominalOn) };
    return t(first.dueOn === first.nominalOn ? 'reading.one' : 'reading.moved', days);
  };
  const isWrong = times.some(
    ({ dating, nominalOn }) => dating === 'needs-date' || (nominalOn !== null && nominalOn < (following.from ?? '')),
  );
  return (
    <p role="status" className={isWrong ? styles.wanting : styles.quiet}>
      {say()}
    </p>
  );
}
