import type { Answer } from '../../kernel/contract.ts';
import { useApi } from '../../web/api-client.ts';
import { Choice } from '../../web/choice.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { Sources, Unverified } from './rule-basis.tsx';
import styles from './kinds.module.css';

/** An entry of the catalogue of what must be published. */
export type Duty = Answer<typeof api.listPublishingDuties>['duties'][number];

/** Chooses what a law orders to be published; what it says of who and when stands below. */
export function DutyChoice(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (duty: Duty | null) => void;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const f = useFormat();
  const known = useApi(api.listPublishingDuties, {});
  const duties = known.data?.duties ?? [];
  const chosen = duties.find(({ id }) => id === props.value);
  return (
    <div>
      <Choice
        label={props.label}
        placeholder={t('duty.choose')}
        options={duties.map(({ id, what }) => ({ value: id, label: what[language] }))}
        value={props.value}
        onChange={(id) => props.onChange(duties.find((duty) => duty.id === id) ?? null)}
      />
      {chosen ? (
        <p className={styles.told}>
          {t('duty.who', { who: chosen.who[language] })}. {t('duty.when', { deadline: chosen.deadline[language] })}.{' '}
          {chosen.basis}, {t('rule.from', { date: f.date(chosen.from) })}. {chosen.note?.[language]}{' '}
          <Unverified provenance={chosen.provenance} /> <Sources sources={chosen.sources} />
        </p>
      ) : null}
    </div>
  );
}
