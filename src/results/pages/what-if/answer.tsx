import { useQueryClient } from '@tanstack/react-query';
import { addressOf, keyOf, useAction, useApi } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { Figures, useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { ProgressBar, useProgress } from '../../../web/progress.tsx';
import { Chart } from '../../../web/chart/chart.tsx';
import { Section } from '../../../web/section.tsx';
import { Answered, ErrorNote } from '../../../web/states.tsx';
import { api } from '../../api.ts';
import { whatIfsApi } from '../../api/what-ifs.ts';
import { whole } from '../../model/table.ts';
import { whatIfWords as words } from '../../words/what-if.ts';
import { histogramPicture } from '../pictures/histogram-picture.ts';
import { useAbout } from '../use-about.ts';
import { RankHistogram } from './rank-histogram.tsx';
import { risingIn, type TasksOnTheWay } from './rising.ts';
import type { WhatIfView } from './views.ts';
import styles from './what-if.module.css';

/** The answer to one kept question: what came out, what was assumed, what it was asked with, and the way to work it out again. */
export function KeptAnswerSection({
  id,
  own,
  Serving,
  onRemoved,
}: {
  readonly id: string;
  /** The province that the installation follows: its tasks serve nobody else's points. */
  readonly own: string | null;
  readonly Serving: TasksOnTheWay;
  readonly onRemoved: () => void;
}) {
  const kept = useApi(whatIfsApi.getWhatIf, { params: { whatIfId: id } });
  return (
    <Answered of={kept}>
      {(whatIf) => (
        <>
          <KeptAnswer whatIf={whatIf} onRemoved={onRemoved} />
          {whatIf.answer && whatIf.provinceName === own ? <AtStake whatIf={whatIf} Serving={Serving} /> : null}
        </>
      )}
    </Answered>
  );
}

/** The parts that the question lifts above today's points, with the tasks and units that would have to win them. */
function AtStake({ whatIf, Serving }: { readonly whatIf: WhatIfView; readonly Serving: TasksOnTheWay }) {
  const { index, year, province } = whatIf;
  const form = useApi(whatIfsApi.getForm, { params: { index, year, province } }, { staleTime: Infinity });
  if (!form.data) return null;
  const nodes = risingIn(form.data, new Map(), new Map(Object.entries(whatIf.set))).filter(
    ({ code }) => code !== whole,
  );
  if (nodes.length === 0) return null;
  return <Serving index={form.data.index} edition={form.data.edition} nodes={nodes} />;
}

function KeptAnswer({ whatIf, onRemoved }: { readonly whatIf: WhatIfView; readonly onRemoved: () => void }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const recompute = useAction(whatIfsApi.recompute, { invalidates: [whatIfsApi.getWhatIf, whatIfsApi.listWhatIfs] });
  const note = { index: whatIf.indexName[language], year: whatIf.year, province: whatIf.provinceName };
  const again = () => recompute.mutate({ params: { whatIfId: whatIf.id } });
  return (
    <Section
      title={t('whatIf.answer')}
      note={t('whatIf.answerNote', note)}
      actions={
        whatIf.state === 'ready' ? (
          <Button small busy={recompute.isPending} onClick={again}>
            {t('whatIf.recompute')}
          </Button>
        ) : null
      }
    >
      {whatIf.state === 'running' ? <Counting whatIf={whatIf} onRemoved={onRemoved} /> : null}
      {recompute.error ? <ErrorNote problem={recompute.error} onRetry={again} /> : null}
      {whatIf.answer ? <Came whatIf={whatIf} answer={whatIf.answer} /> : null}
    </Section>
  );
}

/** Runs being counted in the background: how far, live, and the way to stop them. */
function Counting({ whatIf, onRemoved }: { readonly whatIf: WhatIfView; readonly onRemoved: () => void }) {
  const t = useWords(words);
  const f = useFormat();
  const client = useQueryClient();
  const params = { whatIfId: whatIf.id };
  const lookAgain = () => {
    for (const endpoint of [whatIfsApi.getWhatIf, whatIfsApi.listWhatIfs])
      void client.invalidateQueries({ queryKey: [keyOf(endpoint)] });
  };
  const { progress, isLost } = useProgress(addressOf(whatIfsApi.followWhatIf, { params }), lookAgain);
  // The feed is a convenience: where it is lost, the state is asked for.
  useApi(whatIfsApi.getWhatIf, { params }, { refetchInterval: isLost ? 1500 : 10_000 });
  const remove = useAction(whatIfsApi.removeWhatIf, { invalidates: [whatIfsApi.listWhatIfs], onDone: onRemoved });
  return (
    <div className={styles.counting}>
      <ProgressBar label={t('whatIf.counting', { runs: f.number(whatIf.runs) })} progress={progress} isLost={isLost} />
      {whatIf.abilities.remove && !whatIf.answer ? (
        <Button busy={remove.isPending} onClick={() => remove.mutate({ params })}>
          {t('whatIf.stop')}
        </Button>
      ) : null}
      {remove.error ? <ErrorNote problem={remove.error} /> : null}
    </div>
  );
}

function Came({ whatIf, answer }: { readonly whatIf: WhatIfView; readonly answer: Answer }) {
  const t = useWords(words);
  const f = useFormat();
  const { score, rank, of, rankInterval, chance } = answer;
  const [from, to] = rankInterval;
  const isMoving = whatIf.others === 'moving';
  const values = { province: whatIf.provinceName, score: f.points(score), rank, of, from, to };
  return (
    <>
      <p className={styles.says}>{t(isMoving ? 'whatIf.answerMoving' : 'whatIf.answerHeld', values)}</p>
      <Figures
        items={[
          { value: f.points(score), label: t('whatIf.figureScore') },
          { value: `${rank}/${of}`, label: t('whatIf.figureRank') },
          ...(isMoving ? [{ value: `${from}–${to}`, label: t('whatIf.figureInterval') }] : []),
          { value: f.percent(100 * chance), label: t('whatIf.figureChance', { rank: whatIf.targetRank }) },
        ]}
      />
      <Verdict recomputed={whatIf.recomputed} />
      <div className={styles.came}>
        <Histogram whatIf={whatIf} answer={answer} />
        <Assumed whatIf={whatIf} />
      </div>
    </>
  );
}

/** The ranks of all runs, as a chart and as its table. */
function Histogram({ whatIf, answer }: { readonly whatIf: WhatIfView; readonly answer: Answer }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const about = useAbout();
  const { counts, rankInterval } = answer;
  const { indexName, year, provinceName, targetRank } = whatIf;
  const index = useApi(api.listResults, {}, { staleTime: Infinity }).data?.indices.find(
    (one) => one.index === whatIf.index,
  );
  const runs = counts.reduce((sum, count) => sum + count, 0);
  const reached = (rank: number) => counts.slice(0, rank).reduce((sum, count) => sum + count, 0);
  const legend = {
    target: t('whatIf.legendTarget'),
    other: t('whatIf.legendOther'),
    interval: t('whatIf.legendInterval'),
  };
  return (
    <Chart
      title={t('whatIf.histogram')}
      twin
      about={about({
        title: `${provinceName}, ${indexName[language]} ${year}: ${t('whatIf.histogram')}`,
        index: index ?? { owner: { vi: '', en: '' } },
        year,
        sources: [{ title: t('whatIf.basis', { index: indexName[language], year: String(year) }) }],
        stage: 'assumed',
      })}
      fileName={`what-if-${whatIf.index}-${year}`}
      picture={() => histogramPicture(counts, rankInterval, targetRank, legend)}
      table={() => ({
        columns: [
          { head: t('whatIf.rank'), decimals: 0 },
          { head: t('whatIf.runsAt'), decimals: 0 },
          { head: t('whatIf.sharePercent'), decimals: 2 },
          { head: t('whatIf.orBetterPercent'), decimals: 2 },
        ],
        rows: counts.flatMap((count, at) =>
          count > 0 ? [[at + 1, count, (100 * count) / runs, (100 * reached(at + 1)) / runs]] : [],
        ),
      })}
    >
      <RankHistogram counts={counts} interval={rankInterval} target={targetRank} />
    </Chart>
  );
}

type Answer = NonNullable<WhatIfView['answer']>;

/** What working it out again came to, said whole. */
function Verdict({ recomputed }: Pick<WhatIfView, 'recomputed'>) {
  const t = useWords(words);
  const f = useFormat();
  if (!recomputed) return null;
  const { verdict, at, answer } = recomputed;
  const values = { score: f.points(answer.score), rank: answer.rank, chance: f.percent(100 * answer.chance) };
  return (
    <p role="status" className={verdict === 'same' ? styles.same : styles.notSame}>
      {t(`whatIf.verdict.${verdict}`, { at: f.instant(at), ...values })}
    </p>
  );
}

function Assumed({ whatIf }: { readonly whatIf: WhatIfView }) {
  const t = useWords(words);
  const f = useFormat();
  const borrowing = whatIf.answer?.borrowing ?? [];
  const points = Object.entries(whatIf.set).map(
    ([code, value]) => `${code === whole ? t('whatIf.total') : code}: ${f.points(value)}`,
  );
  return (
    <div className={styles.assumed}>
      <h3>{t('whatIf.assumed')}</h3>
      <ul>
        <li>
          {points.length > 0 ? t('whatIf.assumed.set', { points: points.join('; ') }) : t('whatIf.assumed.nothingSet')}
        </li>
        <li>{t(`whatIf.assumed.${whatIf.others}`)}</li>
        {borrowing.length > 0 && borrowing.length + 1 === whatIf.answer?.of ? (
          <li>{t('whatIf.borrowingAll', { count: borrowing.length })}</li>
        ) : borrowing.length > 0 ? (
          <li>
            {t('whatIf.borrowing', { count: borrowing.length })}{' '}
            {t('whatIf.borrowingAre', { names: borrowing.join(', ') })}
          </li>
        ) : null}
        {whatIf.others === 'moving' ? <li>{t('whatIf.assumed.independent')}</li> : null}
        <li>{t('whatIf.assumed.ties')}</li>
      </ul>
      <p className={styles.quiet}>
        {t('whatIf.inputs', {
          runs: f.number(whatIf.runs),
          seed: whatIf.seed,
          version: whatIf.dataVersion.slice(0, 8),
          name: whatIf.askedBy,
          at: f.instant(whatIf.askedAt),
        })}
      </p>
    </div>
  );
}
