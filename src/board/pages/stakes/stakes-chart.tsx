import { Link } from 'react-router';
import { api as accounts } from '../../../accounts/api.ts';
import { useApi } from '../../../web/api-client.ts';
import { Chart } from '../../../web/chart/chart.tsx';
import { PictureView } from '../../../web/chart/picture-view.tsx';
import { useIsNarrow } from '../../../web/display.ts';
import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { boardStakeWords } from '../../words/stakes.ts';
import type { Line, StakesOfIndex } from './lines.ts';
import { stakesPicture, type StakesPicture } from './stakes-picture.ts';
import styles from './stakes.module.css';

/** Units or tasks by points at stake and lateness, each a way to its work; the figures stand in the table below and in the files. */
export function StakesChart({
  stakes,
  lines,
  by,
  today,
}: {
  readonly stakes: StakesOfIndex;
  readonly lines: readonly Line[];
  readonly by: 'units' | 'tasks';
  readonly today: string;
}) {
  const t = useWords(boardStakeWords);
  const f = useFormat();
  const { language } = useLanguage();
  const isNarrow = useIsNarrow();
  const tenant = useApi(accounts.whoAmI, {}).data?.tenant;
  const draw = (narrow: boolean): StakesPicture =>
    stakesPicture(
      lines,
      {
        first: t('stakes.quarter.first'),
        late: t('stakes.quarter.late'),
        keep: t('stakes.quarter.keep'),
        axisPoints: t('stakes.axisPoints'),
        axisLate: t('stakes.axisLate'),
        axisLeft: t('stakes.axisLeft'),
      },
      language,
      narrow,
    );
  const picture = draw(isNarrow);
  const basis = { index: stakes.name[language], year: String(stakes.year), owner: stakes.owner[language] };
  return (
    <Chart
      title={t('stakes.chart')}
      note={t('stakes.chartNote')}
      about={{
        title: `${basis.index} ${basis.year}: ${t('stakes.chart')}`,
        note: t('stakes.rule'),
        stage: t('stakes.stage', { date: f.date(today) }),
        source: t('stakes.source', basis),
        invented: tenant?.isSample ? t('stakes.invented', { tenant: tenant.name }) : null,
      }}
      fileName={`stakes-${stakes.index}-${by}`}
      picture={() => draw(false)}
      table={() => ({
        columns: [
          { head: t('stakes.place'), decimals: 0 },
          { head: t(by === 'units' ? 'stakes.unit' : 'stakes.task') },
          { head: t('stakes.codes') },
          { head: t('stakes.share'), decimals: 4 },
          { head: t('stakes.whole'), decimals: 4 },
          { head: t('stakes.late'), decimals: 0 },
          { head: t('stakes.daysLate'), decimals: 0 },
          { head: t('stakes.quarter') },
        ],
        rows: lines.map((one, at) => [
          at + 1,
          one.name,
          one.codes.join(', '),
          one.share,
          one.whole,
          one.late,
          one.daysLate,
          t(`stakes.quarter.${one.quarter}`),
        ]),
      })}
    >
      <div className={styles.chart} style={{ maxWidth: picture.width }}>
        <PictureView
          picture={picture}
          label={t('stakes.picture', { count: lines.length, what: t(`stakes.what.${by}`) })}
        />
        {lines.map((one, at) => (
          <PointLink key={one.id} line={one} place={at + 1} at={picture.places[at]} picture={picture} />
        ))}
      </div>
    </Chart>
  );
}

function PointLink({
  line,
  place,
  at,
  picture,
}: {
  readonly line: Line;
  readonly place: number;
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly picture: StakesPicture;
}) {
  const t = useWords(boardStakeWords);
  const f = useFormat();
  if (!at || line.to === null) return null;
  const late =
    line.daysLate > 0
      ? t('stakes.isLate', { days: line.daysLate })
      : line.daysLeft === null
        ? t('stakes.noDay')
        : t('stakes.isNext', { days: line.daysLeft });
  const said = t('stakes.point', { place, name: line.name, points: f.points(line.share), late });
  return (
    <Link
      to={line.to}
      title={said}
      aria-label={said}
      className={styles.point}
      // The first to be urged can be pressed where several lie on each other.
      style={{ left: percent(at.x, picture.width), top: percent(at.y, picture.height), zIndex: 1000 - place }}
    />
  );
}

function percent(at: number, whole: number): string {
  return `${(100 * at) / whole}%`;
}
