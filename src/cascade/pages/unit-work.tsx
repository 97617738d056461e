import { useState } from 'react';
import { Link } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { addressOf, useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
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
import { givenTo, HolderChoice, type Chosen } from './holder-choice.tsx';
import { HolderNames } from './holder-names.tsx';
import { Absences } from './stand-ins.tsx';

type UnitWork = Answer<typeof api.getUnitWork>;
type Row = UnitWork['work'][number];

/** The unit's open work and who does it: many pieces are given at once. */
export function UnitWorkPage() {
  const t = useWords(words);
  const known = useApi(api.getUnitWork, {}, { staleTime: 0 });
  const all = known.data?.work ?? [];
  const [asked, setShow] = useState<WorkShown>();
  const show = asked ?? (known.data?.ownDivision && !known.data.abilities.give ? 'division' : 'all');
  const held = all.filter(isHeld).length;
  const inDivision = all.filter((row) => row.division && !isHeld(row)).length;
  return (
    <Page
      title={t('title')}
      lead={
        all.length > 0 ? (
          <>
            {t('lead', { held, all: all.length })} {inDivision > 0 ? t('leadInDivision', { count: inDivision }) : null}
          </>
        ) : null
      }
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
            <Divisions known={answer} />
            <Absences known={answer} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Work(props: {
  readonly known: UnitWork;
  readonly show: WorkShown;
  readonly onShow: (show: WorkShown) => void;
}) {
  const { known, show, onShow } = props;
  const t = useWords(words);
  const me = useApi(accounts.whoAmI, {}).data?.user?.id ?? null;
  const own = known.ownDivision;
  const reader = { personId: me, divisionId: own?.id ?? null };
  const rows = known.work.filter((row) => isShown(row, show, reader));
  const selection = useSelection(rows.map(({ assignmentId }) => assignmentId));
  const columns = useColumns(selection);
  const open = rows.filter((row) => !isHeld(row));
  return (
    <Section
      title={t('work')}
      actions={
        open.length > 0 ? (
          <Button small kind="flat" onClick={() => selection.choose(open.map((one) => one.assignmentId))}>
            {t('selectOpen')}
          </Button>
        ) : null
      }
    >
      {own ? (
        <div className={styles.show}>
          <Segmented
            label={t('showWork')}
            value={show}
            onChange={onShow}
            options={workShown.map((value) => ({
              value,
              label: t(`show.${value}`),
              count: known.work.filter((row) => isShown(row, value, reader)).length,
            }))}
          />
        </div>
      ) : null}
      {selection.chosen.size > 0 ? <GiveBar known={known} selection={selection} me={me} /> : null}
      {rows.length === 0 ? (
        <Empty why={t('noneShown')} />
      ) : (
        <Table
          label={t('work')}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.assignmentId}
          isLate={(row) => row.late > 0}
        />
      )}
    </Section>
  );
}

/** Gives what is chosen to a division or a person of the unit, or takes it where nobody answers for any of it. */
function GiveBar(props: { readonly known: UnitWork; readonly selection: Selection; readonly me: string | null }) {
  const t = useWords(words);
  const { known, selection, me } = props;
  const { chosen } = selection;
  const [holder, setHolder] = useState<Chosen | null>(null);
  const give = useAction(api.giveToPeople, {
    invalidates: [api.getUnitWork, api.getCoverage, api.getHolders],
    onDone: ({ given }) => {
      selection.clear();
      void notice(t('given', { count: given }));
    },
  });
  const isHead = known.abilities.give;
  const assignmentIds = [...chosen];
  const ownPeople = known.divisions.find(({ id }) => id === known.ownDivision?.id)?.members ?? [];
  const isFree = known.work.every((row) => !chosen.has(row.assignmentId) || !isHeld(row));
  return (
    <>
      <div className={styles.bar}>
        {isHead || known.ownDivision?.isHead ? (
          <>
            <HolderChoice
              people={
                isHead ? known.people : known.people.filter(({ id }) => ownPeople.some((one) => one.personId === id))
              }
              divisions={isHead ? known.divisions : []}
              value={holder}
              onChange={setHolder}
            />
            <Button
              kind="main"
              disabled={!holder}
              busy={give.isPending}
              onClick={() => (holder ? give.mutate({ body: { assignmentIds, ...givenTo(holder) } }) : undefined)}
            >
              {t('give', { count: chosen.size })}
            </Button>
          </>
        ) : known.abilities.take && isFree ? (
          <Button kind="main" busy={give.isPending} onClick={() => give.mutate({ body: { assignmentIds, main: me } })}>
            {t('take', { count: chosen.size })}
          </Button>
        ) : (
          <p className={styles.quiet}>{t('headGives')}</p>
        )}
      </div>
      {give.error ? <ErrorNote problem={give.error} safe="nothing" /> : null}
    </>
  );
}

/** Whether somebody of the unit answers for it; whoever has left answers for nothing more. */
function isHeld({ holders }: Row): boolean {
  return holders.some(({ part, hasLeft }) => part === 'main' && !hasLeft);
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
