import { useEffect, useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { api as tasks } from '../../tasks/api.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { rungKinds } from '../../urging/model/ladder.ts';
import { words as urgingWords } from '../../urging/words.ts';
import { useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { historyApi } from '../api/history.ts';
import { historyKinds, historyVerbs, type HistoryKind } from '../model/history.ts';
import { historyWords } from '../words/history.ts';
import styles from './history.module.css';

type Entry = Answer<typeof historyApi.getHistory>['entries'][number];

// About as much as stands beside the rest of the page.
const shownAtOnce = 10;

/** All that happened to a piece of work, newest first, in plain words; of one kind where the reader asks for it. */
export function WorkHistory({ occurrenceId }: { readonly occurrenceId: string }) {
  const t = useWords(historyWords);
  const [kind, setKind] = useState<HistoryKind | null>(null);
  const [isWhole, setWhole] = useState(false);
  const history = useApi(historyApi.getHistory, { params: { occurrenceId } }, { staleTime: 0 });
  // Whatever is done on the page asks for the work anew: then its history has grown too.
  const { dataUpdatedAt } = useApi(tasks.getOccurrence, { params: { occurrenceId } });
  const { refetch } = history;
  useEffect(() => {
    if (dataUpdatedAt > 0) void refetch();
  }, [dataUpdatedAt, refetch]);
  return (
    <Section title={t('history.whole')} note={t('history.note')}>
      <Answered of={history} rows={4}>
        {({ entries }) => {
          const kinds = historyKinds.filter((one) => entries.some(({ verb }) => historyVerbs[verb] === one));
          const asked = entries.filter(({ verb }) => kind === null || historyVerbs[verb] === kind);
          const shown = isWhole ? asked : asked.slice(0, shownAtOnce);
          return (
            <>
              {entries.length > 5 && kinds.length > 1 ? (
                <Choice
                  label={t('history.kind')}
                  placeholder={t('history.every')}
                  value={kind}
                  onChange={(value) => setKind(historyKinds.find((one) => one === value) ?? null)}
                  options={kinds.map((one) => ({ value: one, label: t(`history.kind.${one}`) }))}
                />
              ) : null}
              {entries.length === 0 ? <p>{t('history.empty')}</p> : null}
              <ol className={styles.entries}>
                {shown.map((entry) => (
                  <HistoryLine key={entry.id} entry={entry} />
                ))}
              </ol>
              {shown.length < asked.length ? (
                <Button small kind="flat" onClick={() => setWhole(true)}>
                  {t('history.seeAll', { count: asked.length })}
                </Button>
              ) : null}
            </>
          );
        }}
      </Answered>
    </Section>
  );
}

function HistoryLine({ entry }: { readonly entry: Entry }) {
  const t = useWords(historyWords);
  const f = useFormat();
  const { sentence, besides } = useTold()(entry);
  return (
    <li className={entry.verb === 'returned-proof' ? styles.returned : undefined}>
      <time dateTime={entry.at ?? entry.onDay}>{entry.at === null ? f.date(entry.onDay) : f.instant(entry.at)}</time>
      <p>
        <b>{sentence}</b> <span>{entry.who ?? t('history.system')}</span>
      </p>
      {besides.map((line) => (
        <p key={line} className={styles.besides}>
          {line}
        </p>
      ))}
    </li>
  );
}

/** The sentence of an entry, and the words that were written on the occasion. */
function useTold(): (entry: Entry) => { readonly sentence: string; readonly besides: readonly string[] } {
  const t = useWords(historyWords);
  const tt = useWords(taskWords);
  const tu = useWords(urgingWords);
  const f = useFormat();
  const rungDay = (days: number) =>
    days === 0 ? tu('rung.onDay') : days < 0 ? tu('rung.before', { days: -days }) : tu('rung.after', { days });
  return ({ verb, detail }) => {
    const word = (name: string) => textOf(detail[name]);
    const day = (name: string) => {
      const on = word(name);
      return /^\d{4}-\d\d-\d\d$/.test(on) ? f.date(on) : on;
    };
    if (verb === 'reported') {
      const reported = word('reported');
      const state = reported === 'done' || reported === 'doing' ? reported : 'none';
      const quantity = detail['quantity'];
      const lines = [
        word('text'),
        word('product') ? t('history.product', { text: word('product') }) : '',
        typeof quantity === 'number' ? t('history.quantity', { count: f.number(quantity) }) : '',
        word('difficulty') ? t('history.difficulty', { text: word('difficulty') }) : '',
      ];
      return {
        sentence: t('history.verb.reported', { reported: tt(`reported.${state}`).toLocaleLowerCase('vi') }),
        besides: lines.filter((line) => line !== ''),
      };
    }
    if (verb === 'urged') {
      const rung = rungKinds.find((one) => one === detail['rung']);
      const when = t('history.forDue', { when: rungDay(Number(detail['days'] ?? 0)), date: day('day') });
      return {
        sentence: t('history.verb.urged', { rung: rung ? tu(`rung.${rung}`).toLocaleLowerCase('vi') : '' }),
        besides: [when],
      };
    }
    const part = detail['part'] === 'helper' ? t('history.part.helper') : t('history.part.main');
    const sentence = t(`history.verb.${verb}`, {
      name: word('name') || t('history.unknown'),
      from: day('from'),
      day: day('day'),
      count: word('count'),
      part,
    });
    return { sentence, besides: word('text') ? [`“${word('text')}”`] : [] };
  };
}

function textOf(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
