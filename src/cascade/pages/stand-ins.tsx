import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { DateField } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';

type UnitWork = Answer<typeof api.getUnitWork>;

/** Who stands in for whom, and the form to name one. */
export function StandIns({ known }: { readonly known: UnitWork }) {
  const t = useWords(words);
  const f = useFormat();
  const [person, setPerson] = useState<string | null>(null);
  const [substitute, setSubstitute] = useState<string | null>(null);
  const [fromOn, setFromOn] = useState<string | null>(null);
  const [toOn, setToOn] = useState<string | null>(null);
  const set = useAction(api.setStandIn, { invalidates: [api.getUnitWork] });
  const remove = useAction(api.removeStandIn, { invalidates: [api.getUnitWork] });
  const people = known.people.map(({ id, name }) => ({ value: id, label: name }));
  const fault = set.error ?? remove.error;
  return (
    <Section title={t('standIns')} note={t('standInNote')}>
      {known.standIns.length === 0 ? <p className={styles.quiet}>{t('standInNone')}</p> : null}
      <ul className={styles.lines}>
        {known.standIns.map((one) => (
          <li key={one.id}>
            <span>
              {t('standIn', {
                substitute: one.substituteName,
                person: one.personName,
                from: f.date(one.fromOn),
                to: f.date(one.toOn),
              })}
            </span>
            {one.abilities.remove ? (
              <Button
                small
                kind="flat"
                aria-label={t('removeStandInOf', { person: one.personName })}
                onClick={() => remove.mutate({ params: { standInId: one.id } })}
              >
                {t('removeStandIn')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {known.abilities.give ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (person && substitute && fromOn && toOn)
              set.mutate({ body: { personId: person, substituteId: substitute, fromOn, toOn } });
          }}
        >
          <div className={styles.bar}>
            <Choice
              label={t('standInFor')}
              placeholder={t('choose')}
              options={people}
              value={person}
              onChange={setPerson}
            />
            <Choice
              label={t('standInBy')}
              placeholder={t('choose')}
              options={people}
              value={substitute}
              onChange={setSubstitute}
            />
            <DateField label={t('from')} value={fromOn} onChange={setFromOn} required />
            <DateField label={t('to')} value={toOn} onChange={setToOn} required />
            <Button type="submit" busy={set.isPending} disabled={!person || !substitute || !fromOn || !toOn}>
              {t('setStandIn')}
            </Button>
          </div>
        </form>
      ) : null}
      {fault ? <ErrorNote problem={fault} safe="nothing" /> : null}
    </Section>
  );
}

/** Hands all that a person holds over to another. */
export function HandOver({ known }: { readonly known: UnitWork }) {
  const t = useWords(words);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const hand = useAction(api.handOver, {
    invalidates: [api.getUnitWork],
    onDone: ({ given }) => void notice(t('handedOver', { count: given })),
  });
  const people = known.people.map(({ id, name }) => ({ value: id, label: name }));
  const holding = new Map(
    known.work.flatMap(({ holders }) => holders.map(({ personId, personName }) => [personId, personName] as const)),
  );
  const givers = [...holding].map(([value, label]) => ({ value, label }));
  return (
    <Section title={t('handOver')} note={t('handOverNote')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (from && to) hand.mutate({ body: { fromPersonId: from, toPersonId: to } });
        }}
      >
        <div className={styles.bar}>
          <Choice
            label={t('handOverFrom')}
            placeholder={t('choose')}
            options={givers}
            value={from}
            onChange={setFrom}
          />
          <Choice label={t('giveTo')} placeholder={t('choose')} options={people} value={to} onChange={setTo} />
          <Button type="submit" busy={hand.isPending} disabled={!from || !to}>
            {t('handOver')}
          </Button>
        </div>
      </form>
      {hand.error ? <ErrorNote problem={hand.error} safe="nothing" /> : null}
    </Section>
  );
}
