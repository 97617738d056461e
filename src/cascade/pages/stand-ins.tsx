import { useState } from 'react';
import { api as accounts } from '../../accounts/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { DateField, Fields, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';

type UnitWork = Answer<typeof api.getUnitWork>;

/** Who stands in for whom; its head, or whoever is away, names one, and the head hands over the work of somebody who leaves. */
export function Absences({ known }: { readonly known: UnitWork }) {
  const t = useWords(words);
  const f = useFormat();
  const [open, setOpen] = useState<'stand-in' | 'hand-over' | null>(null);
  const remove = useAction(api.removeStandIn, { invalidates: [api.getUnitWork] });
  const { standIns, abilities, people } = known;
  const isOfUnit = people.length > 1;
  return (
    <Section
      title={t('absences')}
      note={t('standInNote')}
      actions={
        isOfUnit ? (
          <>
            <Button small onClick={() => setOpen('stand-in')}>
              {t('setStandIn')}
            </Button>
            {abilities.give ? (
              <Button small onClick={() => setOpen('hand-over')}>
                {t('handOver')}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      {standIns.length === 0 ? <p className={styles.quiet}>{t('standInNone')}</p> : null}
      <ul className={styles.lines}>
        {standIns.map((one) => (
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
                busy={remove.isPending}
                aria-label={t('removeStandInOf', { person: one.personName })}
                onClick={() => remove.mutate({ params: { standInId: one.id } })}
              >
                {t('removeStandIn')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {remove.error ? <ErrorNote problem={remove.error} safe="nothing" /> : null}
      {open === 'stand-in' ? <SetStandIn known={known} onClose={() => setOpen(null)} /> : null}
      {open === 'hand-over' ? <HandOver known={known} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}

/** Names who stands in for somebody; who is no head names one for themselves alone. */
function SetStandIn({ known, onClose }: { readonly known: UnitWork; readonly onClose: () => void }) {
  const t = useWords(words);
  const me = useApi(accounts.whoAmI, {}).data?.user?.id ?? null;
  const [chosen, setPerson] = useState<string | null>(null);
  const [substitute, setSubstitute] = useState<string | null>(null);
  const [fromOn, setFromOn] = useState<string | null>(null);
  const [toOn, setToOn] = useState<string | null>(null);
  const set = useAction(api.setStandIn, { invalidates: [api.getUnitWork], onDone: onClose });
  const person = known.abilities.give ? chosen : me;
  const people = known.people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Dialog title={t('setStandIn')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (person && substitute && fromOn && toOn)
            set.mutate({ body: { personId: person, substituteId: substitute, fromOn, toOn } });
        }}
      >
        <Fields>
          {known.abilities.give ? (
            <Choice
              label={t('standInFor')}
              placeholder={t('choose')}
              options={people}
              value={person}
              onChange={setPerson}
            />
          ) : null}
          <Choice
            label={t('standInBy')}
            placeholder={t('choose')}
            options={people.filter(({ value }) => value !== person)}
            value={substitute}
            onChange={setSubstitute}
          />
          <div className={styles.two}>
            <DateField label={t('from')} value={fromOn} onChange={setFromOn} required />
            <DateField label={t('to')} value={toOn} onChange={setToOn} required />
          </div>
        </Fields>
        {set.error ? <ErrorNote problem={set.error} safe="nothing" /> : null}
        <FormFoot>
          <Button type="submit" kind="main" busy={set.isPending} disabled={!person || !substitute || !fromOn || !toOn}>
            {t('setStandIn')}
          </Button>
          <Button onClick={onClose}>{t('ownLine.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}

/** Hands all that a person holds over to another. */
function HandOver({ known, onClose }: { readonly known: UnitWork; readonly onClose: () => void }) {
  const t = useWords(words);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const hand = useAction(api.handOver, {
    invalidates: [api.getUnitWork, api.getCoverage, api.getHolders],
    onDone: ({ given }) => {
      void notice(t('handedOver', { count: given }));
      onClose();
    },
  });
  const people = known.people.map(({ id, name }) => ({ value: id, label: name }));
  const holders = known.work.flatMap((one) => one.holders);
  const givers = [...Map.groupBy(holders, ({ personId }) => personId)].flatMap(([value, held]) => {
    const [first] = held;
    return first ? [{ value, label: t('handOverOf', { person: first.personName, count: held.length }) }] : [];
  });
  return (
    <Dialog title={t('handOver')} onClose={onClose}>
      <p className={styles.quiet}>{t('handOverNote')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (from && to) hand.mutate({ body: { fromPersonId: from, toPersonId: to } });
        }}
      >
        <Fields>
          <Choice
            label={t('handOverFrom')}
            placeholder={t('choose')}
            options={givers}
            value={from}
            onChange={setFrom}
          />
          <Choice
            label={t('giveTo')}
            placeholder={t('choose')}
            options={people.filter(({ value }) => value !== from)}
            value={to}
            onChange={setTo}
          />
        </Fields>
        {hand.error ? <ErrorNote problem={hand.error} safe="nothing" /> : null}
        <FormFoot>
          <Button type="submit" kind="main" busy={hand.isPending} disabled={!from || !to}>
            {t('handOver')}
          </Button>
          <Button onClick={onClose}>{t('ownLine.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
