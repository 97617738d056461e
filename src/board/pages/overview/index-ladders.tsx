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
import styles from './overview.module.css';

type Year = Answer<typeof results.getProvinceResults>['own']['years'][number];

/** The province's rank in each index: the newest, the one before, and its way over the last years. */
export function IndexLadders({ province }: { readonly province: { readonly key: string; readonly name: string } }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const series = useApi(results.getProvinceResults, { params: { province: province.key } }, { staleTime: Infinity });
  const known = useApi(results.listResults, {}, { staleTime: Infinity });
  // Before a merger the years stand under the names that were merged; those under its own name come first.
  const all = series.data ? [series.data.own, ...series.data.merged] : [];
  const ladders = (known.data?.indices ?? []).flatMap(({ index, short }) => {
    const years = all.map((one) => one.years.filter((year) => year.index === index)).find(({ length }) => length > 0);
    return years ? [{ index, name: short[language], years: years.toSorted((a, b) => a.year - b.year) }] : [];
  });
  if (ladders.length === 0) return null;
  return (
    <Section title={t('overview.indices')} note={t('overview.of', { province: province.name })}>
      <ul className={styles.ladders}>
        {ladders.map(({ index, name, years }) => (
          <Ladder key={index} index={index} name={name} years={years} />
        ))}
      </ul>
    </Section>
  );
}

function Ladder({
  index,
  name,
  years,
}: {
  readonly index: string;
  readonly name: string;
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
      <Provenance kind="published" label={t('overview.published', { year: String(last.year) })} />
      <p className={styles.rank}>{last.place ? <Rank rank={last.place.rank} field={last.place.of} /> : <Missing />}</p>
      <p className={styles.told}>{told.join(', ')}</p>
      {picture ? (
        <PictureView
          picture={picture}
          label={t('overview.line', {
            index: name,
            from: String(shown[0]?.year ?? ''),
            to: String(last.year),
          })}
        />
      ) : null}
    </li>
  );
}
