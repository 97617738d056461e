import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api as accounts } from '../../accounts/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { addressOf, useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { DateField, Fields, FormFoot, Segmented } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './urging.module.css';

type Letter = Answer<typeof api.listLetters>['letters'][number];

/** Drafted letters with what was decided about each: read as a Word file, then noted as signed, or dropped. */
export function LetterTable() {
  const t = useWords(words);
  const letters = useApi(api.listLetters, {}, { staleTime: 0 });
  const [deciding, setDeciding] = useState<Letter | null>(null);
  const columns = useColumns(setDeciding);
  return (
    <Section title={t('urging.letters')} note={t('urging.lettersNote')}>
      <Answered of={letters} rows={3}>
        {({ letters: all }) =>
          all.length === 0 ? (
            <Empty why={t('urging.noLetters')} />
          ) : (
            <Table label={t('urging.letters')} rows={all} rowKey={(row) => row.id} columns={columns} />
          )
        }
      </Answered>
      {deciding ? <DecideDialog letter={deciding} onClose={() => setDeciding(null)} /> : null}
    </Section>
  );
}

function useColumns(onDecide: (letter: Letter) => void): readonly Column<Letter>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    { key: 'unit', head: t('urging.unit'), phone: 'title', cell: (row) => row.unitName },
    { key: 'day', head: t('urging.draftedOn'), cell: (row) => f.date(row.onDay) },
    { key: 'lines', head: t('urging.lines'), figure: true, cell: (row) => f.number(row.lines) },
    { key: 'state', head: t('urging.state'), cell: (row) => <LetterState of={row} /> },
    {
      key: 'verbs',
      head: t('urging.decide'),
      isHeadHidden: true,
      phone: 'action',
      figure: true,
      cell: (row) => <Verbs of={row} onDecide={onDecide} />,
    },
  ];
}

function LetterState({ of: letter }: { readonly of: Letter }) {
  const t = useWords(words);
  const f = useFormat();
  if (letter.state === 'issued')
    return t('urging.stateIssued', {
      number: letter.number ?? '',
      date: letter.issuedOn ? f.date(letter.issuedOn) : '',
    });
  return letter.state === 'dropped' ? t('urging.stateDropped', { reason: letter.reason }) : t('urging.stateDrafted');
}

function Verbs({ of: letter, onDecide }: { readonly of: Letter; readonly onDecide: (letter: Letter) => void }) {
  const t = useWords(words);
  const unit = letter.unitName;
  return (
    <span className={styles.actions}>
      <a
        href={addressOf(api.getLetterFile, { params: { letterId: letter.id } })}
        aria-label={t('urging.downloadOf', { unit })}
      >
        {t('urging.download')}
      </a>
      {letter.abilities.decide ? (
        <Button small kind="step" aria-label={t('urging.decideOf', { unit })} onClick={() => onDecide(letter)}>
          {t('urging.decide')}
        </Button>
      ) : null}
    </span>
  );
}

function DecideDialog({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const t = useWords(words);
  const session = useApi(accounts.whoAmI, {});
  const [state, setState] = useState<'issued' | 'dropped'>('issued');
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | null>(session.data?.today ?? letter.onDay);
  const [reason, setReason] = useState('');
  const decide = useAction(api.decideLetter, { invalidates: [api.listLetters], onDone: onClose });
  const body =
    state === 'issued' ? { state, number, issuedOn: issuedOn ?? letter.onDay } : { state: 'dropped' as const, reason };
  return (
    <Dialog title={t('urging.decideOf', { unit: letter.unitName })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate({ params: { letterId: letter.id }, body });
        }}
      >
        <Fields>
          <Segmented
            label={t('urging.decide')}
            value={state}
            onChange={setState}
            options={[
              { value: 'issued', label: t('urging.issued') },
              { value: 'dropped', label: t('urging.dropped') },
            ]}
          />
          {state === 'issued' ? (
            <>
              <TextInput
                label={t('urging.number')}
                placeholder="125/SNV-CCHC"
                value={number}
                onChange={({ currentTarget }) => setNumber(currentTarget.value)}
                required
              />
              <DateField label={t('urging.issuedOn')} value={issuedOn} onChange={setIssuedOn} required />
            </>
          ) : (
            <Textarea
              label={t('urging.reason')}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
              autosize
              minRows={2}
              required
            />
          )}
        </Fields>
        {decide.error ? <ErrorNote problem={decide.error} safe="nothing" /> : null}
        <FormFoot>
          <Button type="submit" kind="main" busy={decide.isPending}>
            {t('urging.saveDecision')}
          </Button>
          <Button onClick={onClose}>{t('urging.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
