import { Missing, Rank, useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Tag } from '../../../web/tags.tsx';
import { isOfIndex, isPlace } from '../../model/target.ts';
import { targetWords } from '../../words/targets.ts';
import { useSayTarget } from './say-target.ts';
import type { StandingView, TargetView } from './views.ts';
import styles from './targets.module.css';

type Of = { readonly target: TargetView };

/** The last result: points, and the rank with its field. */
export function LastResult({ target }: Of) {
  const f = useFormat();
  const say = useSayTarget();
  const { last } = target.standing;
  if (!last) return <Missing />;
  if (!isOfIndex(target.subject))
    return last.score.kind === 'value' ? say.figure(target, last.score.points) : <Missing />;
  const isRank = isPlace(target);
  const place = last.place ? <Rank rank={last.place.rank} field={last.place.of} /> : <Missing />;
  return isRank ? place : last.score.kind === 'value' ? f.points(last.score.points) : <Missing />;
}

/** Under it: its year, and what else is known of it. */
export function LastNote({ target }: Of) {
  const t = useWords(targetWords);
  const f = useFormat();
  const { last } = target.standing;
  if (!last) return null;
  const of = target.figures.find((one) => one.year === last.year);
  if (of) return t('target.figureFrom', { year: String(of.year), source: of.source });
  const year = t('target.inYear', { year: String(last.year) });
  if (isPlace(target))
    return last.score.kind === 'value'
      ? `${year}, ${t('target.points', { points: f.points(last.score.points) })}`
      : year;
  return last.place ? `${year}, ${t('target.place', { rank: last.place.rank, of: last.place.of })}` : year;
}

/** How much is lacking. A rank lacks places, and points beside what it took. */
export function Lacking({ target }: Of) {
  const t = useWords(targetWords);
  const say = useSayTarget();
  const { lacking } = target.standing;
  if (lacking === null) return <Missing />;
  if (lacking === 0) return t('target.met');
  const size = Math.abs(lacking);
  const said = isPlace(target) ? t('target.places', { places: size }) : say.figure(target, size);
  return lacking < 0 ? t('target.metBy', { by: said }) : <b>{said}</b>;
}

/** What the rank took, by whom, in which year; what that leaves open is said beside it. */
export function RankTook({ target }: Of) {
  const t = useWords(targetWords);
  const f = useFormat();
  const { language } = useLanguage();
  const { ofRank, lackingPoints, otherBase, last } = target.standing;
  if (!isPlace(target) || !last) return null;
  if (!ofRank) return t('target.rankUnknown', { rank: target.upper ?? target.value });
  const { rank, of, year, heldRank: held, interval, withheld } = ofRank;
  const holders = ofRank.holders.map((one) => (language === 'vi' ? one.name : one.en)).join(', ');
  const values = { rank, of, year: String(year), points: f.points(ofRank.points), holders, held };
  const said = [
    t(held === rank && ofRank.holders.length === 1 ? 'target.rankTook' : 'target.rankTookTied', values),
    ...(interval
      ? [
          t('target.rankInterval', {
            level: f.percent(interval.level, 0),
            low: f.points(interval.low),
            high: f.points(interval.high),
          }),
        ]
      : []),
    ...(withheld > 0 ? [t('target.rankWithheld', { count: withheld })] : []),
    ...(lackingPoints === null
      ? []
      : [
          t(lackingPoints > 0 ? 'target.pointsShort' : 'target.pointsOver', {
            points: f.points(Math.abs(lackingPoints)),
          }),
        ]),
  ];
  const base = otherBase === null ? '' : ` ${t('target.base', { year: String(target.year), base: otherBase, of })}`;
  return `${said.join('; ')}.${base}`;
}

/** Where the straight line stands in the year of the last result. */
export function PathValue({ target }: Of) {
  const say = useSayTarget();
  const f = useFormat();
  const { path } = target.standing;
  if ('none' in path) return <Missing />;
  return isPlace(target)
    ? f.number(path.value, { decimals: 1 })
    : say.figure(target, Math.round(path.value * 100) / 100);
}

/** Where the line begins, or why there is none. */
export function PathNote({ target }: Of) {
  const t = useWords(targetWords);
  const say = useSayTarget();
  const { path } = target.standing;
  if ('none' in path) return t(`target.why.${path.none}`);
  const { from } = path;
  const value = isPlace(target) ? from.place?.rank : from.score.kind === 'value' ? from.score.points : undefined;
  return t('target.pathFrom', {
    year: String(from.year),
    value: value === undefined ? '—' : isPlace(target) ? value : say.figure(target, value),
  });
}

/** Where it would be in the wanted year if it went on so, with the interval. */
export function ForecastValue({ target }: Of) {
  const t = useWords(targetWords);
  const f = useFormat();
  const { forecast } = target.standing;
  if ('none' in forecast) return <Missing />;
  const { points, low, high } = forecast;
  const figure = isOfIndex(target.subject) ? f.points : (value: number) => f.number(value, { decimals: 1 });
  return t('target.forecastOf', { points: figure(points), low: figure(low), high: figure(high) });
}

/** What the forecast rests on, or why there is none. */
export function ForecastNote({ target }: Of) {
  const t = useWords(targetWords);
  const { forecast } = target.standing;
  if ('none' in forecast) return t(`target.why.${forecast.none}`);
  return t('target.forecastFrom', { years: forecast.years, from: String(forecast.from), to: String(forecast.to) });
}

/** The state in a word, and for one that can't be told, why. */
export function StateTag({ standing: { state, why } }: { readonly standing: StandingView }) {
  const t = useWords(targetWords);
  return (
    <>
      <Tag tone={tones[state]}>{t(`target.state.${state}`)}</Tag>
      {why ? <span className={styles.why}>{t(`target.why.${why}`)}</span> : null}
    </>
  );
}

// Jade belongs to the three marks alone.
const tones = {
  reached: 'plain',
  missed: 'late',
  'on-path': 'plain',
  behind: 'ask',
  'out-of-reach': 'late',
  unknown: 'plain',
} as const;
