import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { must } from '../../kernel/problem.ts';
import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Footnote, Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { clarityApi } from '../api/clarity.ts';
import { pointOf } from '../../plans/model/clarity.ts';
import { words } from '../../plans/words.ts';
import styles from './clarity.module.css';

type Clarity = Answer<typeof clarityApi.getClarity>;
type Row = Clarity['tasks'][number];

/** The tasks of a plan that are unclear, by the point that they miss. */
export function ClarityPage() {
  const t = useWords(words);
  const planId = must(useParams()['planId'], 'the plan of the address');
  const clarity = useApi(clarityApi.getClarity, { params: { planId } });
  const known = clarity.data;
  const title = known ? (known.planNumber ?? known.planTitle) : t('plan');
  return (
    <Page
      title={t('clarity.title')}
      crumbs={[
        { label: t('plans'), to: '/plans' },
        { label: title, to: `/plans/${planId}` },
      ]}
      lead={known ? t('clarity.of', { lacking: known.tasks.length, all: known.checked }) : null}
    >
      <Answered of={clarity}>{(answer) => <Unclear planId={planId} known={answer} />}</Answered>
    </Page>
  );
}

function Unclear({ planId, known }: { readonly planId: string; readonly known: Clarity }) {
  const t = useWords(words);
  const [point, setPoint] = useState<string | null>(null);
  const rows = known.tasks.filter(({ unclear }) => point === null || unclear.some((fault) => pointOf(fault) === point));
  const columns = useColumns(planId, point);
  return (
    <Section title={t('clarity.points')} note={t('clarity.pointsNote')}>
      <Points points={known.points} chosen={point} onChoose={setPoint} />
      {rows.length === 0 ? (
        <Empty why={t(point ? 'clarity.noneMisses' : 'clarity.allClear')} />
      ) : (
        <Table label={t('clarity.title')} rows={rows} rowKey={(row) => row.id} columns={columns} />
      )}
      <Footnote>
        {t('clarity.basis')} <span lang="vi">{known.source}</span>
      </Footnote>
    </Section>
  );
}

/** How many tasks miss each point; pressing one shows those alone, pressing it again shows all. */
function Points(props: {
  readonly points: Clarity['points'];
  readonly chosen: string | null;
  readonly onChoose: (point: string | null) => void;
}) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <div className={styles.points}>
      {props.points.map(({ point, tasks }) => (
        <button
          key={point}
          type="button"
          className={tasks > 0 ? styles.missed : undefined}
          aria-pressed={props.chosen === point}
          onClick={() => props.onChoose(props.chosen === point ? null : point)}
        >
          <b>{f.number(tasks)}</b> {t(`clarity.point.${point}`)}
        </button>
      ))}
    </div>
  );
}

function useColumns(planId: string, point: string | null): readonly Column<Row>[] {
  const t = useWords(words);
  return [
    {
      key: 'task',
      head: t('clarity.task'),
      phone: 'title',
      width: '60%',
      cell: (row) => <Link to={`/plans/${planId}?taskId=${row.id}`}>{row.text}</Link>,
      sort: (row) => row.ordinal,
    },
    {
      key: 'lacks',
      head: t('clarity.lacks'),
      cell: (row) =>
        row.unclear
          .filter((fault) => point === null || pointOf(fault) === point)
          .map((fault) => t(`clarity.${fault}`))
          .join('; '),
    },
  ];
}
