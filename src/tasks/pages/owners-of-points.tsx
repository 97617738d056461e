import type { z } from 'zod';
import { useApi } from '../../web/api-client.ts';
import { Points, useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { MethodLink } from '../../web/method/method-link.tsx';
import { Section } from '../../web/section.tsx';
import { Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { stakesApi } from '../api/points-at-stake.ts';
import { stakeWords } from '../words/points-at-stake.ts';
import styles from './owners-of-points.module.css';

type Indices = z.output<typeof stakesApi.listPointsAtStake.output>['indices'];
type Owner = Indices[number]['owners'][number];

/**
 * Who answers for the lost points of an index in a year: units and collectives by the tasks in force that serve the parts, and the parts that no task
 * serves. Of the province that the installation follows alone; nothing for another one.
 */
export function OwnersOfPoints({
  index,
  year,
  province,
}: {
  readonly index: string;
  readonly year: number;
  readonly province: string;
}) {
  const t = useWords(stakeWords);
  const f = useFormat();
  const columns = useColumns();
  const { language } = useLanguage();
  const answer = useApi(stakesApi.listPointsAtStake, { query: { index, year } }, { staleTime: 60_000 });
  const stakes = answer.data?.indices.find((one) => one.index === index && one.year === year);
  if (!stakes || answer.data?.province?.name !== province) return null;
  const open = stakes.nodes.filter(({ tasks, canWin }) => tasks.length === 0 && canWin > 0);
  const left = open.toSorted((a, b) => b.canWin - a.canWin);
  const sum = f.points(open.reduce((all, { canWin }) => all + canWin, 0));
  const named = left
    .slice(0, few)
    .map(({ code, name, canWin }) => t('stake.unservedNode', { code, name: name[language], points: f.points(canWin) }))
    .join('; ');
  return (
    <Section
      title={t('stake.owners')}
      note={
        stakes.lost === null
          ? t('stake.ownersNoteAlone', { year, unserved: sum })
          : t('stake.ownersNote', { year, lost: f.points(stakes.lost), unserved: sum })
      }
    >
      <p className={styles.rule}>
        {t('stake.ownersRule', { year })} <MethodLink section="at-stake" />.
      </p>
      {stakes.owners.length === 0 ? (
        <Empty why={t('stake.noOwners')} />
      ) : (
        <Table
          label={t('stake.owners')}
          rows={stakes.owners}
          rowKey={({ kind, id }) => `${kind} ${id}`}
          columns={columns}
        />
      )}
      {left.length > 0 ? (
        <p className={styles.open}>
          {t('stake.unserved', {
            nodes: left.length > few ? t('stake.unservedMore', { nodes: named, count: left.length - few }) : named,
          })}
        </p>
      ) : null}
    </Section>
  );
}

function useColumns(): readonly Column<Owner>[] {
  const t = useWords(stakeWords);
  const f = useFormat();
  return [
    {
      key: 'owner',
      head: t('stake.owner'),
      phone: 'title',
      cell: ({ name }) => name,
      note: ({ kind, units }) => (kind === 'group' ? t('stake.members', { count: units }) : null),
      sort: ({ name }) => name,
    },
    {
      key: 'share',
      head: t('stake.share'),
      figure: true,
      width: '120px',
      deciding: true,
      cell: ({ lead }) => (lead.codes.length > 0 ? <Points value={lead.share} tone="lost" /> : null),
      sort: ({ lead }) => (lead.codes.length > 0 ? lead.share : null),
    },
    {
      key: 'lead',
      head: t('stake.lead'),
      figure: true,
      width: '18%',
      cell: ({ lead }) => (lead.codes.length > 0 ? <Points value={lead.whole} /> : null),
      note: ({ lead }) => (lead.codes.length > 0 ? t('stake.codes', { codes: lead.codes.join(', ') }) : null),
      sort: ({ lead }) => (lead.codes.length > 0 ? lead.whole : null),
    },
    {
      key: 'coordinate',
      head: t('stake.coordinate'),
      figure: true,
      width: '18%',
      cell: ({ coordinate }) => (coordinate.codes.length > 0 ? <Points value={coordinate.whole} /> : null),
      note: ({ coordinate }) =>
        coordinate.codes.length > 0 ? t('stake.codes', { codes: coordinate.codes.join(', ') }) : null,
      sort: ({ coordinate }) => (coordinate.codes.length > 0 ? coordinate.whole : null),
    },
    {
      key: 'tasks',
      head: t('stake.tasks'),
      figure: true,
      width: '96px',
      cell: ({ tasks }) => f.number(tasks.length),
      sort: ({ tasks }) => tasks.length,
    },
  ];
}

/** More names than that are a table, which the ledger above is. */
const few = 6;
