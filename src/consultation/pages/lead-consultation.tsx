import { useState } from 'react';
import { addressOf, useAction } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { Tag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { changed, type Detail, type Opinion } from './consultation-views.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { OpinionText, Outcome } from './opinion-text.tsx';
import styles from './consultation.module.css';

/** For whoever asked: who answered, the opinion table with a decision for each row, files, closing. */
export function LeadConsultation({ detail }: { readonly detail: Detail }) {
  const t = useWords(words);
  const [deciding, setDeciding] = useState<Opinion | null>(null);
  const [isClosing, setClosing] = useState(false);
  const columns = useOpinionColumns(setDeciding);
  const { consultation, opinions, units } = detail;
  const params = { consultationId: consultation.id };
  return (
    <>
      <p className={styles.steps}>
        {consultation.planState === 'draft' ? (
          <ButtonLink to={`/plans/${consultation.planId}`}>{t('toPlan')}</ButtonLink>
        ) : null}
        <ButtonLink to={`/consultations/${consultation.id}/differences`}>{t('compare')}</ButtonLink>
        {consultation.abilities.close ? <Button onClick={() => setClosing(true)}>{t('close')}</Button> : null}
      </p>
      <Section
        title={t('table.title')}
        note={consultation.waiting > 0 ? t('waitingCount', { count: consultation.waiting }) : null}
        actions={
          <>
            <ButtonLink small download href={addressOf(api.getOpinionTable, { params })}>
              {t('word')}
            </ButtonLink>
            <ButtonLink small download href={addressOf(api.getOpinionSheet, { params })}>
              {t('csv')}
            </ButtonLink>
          </>
        }
      >
        {opinions.length === 0 ? (
          <p className={styles.quiet}>{t('table.none')}</p>
        ) : (
          <Table
            label={t('table.title')}
            rows={opinions.map((opinion, place) => ({ opinion, place }))}
            rowKey={({ opinion }) => opinion.id}
            columns={columns}
          />
        )}
      </Section>
      <Section title={t('who')} note={t('answeredOf', { answered: consultation.answered, asked: consultation.asked })}>
        <Table label={t('who')} rows={units} rowKey={({ id }) => id} columns={useUnitColumns()} />
      </Section>
      {deciding ? (
        <DecideDialog
          opinion={deciding}
          task={detail.tasks.find(({ id }) => id === deciding.taskId) ?? null}
          onClose={() => setDeciding(null)}
        />
      ) : null}
      {isClosing ? <CloseDialog detail={detail} onClose={() => setClosing(false)} /> : null}
    </>
  );
}

type Row = { readonly opinion: Opinion; readonly place: number };

function useOpinionColumns(onDecide: (opinion: Opinion) => void): readonly Column<Row>[] {
  const t = useWords(words);
  return [
    {
      key: 'place',
      head: t('table.ordinal'),
      figure: true,
      width: '56px',
      phone: 'hidden',
      cell: ({ place }) => place + 1,
    },
    {
      key: 'draft',
      head: t('table.draft'),
      width: '28%',
      phone: 'title',
      cell: ({ opinion }) => opinion.sentence ?? t('whole'),
    },
    { key: 'unit', head: t('table.unit'), cell: ({ opinion }) => opinion.unitName },
    {
      key: 'opinion',
      head: t('table.opinion'),
      width: '28%',
      phone: 'bare',
      cell: ({ opinion }) => <OpinionText opinion={opinion} />,
    },
    {
      key: 'answer',
      head: t('table.answer'),
      width: '24%',
      phone: 'action',
      cell: ({ opinion }) => (
        <>
          <Outcome opinion={opinion} />
          {opinion.abilities.decide ? (
            <p className={styles.actions}>
              <Button
                small
                kind="step"
                aria-label={t('decideOf', { unit: opinion.unitName, text: opinion.text })}
                onClick={() => onDecide(opinion)}
              >
                {t('decide')}
              </Button>
            </p>
          ) : null}
        </>
      ),
    },
  ];
}

function useUnitColumns(): readonly Column<Detail['units'][number]>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    { key: 'unit', head: t('unit'), phone: 'title', cell: ({ name }) => name, sort: ({ name }) => name },
    {
      key: 'answer',
      head: t('answer'),
      cell: ({ state, opinions }) => t(`unit.${state}`, { count: opinions }),
      sort: ({ state }) => state,
    },
    {
      key: 'on',
      head: t('answered'),
      cell: ({ answeredOn }) => f.date(answeredOn),
      note: ({ isLate, state }) =>
        isLate ? <Tag tone="late">{t(state === 'silent' ? 'overdue' : 'late')}</Tag> : null,
      sort: ({ answeredOn }) => answeredOn,
    },
  ];
}

function CloseDialog({ detail, onClose }: { readonly detail: Detail; readonly onClose: () => void }) {
  const t = useWords(words);
  const close = useAction(api.closeConsultation, { invalidates: changed, onDone: onClose });
  const { id, asked, answered } = detail.consultation;
  return (
    <Dialog title={t('close')} onClose={onClose}>
      <p>{t('closeWhat', { silent: asked - answered })}</p>
      {close.error ? <ErrorNote problem={close.error} safe="nothing" /> : null}
      <FormFoot>
        <Button kind="main" busy={close.isPending} onClick={() => close.mutate({ params: { consultationId: id } })}>
          {t('close')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </FormFoot>
    </Dialog>
  );
}
