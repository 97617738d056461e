import type { Language } from '../../kernel/words.ts';
import { Chart } from '../../web/chart/chart.tsx';
import { PictureView } from '../../web/chart/picture-view.tsx';
import { Missing, Points, useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Split } from '../../web/section.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { words } from '../words.ts';
import type { ProvinceAt } from './address.ts';
import { PartName } from './part-name.tsx';
import { PeerChoice } from './peer-choice.tsx';
import { radarPicture, type Outline } from './pictures/radar-picture.ts';
import styles from './radar.module.css';
import { stageOfSources } from './stage-badge.tsx';
import { useAbout } from './use-about.ts';
import { usePeers } from './use-peers.ts';
import type { LedgerView, LineView } from './views.ts';

/**
 * The parts right under the index as a shape: the province, the median, the best of each part, and up to three peers that the reader chooses; its
 * table stands beside it.
 */
export function Radar(props: { readonly ledger: LedgerView; readonly province: string; readonly at: ProvinceAt }) {
  const { ledger } = props;
  const parts = ledger.lines
    .filter(({ depth }) => depth === 0)
    .toSorted((a, b) => a.code.localeCompare(b.code, 'vi', { numeric: true }));
  const max = parts[0]?.max ?? null;
  // A shape needs three axes of one scale, and a point on each.
  if (max === null || parts.length < 3 || parts.some((part) => part.max !== max || part.score.kind !== 'value'))
    return null;
  return <Shape {...props} parts={parts} max={max} />;
}

function Shape({
  ledger,
  province,
  at,
  parts,
  max,
}: {
  readonly ledger: LedgerView;
  readonly province: string;
  readonly at: ProvinceAt;
  readonly parts: readonly LineView[];
  readonly max: number;
}) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const about = useAbout();
  const peers = usePeers(at);
  const outlines: readonly Outline[] = [
    { name: province, form: 'own', points: parts.map(pointsOf) },
    ...peers.drawn.map(({ name, ledger: theirs, place }) => ({
      name,
      form: `peer${place}` as const,
      points: parts.map(({ code }) => pointsOf(theirs.lines.find((line) => line.code === code))),
    })),
    { name: t('median'), form: 'median', points: parts.map(({ median }) => median) },
    { name: t('best'), form: 'best', points: parts.map(({ best }) => best?.points ?? null) },
  ];
  const sources = [ledger, ...peers.drawn.map(({ ledger: theirs }) => theirs)].flatMap((one) =>
    one.filledFrom ? [one.source, one.filledFrom] : [one.source],
  );
  const picture = radarPicture(parts, max, outlines);
  const names = [province, ...peers.drawn.map(({ name }) => name)].join(', ');
  return (
    <div className={styles.radar}>
      <Chart
        title={t('radar')}
        note={t('radarNote', { max: f.number(max) })}
        about={about({
          title: `${names}, ${ledger.index.short[language]} ${ledger.year}: ${t('radar')}`,
          note: parts.map(({ code, name }) => `${code}. ${name[language]}`).join('; '),
          index: ledger.index,
          year: ledger.year,
          sources: sources.filter(({ key }, place) => sources.findIndex((one) => one.key === key) === place),
          stage: stageOfSources(sources.map(({ key }) => key)),
        })}
        fileName={`${ledger.index.index}-${ledger.year}-${at.province}-shape`}
        picture={() => picture}
        table={() => ({
          columns: [{ head: t('part') }, ...outlines.map(({ name }) => ({ head: name, decimals: 4 }))],
          rows: parts.map(({ code, name }, part) => [
            `${code}. ${name[language]}`,
            ...outlines.map(({ points }) => points[part] ?? null),
          ]),
        })}
      >
        {/* Another year or province begins with what its address says. */}
        {peers.choices.length > 0 ? (
          <PeerChoice key={`${at.index} ${at.year} ${at.province}`} at={at} peers={peers} year={ledger.year} />
        ) : null}
        <Split
          main={
            <Table
              label={t('radar')}
              rows={parts}
              rowKey={({ code }) => code}
              columns={columnsOf(parts, outlines, t('codeAndPart'), language)}
            />
          }
          side={<PictureView picture={picture} label={t('radarOf', { province: names })} />}
        />
      </Chart>
    </div>
  );
}

function columnsOf(
  parts: readonly LineView[],
  outlines: readonly Outline[],
  head: string,
  language: Language,
): readonly Column<LineView>[] {
  return [
    {
      key: 'name',
      head,
      phone: 'title',
      cell: ({ code, name }) => <PartName code={code} name={name[language]} />,
    },
    ...outlines.map(({ name, form, points }): Column<LineView> => {
      return {
        key: form,
        head: name,
        figure: true,
        width: '104px',
        cell: (part) => {
          const value = points[parts.indexOf(part)] ?? null;
          return value === null ? <Missing /> : <Points value={value} />;
        },
      };
    }),
  ];
}

function pointsOf(line: LineView | undefined): number | null {
  return line?.score.kind === 'value' ? line.score.points : null;
}
