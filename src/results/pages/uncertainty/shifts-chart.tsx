import { Chart } from '../../../web/chart/chart.tsx';
import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Table, type Column } from '../../../web/table.tsx';
import { variedBy, type Shift } from '../../model/kept-uncertainty.ts';
import { uncertaintyWords as words } from '../../words/uncertainty.ts';
import { axisOf, type Axis } from '../axis.ts';
import { Bar, percent } from '../interval-bar.tsx';
import { shiftsPicture } from '../pictures/shifts-picture.ts';
import { useAbout } from '../use-about.ts';
import { useBasis } from './use-basis.ts';
import styles from './uncertainty.module.css';
import type { UncertaintyView } from './views.ts';

/** What moves ranks most: how far they move where one choice alone is varied, the farthest first, all together last. */
export function ShiftsChart({ test }: { readonly test: UncertaintyView }) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const about = useAbout();
  const { basis, nameOf } = useBasis(test);
  const shifts = shiftsOf(test);
  const axis = axisOf([0, Math.max(...shifts.map(({ mean }) => mean), 0.5)]);
  const mostOf = ({ most }: Shift) =>
    most.mean > 0 ? `${nameOf(most.key)} (${f.number(most.mean, { decimals: 1 })})` : '—';
  const heads = { of: t('uncertain.shiftOf'), mean: t('uncertain.shiftMean'), most: t('uncertain.shiftMost') };
  return (
    <Chart
      title={t('uncertain.shifts')}
      note={t('uncertain.shiftsNote')}
      about={about({
        title: `${test.indexName[language]} ${test.year}: ${t('uncertain.shifts')}`,
        note: t('uncertain.shiftsNote'),
        ...basis,
      })}
      fileName={`rank-shifts-${test.index}-${test.year}`}
      picture={() =>
        shiftsPicture(
          shifts.map((shift) => ({
            name: t(`uncertain.shift.${shift.of}`),
            mean: shift.mean,
            most: mostOf(shift),
            isAll: shift.of === 'all',
          })),
          heads,
          language,
        )
      }
      table={() => ({
        columns: [
          { head: heads.of },
          { head: heads.mean, decimals: 3 },
          { head: heads.most },
          { head: t('uncertain.shiftMostMean'), decimals: 3 },
        ],
        rows: shifts.map(({ of, mean, most }) => [t(`uncertain.shift.${of}`), mean, nameOf(most.key), most.mean]),
      })}
    >
      <Table
        label={t('uncertain.shifts')}
        rows={shifts}
        rowKey={({ of }) => of}
        columns={columnsOf(
          axis,
          { ...heads, bar: t('uncertain.shiftAxis', { to: f.number(axis.to) }) },
          {
            of: ({ of }) => t(`uncertain.shift.${of}`),
            mean: ({ mean }) => f.number(mean, { decimals: 2 }),
            most: mostOf,
          },
        )}
      />
    </Chart>
  );
}

function columnsOf(
  axis: Axis,
  heads: Readonly<Record<'of' | 'mean' | 'bar' | 'most', string>>,
  write: Readonly<Record<'of' | 'mean' | 'most', (shift: Shift) => string>>,
): readonly Column<Shift>[] {
  return [
    { key: 'of', head: heads.of, phone: 'title', cell: write.of },
    { key: 'mean', head: heads.mean, figure: true, width: '90px', cell: write.mean },
    {
      key: 'bar',
      head: heads.bar,
      width: '30%',
      phone: 'action',
      cell: (shift) => <ShiftBar axis={axis} shift={shift} />,
    },
    { key: 'most', head: heads.most, cell: write.most },
  ];
}

function ShiftBar({ axis, shift: { of, mean } }: { readonly axis: Axis; readonly shift: Shift }) {
  const width = percent(Math.max(axis.at(mean), 0.4));
  return (
    <Bar axis={axis}>
      <rect x="0" width={width} y="4" height="8" className={of === 'all' ? styles.dot : styles.range} />
    </Bar>
  );
}

/** Where one choice was varied it stands for all. */
function shiftsOf(test: UncertaintyView): readonly Shift[] {
  const shifts = test.answer?.shifts ?? [];
  const [one, ...others] = variedBy(test);
  if (one && others.length === 0) return shifts.map((shift) => ({ ...shift, of: one }));
  return shifts.toSorted((a, b) => Number(a.of === 'all') - Number(b.of === 'all') || b.mean - a.mean);
}
