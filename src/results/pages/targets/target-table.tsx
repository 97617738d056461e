import { Link } from 'react-router';
import { Button } from '../../../web/button.tsx';
import { useFormat } from '../../../web/figure.tsx';
import { useWords } from '../../../web/language.tsx';
import { Table, type Column } from '../../../web/table.tsx';
import { isOfIndex } from '../../model/target.ts';
import { targetWords } from '../../words/targets.ts';
import { useSayTarget } from './say-target.ts';
import {
  ForecastNote,
  ForecastValue,
  Lacking,
  LastNote,
  LastResult,
  PathNote,
  PathValue,
  RankTook,
  StateTag,
} from './target-cells.tsx';
import type { TargetView } from './views.ts';
import styles from './targets.module.css';

/** The targets in a dense table: what is wanted, where the province stands, what is lacking, path, forecast, state. */
export function TargetTable({ targets, ...verbs }: { readonly targets: readonly TargetView[] } & Verbs) {
  const t = useWords(targetWords);
  const columns = useColumns(targets.some(({ abilities }) => abilities.edit) ? verbs : null);
  return (
    <div className={styles.table}>
      <Table label={t('target.list')} rows={targets} rowKey={({ id }) => id} columns={columns} />
    </div>
  );
}

type Verbs = {
  readonly onEdit: (target: TargetView) => void;
  readonly onFigures: (target: TargetView) => void;
  readonly onRemove: (target: TargetView) => void;
};

function useColumns(verbs: Verbs | null): readonly Column<TargetView>[] {
  const t = useWords(targetWords);
  const say = useSayTarget();
  const columns: readonly Column<TargetView>[] = [
    {
      key: 'what',
      head: t('target.what'),
      phone: 'title',
      width: '18%',
      cell: (target) => (
        <>
          <b>{say.subject(target)}</b>: {say.aim(target)}
        </>
      ),
      note: (target) => <Source target={target} />,
    },
    { key: 'year', head: t('target.year'), figure: true, cell: ({ year }) => String(year), sort: ({ year }) => year },
    {
      key: 'last',
      head: t('target.last'),
      figure: true,
      width: '148px',
      cell: (target) => <LastResult target={target} />,
      note: (target) => <LastNote target={target} />,
    },
    {
      key: 'lacking',
      head: t('target.lacking'),
      deciding: true,
      width: '17%',
      cell: (target) => <Lacking target={target} />,
      note: (target) => <RankTook target={target} />,
    },
    {
      key: 'path',
      head: t('target.path'),
      figure: true,
      width: '112px',
      cell: (target) => <PathValue target={target} />,
      note: (target) => <PathNote target={target} />,
    },
    {
      key: 'forecast',
      head: t('target.forecast'),
      figure: true,
      width: '136px',
      cell: (target) => <ForecastValue target={target} />,
      note: (target) => <ForecastNote target={target} />,
    },
    {
      key: 'state',
      head: t('target.state'),
      width: '12%',
      cell: ({ standing }) => <StateTag standing={standing} />,
      sort: ({ standing }) => order.indexOf(standing.state),
    },
  ];
  if (!verbs) return columns;
  const last: Column<TargetView> = {
    key: 'actions',
    head: t('target.actions'),
    isHeadHidden: true,
    phone: 'action',
    cell: (target) => {
      const name = `${say.subject(target)}: ${say.aim(target)}`;
      return (
        <span className={styles.verbs}>
          {isOfIndex(target.subject) ? null : (
            <Button small aria-label={t('target.figuresThis', { name })} onClick={() => verbs.onFigures(target)}>
              {t('target.figures')}
            </Button>
          )}
          <Button small aria-label={t('target.editThis', { name })} onClick={() => verbs.onEdit(target)}>
            {t('target.edit')}
          </Button>
          <Button
            small
            kind="flat"
            aria-label={`${t('target.remove')}: ${name}`}
            onClick={() => verbs.onRemove(target)}
          >
            {t('target.remove')}
          </Button>
        </span>
      );
    },
  };
  return [...columns, last];
}

/** Where a target comes from: its sentence in the plan, or who set it when and on what it rests. */
function Source({ target }: { readonly target: TargetView }) {
  const t = useWords(targetWords);
  const f = useFormat();
  const { goal, words, madeBy, madeAt } = target;
  const by = t('target.byHand', { name: madeBy, at: f.dateOf(madeAt) });
  if (!goal) return words ? `${words}; ${by}` : by;
  return (
    <>
      <Link to={`/plans/${goal.planId}?${new URLSearchParams({ block: goal.blocks[0] ?? '' })}`}>
        {t('target.fromPlan', { plan: goal.planName })}
      </Link>
      : “{words}”
    </>
  );
}

/** What needs a person most comes first. */
const order = ['out-of-reach', 'missed', 'behind', 'unknown', 'on-path', 'reached'];
