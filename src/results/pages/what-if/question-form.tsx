import { useState, type ReactNode } from 'react';
import { useAction } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { useIsNarrow } from '../../../web/display.ts';
import { Segmented } from '../../../web/field.tsx';
import { Rank, useFormat } from '../../../web/figure.tsx';
import { useWords } from '../../../web/language.tsx';
import { MethodLink } from '../../../web/method/method-link.tsx';
import { Footnote, Panel, Section, Split } from '../../../web/section.tsx';
import { ErrorNote } from '../../../web/states.tsx';
import { whatIfsApi } from '../../api/what-ifs.ts';
import { othersKinds } from '../../model/kept-what-if.ts';
import { marginOfNextYear } from '../../model/noise.ts';
import { toFourDecimals } from '../../model/score.ts';
import { cheapestToRank, standingWith, type WayToRank } from '../../model/what-if-form.ts';
import { whole } from '../../model/table.ts';
import { whatIfWords as words } from '../../words/what-if.ts';
import { WholeNumber } from '../whole-number.tsx';
import { NodeInputs } from './node-inputs.tsx';
import { risingIn, type TasksOnTheWay } from './rising.ts';
import type { FormView, Wish } from './views.ts';
import styles from './what-if.module.css';

type Change = (change: Partial<Wish>) => void;

/** The question itself: points at the left, at the right what they make at once, the target, and how to run. */
export function QuestionForm({
  form,
  first,
  onKept,
  Serving,
}: {
  readonly form: FormView;
  readonly first: Wish;
  readonly onKept: (id: string) => void;
  /** Null where the province is not the reader's own. */
  readonly Serving: TasksOnTheWay | null;
}) {
  const t = useWords(words);
  const [wish, setWish] = useState(first);
  const [way, setWay] = useState<{ readonly from: Wish['set']; readonly to: WayToRank } | null>(null);
  const change: Change = (next) => {
    setWish((before) => ({ ...before, ...next }));
    setWay(null);
  };
  const findWay = () => {
    const to = cheapestToRank(form, wish.targetRank, wish.efforts, wish.set);
    setWay({ from: wish.set, to });
    setWish((before) => ({ ...before, set: to.set }));
  };
  const isNarrow = useIsNarrow();
  const standing = <Standing form={form} set={wish.set} />;
  return (
    <div className={styles.question}>
      <Split
        main={
          <Section
            title={t('whatIf.nodes')}
            note={t('whatIf.nodesNote')}
            actions={
              wish.set.size > 0 || wish.efforts.size > 0 ? (
                <Button small onClick={() => change({ set: new Map(), efforts: new Map() })}>
                  {t('whatIf.startOver')}
                </Button>
              ) : null
            }
          >
            {/* Where the panel stands far below the sliders, what they make stays in sight above them. */}
            {isNarrow ? <div className={styles.strip}>{standing}</div> : null}
            <NodeInputs form={form} wish={wish} onChange={change} />
            <Footnote>
              {t('whatIf.effortNote')} {t('whatIf.published', { source: form.source.title })}
            </Footnote>
          </Section>
        }
        side={
          <div className={styles.stay}>
            <Panel {...(isNarrow ? {} : { title: t('whatIf.standing') })}>
              {isNarrow ? null : standing}
              <WithinError form={form} set={wish.set} />
              <div className={styles.row}>
                <WholeNumber
                  label={t('whatIf.target')}
                  value={wish.targetRank}
                  most={form.others.length + 1}
                  least={1}
                  onChange={(targetRank) => change({ targetRank })}
                />
                <Button onClick={findWay}>{t('whatIf.findWay')}</Button>
              </div>
              {way ? (
                <WayFound form={form} way={way.to} from={way.from} target={wish.targetRank} Serving={Serving} />
              ) : null}
              <RunFields form={form} wish={wish} onChange={change} onKept={onKept} />
            </Panel>
          </div>
        }
      />
    </div>
  );
}

