import { Link } from 'react-router';
import type { Answer } from '../../../kernel/contract.ts';
import { api as results } from '../../../results/api.ts';
import { useApi } from '../../../web/api-client.ts';
import { PictureView } from '../../../web/chart/picture-view.tsx';
import { Missing, Rank, useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Section } from '../../../web/section.tsx';
import { Provenance } from '../../../web/tags.tsx';
import { words } from '../../words.ts';
import { ladderLine } from './ladder-line.ts';
import { linesOf } from './lines-of.ts';
import styles from './overview.module.css';

type Year = Answer<typeof results.getProvinceResults>['own']['years'][number];

/**
 * The province's rank in each index: the newest, the one before, and its way over the last years. Where it has no year of its own yet, those of
 * each province that was merged into it stand for themselves, under their names.
 */
export function IndexLadders({ province }: { readonly province: { readonly key: string; readonly name: string } }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const series = useApi(results.getProvinceResults, { params: { province: province.key } }, { staleTime: Infinity });
  const known = useApi(results.listResults, {}, { staleTime: Infinity });
  const ladders = (known.data?.indices ?? []).flatMap(({ index, short }) => {
    const lines = series.data ? linesOf(series.data, index) : [];
    return lines.map(({ of, years }) => ({ key: `${index} ${of}`, index, name: short[language], of, years }));
  });
  if (ladders.length === 0) return null;
  return (
    <Section title={t('overview.indices')} note={t('overview.of', { province: province.name })}>
      <ul className={styles.ladders}>
        {ladders.map(({ key, ...ladder }) => (
          <Ladder key={key} {...ladder} />
        ))}
      </ul>
    </Section>
  );
}

function Ladder({
  index,
  name,
  of,
  years,
}: {
  readonly index: string;
  readonly name: string;
  readonly of: string | null;
  readonly years: readonly Year[];
}) {
  const t = useWords(words);
  const f = useFormat();
  // A year whose total is not known yet says less than the one before it.
  const last = years.findLast((one) => one.place !== null || one.score.kind === 'value') ?? years.at(-1);
  if (!last) return null;
  const before = years.findLast((one) => one.year < last.year && one.place !== null);
  const shown = years.filter(({ year }) => year <= last.year).slice(-6);
  const told = [
    ...(last.score.kind === 'value' ? [t('overview.points', { points: f.points(last.score.points) })] : []),
    ...(before?.place ? [t('overview.since', { rank: before.place.rank, year: String(before.year) })] : []),
  ];
  const picture = ladderLine(shown);
  return (
    <li>
      <h3>
        <Link to={`/results?index=${index}&year=${last.year}`}>{name}</Link>
      </h3>
      {of ? <p className={styles.told}>{t('overview.beforeMerger', { province: of })}</p> : null}
      <Provenance kind="published" label={t('overview.published', { year: String(last.year) })} />
      <p className={styles.rank}>{last.place ? <Rank rank={last.place.rank} field={last.place.of} /> : <Missing />}</p>
      <p className={styles.told}>{told.join(', ')}</p>
      {picture ? (
        <PictureView
          picture={picture}
          label={t('overview.line', {
            index: of ? `${name}, ${of}` : name,
            from: String(shown[0]?.year ?? ''),
            to: String(last.year),
          })}
        />
      ) : null}
    </li>
  );
}
