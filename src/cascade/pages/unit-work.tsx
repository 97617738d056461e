import { useState } from 'react';
import { Link } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { addressOf, useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Segmented } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../web/states.tsx';
import { selectColumn } from '../../web/select-column.tsx';
import { useSelection, type Selection } from '../../web/selection.ts';
import { TakeFile } from '../../web/take-file.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { isShown, workShown, type WorkShown } from '../model/holders.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';
import { Divisions } from './divisions.tsx';
import { HolderNames } from './holder-names.tsx';
import { HandOver, StandIns } from './stand-ins.tsx';

type UnitWork = Answer<typeof api.getUnitWork>;
type Row = UnitWork['work'][number];

/** The unit's open work and who does it: many pieces are given at once. */
export function UnitWorkPage() {
  const t = useWords(words);
  const known = useApi(api.getUnitWork, {}, { staleTime: 0 });
  const all = known.data?.work ?? [];
  const [asked, setShow] = useState<WorkShown>();
  const show = asked ?? (known.data?.ownDivision && !known.data.abilities.give ? 'division' : 'all');
  const held = all.filter(({ holders }) => holders.some(({ part }) => part === 'main')).length;
  return (
    <Page
      title={t('title')}
      lead={all.length > 0 ? t('lead', { held, all: all.length }) : null}
      actions={
        all.length > 0 ? (
          <TakeFile
            of={t('work')}
            address={({ format, language }) => addressOf(api.getUnitWorkFile, { query: { format, language, show } })}
          />
        ) : null
      }
    >
      <Answered of={known}>
        {(answer) => (
          <>
            {answer.work.length === 0 ? (
              <Empty why={t('none')} />
            ) : (
              <Work known={answer} show={show} onShow={setShow} />
            )}
            {answer.abilities.give || answer.standIns.length > 0 ? <StandIns known={answer} /> : null}
            {answer.abilities.give ? <HandOver known={answer} /> : null}
            {answer.abilities.keepDivisions ? <Divisions known={answer} /> : null}
          </>
        )}
      </Answered>
    </Page>
  );
}

function Work({
  known,
  show,
  onShow,
}: {
  readonly known: UnitWork;
  readonly show: WorkShown;
  readonly onShow: (show: WorkShown) => void;
}) {
  const t = useWords(words);
  const session = useApi(accounts.whoAmI, {});
  const selection = useSelection(known.work.map(({ assignmentId }) => assignmentId));
  const { chosen } = selection;
  const [main, setMain] = useState<string | null>(null);
  const [division, setDivision] = useState<string | null>(null);
  const give = useAction(api.giveToPeople, {
    invalidates: [api.getUnitWork, api.getCoverage],
    onDone: ({ given }) => {
      selection.clear();
      void notice(t('given', { count: given }));
    },
  });
  const columns = useColumns(selection);
  const unheld = known.work.filter(({ holders }) => holders.every(({ part }) => part !== 'main'));
  const me = session.data?.user?.id ?? null;
  const giveTo = (person: string | null, divisionId?: string) =>
    give.mutate({ body: { assignmentIds: [...chosen], main: person, ...(divisionId ? { divisionId } : {}) } });
  const own = known.ownDivision;
  const isHead = known.abilities.give;
  const ownPeople = known.divisions.find(({ id }) => id === own?.id)?.members ?? [];
  const rows = known.work.filter((row) => isShown(row, show, { personId: me, divisionId: own?.id ?? null }));
  const people = isHead
    ? known.people
    : known.people.filter(({ id }) => ownPeople.some(({ personId }) => personId === id));
  return (
    <Section
      title={t('work')}
      actions={
        unheld.length > 0 ? (
          <Button small kind="flat" onClick={() => selection.choose(unheld.map((one) => one.assignmentId))}>
            {t('selectOpen')}
          </Button>
        ) : null
      }
    >
      {own ? (
        <Segmented
          label={t('showWork')}
          value={show}
          onChange={onShow}
          options={workShown.map((value) => ({ value, label: t(`show.${value}`) }))}
        />
      ) : null}
      {chosen.size > 0 ? (
        <div className={styles.bar}>
          {isHead || own?.isHead ? (
            <>
              <Choice
                label={t('giveTo')}
                placeholder={t('choose')}
                options={people.map(({ id, name, title }) => ({
                  value: id,
                  label: title ? `${name}, ${title}` : name,
                }))}
                value={main}
                onChange={setMain}
              />
              <Button kind="main" disabled={!main} busy={give.isPending} onClick={() => giveTo(main)}>
                {t('give', { count: chosen.size })}
              </Button>
              {isHead && known.divisions.length > 0 ? (
                <>
                  <Choice
                    label={t('giveToDivision')}
                    placeholder={t('chooseDivision')}
                    options={known.divisions.map(({ id, name }) => ({ value: id, label: name }))}
                    value={division}
                    onChange={setDivision}
                  />
                  <Button
                    disabled={!division}
                    busy={give.isPending}
                    onClick={() => giveTo(null, division ?? undefined)}
                  >
                    {t('give', { count: chosen.size })}
                  </Button>
                </>
              ) : null}
            </>
          ) : known.abilities.take ? (
            <Button kind="main" busy={give.isPending} onClick={() => giveTo(me)}>
              {t('take', { count: chosen.size })}
            </Button>
          ) : null}
        </div>
      ) : null}
      {give.error ? <ErrorNote problem={give.error} safe="nothing" /> : null}
      <Table
        label={t('work')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.assignmentId}
        isLate={(row) => row.late > 0}
      />
    </Section>
  );
}

function useColumns(selection: Selection): readonly Column<Row>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    selectColumn(selection, (row) => row.assignmentId, {
      head: t('select'),
      labelOf: (row) => t('selectThis', { task: row.taskText }),
    }),
    {
      key: 'task',
      head: t('task'),
      phone: 'title',
      width: '46%',
      cell: (row) => <Link to={`/work/${row.firstOccurrenceId}`}>{row.taskText}</Link>,
      note: (row) => row.planNumber,
    },
    {
      key: 'due',
      head: t('due'),
      cell: (row) => (row.nextDueOn ? f.date(row.nextDueOn) : '—'),
      note: (row) => (row.late > 0 ? <span className={styles.late}>{t('lateCount', { count: row.late })}</span> : null),
      sort: (row) => row.nextDueOn,
    },
    {
      key: 'holder',
      head: t('holder'),
      cell: (row) => <HolderNames holders={row.holders} division={row.division} />,
      sort: (row) => row.holders[0]?.personName ?? '',
    },
  ];
}
