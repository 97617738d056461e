import { useMemo } from 'react';
import { Chart } from '../../web/chart/chart.tsx';
import { Missing, Points, useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { words } from '../words.ts';
import { provinceAddress, type ProvinceAt } from './address.ts';
import { partsOf } from './explain.ts';
import { changeFigures } from './pictures/change-figures.ts';
import { ChangeOf, SignKey, SureMark } from './conclusion.tsx';
import { PartGround, PartName } from './part-name.tsx';
import { changePicture } from './pictures/change-picture.ts';
import styles from './results.module.css';
import { stagedOf, stageOf } from './stage-badge.tsx';
import { stepsOf } from './steps.ts';
import { useAbout } from './use-about.ts';
import { useRebuilt } from './use-rebuilt.ts';
import type { LedgerView, LineView } from './views.ts';
import { StepBar, WholeBar } from './waterfall.tsx';

/** From the score of the year before to this one, part by part: a waterfall that is a table, the largest fall first. A part leads to what it lost. */
export function ChangeTable({
  ledger,
  province,
  at,
}: {
  readonly ledger: LedgerView;
  readonly province: string;
  readonly at: ProvinceAt;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const about = useAbout();
  const f = useFormat();
  const parts = partsOf(ledger);
  const { before, score } = ledger.whole;
  const columns = useColumns(ledger);
  const fall = useMemo(() => stepsOf(ledger), [ledger]);
  if (parts.every((part) => part.before === null)) return null;
  const note = fall ? t('axisFrom', { from: f.number(fall.axis.from), to: f.number(fall.axis.to) }) : t('noWaterfall');
  const years = { from: String(ledger.year - 1), to: String(ledger.year) };
  return (
    <div className={styles.lines}>
      <Chart
        title={t('changeOf', years)}
        note={note}
        about={about({
          title: `${province}, ${ledger.index.short[language]}: ${t('changeOf', years)}`,
          note,
          index: ledger.index,
          year: ledger.year,
          sources: [ledger.source, ...(ledger.filledFrom ? [ledger.filledFrom] : [])],
          stage: stageOf(stagedOf(ledger)),
        })}
        fileName={`${ledger.index.index}-${ledger.year}-${at.province}-change`}
        picture={() =>
          changePicture(
            ledger,
            language,
            { part: t('part'), change: t('change'), whole: t('wholeIndex') },
            (conclusion) => t(`mark.${conclusion}`),
          )
        }
        table={() => changeFigures(ledger, language, t)}
      >
        <SignKey lines={[...parts, ledger.whole]} />
        <Table
          label={t('changeOf', years)}
          rows={parts}
          rowKey={({ code }) => code}
          columns={columns}
          selected={at.node}
          to={({ code }) => provinceAddress({ ...at, node: code })}
          {...(before && score.kind === 'value'
            ? {
                total: {
                  name: t('wholeIndex'),
                  before: f.points(before.points),
                  now: f.points(score.points),
                  change: <ChangeOf value={before.change} conclusion={before.conclusion} />,
                  bar: fall ? (
                    <WholeBar axis={fall.axis} step={fall.whole} years={{ from: before.year, to: ledger.year }} />
                  ) : null,
                },
              }
            : {})}
        />
      </Chart>
    </div>
  );
}

function useColumns(ledger: LedgerView): readonly Column<LineView>[] {
  const t = useWords(words);
  const { language } = useLanguage();
  const rebuilt = useRebuilt(ledger.index.index, ledger.edition);
  return useMemo(() => {
    const fall = stepsOf(ledger);
    const points = (part: LineView) =>
      part.score.kind === 'value' ? (
        <Points value={part.score.points} />
      ) : part.score.kind === 'withheld' ? (
        t('withheld')
      ) : (
        <Missing />
      );
    return [
      {
        key: 'name',
        head: t('codeAndPart'),
        phone: 'title',
        cell: (part) => <PartName code={part.code} name={part.name[language]} />,
        note: ({ code, isFilled }) =>
          isFilled || rebuilt.has(code) ? (
            <PartGround isRebuilt={rebuilt.has(code)} filledFrom={isFilled ? ledger.filledFrom : null} />
          ) : null,
      },
      {
        key: 'before',
        head: String(ledger.year - 1),
        figure: true,
        width: '80px',
        cell: ({ before }) => <Points value={before?.points ?? null} />,
      },
      { key: 'now', head: String(ledger.year), figure: true, width: '80px', cell: points },
      {
        key: 'change',
        head: t('change'),
        figure: true,
        width: '150px',
        cell: ({ before }) =>
          before ? (
            <ChangeOf value={before.changeInIndex ?? before.change} conclusion={before.conclusion} />
          ) : (
            <Missing />
          ),
        note: ({ before }) => (before ? <SureMark conclusion={before.conclusion} /> : t('notBefore')),
      },
      ...(fall
        ? [
            {
              key: 'bar',
              head: t('stepByStep', { from: ledger.year - 1, to: ledger.year }),
              width: '36%',
              phone: 'action' as const,
              cell: (part: LineView) => <StepBar axis={fall.axis} step={fall.steps.get(part.code)} />,
            },
          ]
        : []),
    ];
  }, [ledger, rebuilt, t, language]);
}
