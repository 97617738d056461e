import { useId, useState } from 'react';
import type { z } from 'zod';
import type { occurrenceView } from '../../tasks/api.ts';
import { drawnStates } from '../../tasks/model/three-states.ts';
import { whoDoes, type Collective } from '../../tasks/model/who-does.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { Button } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { CollectiveCounts, Marks } from '../../web/marks.tsx';
import { Section, Well } from '../../web/section.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { words } from '../words.ts';
import styles from './occurrence.module.css';

type Occurrence = z.output<typeof occurrenceView>;

/** The units of a task at this period, each with three marks of its own; a collective shows counts and opens to its members. */
export function WhoDoes({
  occurrence,
  related,
}: {
  readonly occurrence: Occurrence;
  readonly related: readonly Occurrence[];
}) {
  const t = useWords(words);
  const { units, collectives } = whoDoes(occurrence, related);
  return (
    <Section title={t('occurrence.who')} note={t('occurrence.whoNote')}>
      {units.length > 0 ? <UnitsTable rows={units} label={t('occurrence.who')} here={occurrence.id} /> : null}
      {collectives.map((collective) => (
        <CollectiveWell key={`${collective.role} ${collective.name}`} collective={collective} here={occurrence.id} />
      ))}
    </Section>
  );
}

function CollectiveWell({ collective, here }: { readonly collective: Collective<Occurrence>; readonly here: string }) {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const count = collective.members.length;
  return (
    <Well>
      <div className={styles.collective}>
        <b>{collective.name}</b>
        <span>
          {tt(`role.${collective.role}`)}, {t('occurrence.members', { count })}
        </span>
        <Button small kind="flat" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('occurrence.hideMembers') : t('occurrence.seeMembers', { count })}
        </Button>
      </div>
      <CollectiveCounts
        total={count}
        reported={collective.reported}
        proven={collective.proven}
        onTime={collective.onTime}
        allThree={collective.allThree}
      />
      <div id={id} className={styles.members}>
        {isOpen ? <UnitsTable rows={collective.members} label={collective.name} here={here} isPlain /> : null}
      </div>
    </Well>
  );
}

function UnitsTable(props: {
  readonly rows: readonly Occurrence[];
  readonly label: string;
  readonly here: string;
  /** As members of a collective, the worst first. */
  readonly isPlain?: boolean;
}) {
  const columns = useColumns();
  return (
    <Table
      label={props.label}
      rows={props.rows}
      rowKey={(row) => row.id}
      to={(row) => `/work/${row.id}`}
      selected={props.here}
      columns={props.isPlain ? columns.flatMap(ofMember) : columns}
      // Of many members one looks for those in trouble.
      sort={props.isPlain ? { key: 'marks', down: false } : null}
    />
  );
}

function useColumns(): readonly Column<Occurrence>[] {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const f = useFormat();
  return [
    {
      key: 'unit',
      head: t('occurrence.unit'),
      phone: 'title',
      width: '30%',
      cell: (row) => row.unitName,
      note: (row) =>
        [...(row.givenTo ? [tt('handover.givenTo', { name: row.givenTo })] : []), row.ownPart]
          .filter(Boolean)
          .join('. ') || null,
      sort: (row) => row.unitName,
    },
    {
      key: 'role',
      head: t('occurrence.role'),
      phone: 'bare',
      width: '92px',
      cell: (row) => tt(`role.${row.role}`),
      sort: (row) => tt(`role.${row.role}`),
    },
    {
      key: 'marks',
      head: t('occurrence.threeMarks'),
      phone: 'bare',
      cell: (row) => <Marks states={drawnStates(row)} />,
      sort: (row) => progressRank(row),
    },
    { key: 'latest', head: t('occurrence.latest'), phone: 'bare', cell: (row) => <Latest of={row} /> },
    {
      key: 'day',
      head: t('occurrence.day'),
      figure: true,
      phone: 'bare',
      cell: (row) => (row.reportedAt ? f.dateOf(row.reportedAt) : ''),
      sort: (row) => row.reportedAt,
    },
  ];
}

function Latest({ of }: { readonly of: Occurrence }) {
  const t = useWords(words);
  const told = of.reportText || of.product;
  return <span className={styles.latest}>{of.reportedAt ? told : t('occurrence.noNews')}</span>;
}

/** Members of a collective share its role, and on a phone they are many: their names, marks and days are enough. */
function ofMember(column: Column<Occurrence>): readonly Column<Occurrence>[] {
  if (column.key === 'role') return [];
  return column.key === 'latest' ? [{ ...column, phone: 'hidden' }] : [column];
}

/** Sorts from the worst to the best: late first, then by what is reported, all three last. */
function progressRank(row: Occurrence): number {
  if (row.allThree) return 9;
  return (row.standing.state === 'late' ? 0 : 4) + { none: 0, doing: 1, done: 2 }[row.reported];
}