/** Total and rank as wished, all others held still; they follow each change. */
function Standing({ form, set }: { readonly form: FormView; readonly set: Wish['set'] }) {
  const t = useWords(words);
  const f = useFormat();
  const [now, then] = [standingWith(form, new Map()), standingWith(form, set)];
  const was = (value: ReactNode, isSame: boolean) => (
    <span className={styles.was}>{isSame ? t('whatIf.unchanged') : value}</span>
  );
  return (
    <div role="status">
      <dl className={styles.standing}>
        <div>
          <dt>{t('whatIf.score')}</dt>
          <dd>
            <b>{f.points(then.score)}</b>{' '}
            {was(t('whatIf.fromTo', { from: f.points(now.score) }), now.score === then.score)}
          </dd>
        </div>
        <div>
          <dt>{t('whatIf.rank')}</dt>
          <dd>
            <b>
              <Rank rank={then.rank} field={then.of} />
            </b>{' '}
            {was(t('whatIf.fromTo', { from: now.rank }), now.rank === then.rank)}
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** Says that a change is no more than the survey's error, so that the next result may not show it; nothing where no error was published. */
function WithinError({ form, set }: { readonly form: FormView; readonly set: Wish['set'] }) {
  const t = useWords(words);
  const f = useFormat();
  const gain = toFourDecimals(Math.abs(standingWith(form, set).score - standingWith(form, new Map()).score));
  const margin = form.error === null ? 0 : marginOfNextYear(form.error);
  if (gain === 0 || gain > margin) return null;
  return <p className={styles.doubt}>{t('whatIf.withinError', { gain: f.points(gain), margin: f.points(margin) })}</p>;
}

/** What the cheapest way is, in one sentence, and what it assumes. */
function WayFound({
  form,
  way,
  from,
  target,
  Serving,
}: {
  readonly form: FormView;
  readonly way: WayToRank;
  readonly from: Wish['set'];
  readonly target: number;
  readonly Serving: TasksOnTheWay | null;
}) {
  const t = useWords(words);
  const f = useFormat();
  const rising = risingIn(form, from, way.set);
  const steps = rising.map(({ code, before, after }) =>
    t('whatIf.wayStep', {
      code: code === whole ? t('whatIf.total') : code,
      from: f.points(before),
      to: f.points(after),
    }),
  );
  const parts = rising.filter(({ code }) => code !== whole);
  const said =
    way.short > 0
      ? t('whatIf.wayShort', { short: f.points(way.short), rank: target })
      : steps.length === 0
        ? t('whatIf.wayNone', { rank: target })
        : t('whatIf.wayFound', { gap: f.points(way.gap), rank: target, steps: steps.join('; ') });
  return (
    <div className={styles.way}>
      <div role="status">
        <p>{said}</p>
        {way.alike.length > 0 ? (
          <p>
            {t('whatIf.wayAlike', { count: way.alike.length })}{' '}
            {t('whatIf.wayAlikeAre', { codes: way.alike.join(', ') })}
          </p>
        ) : null}
        <p className={styles.quiet}>
          {t('whatIf.wayAssumes')} <MethodLink section="cheapest-way" />.
        </p>
      </div>
      {Serving && parts.length > 0 ? <Serving index={form.index} edition={form.edition} nodes={parts} /> : null}
    </div>
  );
}

/** What the others' movement is taken from, before anything is run. */
function MovesBy({ moving: { changes, borrowing }, others }: Pick<FormView, 'moving' | 'others'>) {
  const t = useWords(words);
  return (
    <p className={styles.quiet}>
      {changes === 0 ? t('whatIf.movesNone') : t('whatIf.movesBy', { count: changes })}{' '}
      {changes > 0 && borrowing.length > 0
        ? t(borrowing.length === others.length ? 'whatIf.borrowingAll' : 'whatIf.borrowing', {
            count: borrowing.length,
          })
        : null}
    </p>
  );
}

/** How the others behave, how many runs, which seed; and the button that asks the server. */
function RunFields({
  form,
  wish,
  onChange,
  onKept,
}: {
  readonly form: FormView;
  readonly wish: Wish;
  readonly onChange: Change;
  readonly onKept: (id: string) => void;
}) {
  const t = useWords(words);
  const ask = useAction(whatIfsApi.ask, {
    invalidates: [whatIfsApi.listWhatIfs],
    onDone: ({ id }) => onKept(id),
  });
  const run = () =>
    ask.mutate({
      body: {
        index: form.index,
        year: form.year,
        province: form.province.key,
        ...wish,
        set: Object.fromEntries(wish.set),
        efforts: Object.fromEntries(wish.efforts),
      },
    });
  return (
    <form
      className={styles.run}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <Segmented
        label={t('whatIf.others')}
        labelled
        wide
        value={wish.others}
        onChange={(others) => onChange({ others })}
        options={othersKinds.map((value) => ({ value, label: t(`whatIf.others.${value}`) }))}
      />
      {wish.others === 'moving' ? <MovesBy moving={form.moving} others={form.others} /> : null}
      <div className={styles.row}>
        <WholeNumber
          label={t('whatIf.runs')}
          isCount
          value={wish.runs}
          least={1}
          most={1_000_000}
          onChange={(runs) => onChange({ runs })}
        />
        <WholeNumber
          label={t('whatIf.seed')}
          value={wish.seed}
          least={0}
          most={2_147_483_647}
          onChange={(seed) => onChange({ seed })}
        />
      </div>
      <p className={styles.quiet}>{t('whatIf.seedNote')}</p>
      <Button kind="main" type="submit" wide busy={ask.isPending}>
        {t('whatIf.run')}
      </Button>
      {ask.error ? <ErrorNote problem={ask.error} onRetry={run} /> : null}
    </form>
  );
}
