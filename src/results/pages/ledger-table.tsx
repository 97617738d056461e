import { useEffect, useMemo, useRef, type ComponentType } from 'react';
import { Link } from 'react-router';
import { writeRef } from '../../frameworks/model/look-up.ts';
import { treeAddress } from '../../frameworks/model/tree-address.ts';
import { ButtonLink } from '../../web/button.tsx';
import { Missing, Points, Rank, useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Ruler, RulerLegend } from '../../web/ruler.tsx';
import { Section } from '../../web/section.tsx';
import { Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { marksOf } from '../model/ledger-marks.ts';
import { words } from '../words.ts';
import { ladderAddress, provinceAddress, type ProvinceAt } from './address.ts';
import { isSure } from './mark.ts';
import { ChangeOf, SignKey, SureMark } from './conclusion.tsx';
import { PartGround, PartName } from './part-name.tsx';
import styles from './results.module.css';
import { useRebuilt } from './use-rebuilt.ts';
import type { LedgerView, LineView } from './views.ts';

/** Shows the tasks that serve a criterion of an edition. */
export type TasksOfCriterion = ComponentType<{
  readonly index: string;
  readonly edition: string;
  readonly code: string;
}>;

type Shown = { readonly ledger: LedgerView; readonly at: ProvinceAt; readonly Tasks: TasksOfCriterion };

/** Where the points were lost, most to win first: the smallest parts that are known, of the whole index or of the part in hand. */
export function LedgerSection({ ledger, at, Tasks }: Shown) {
  const t = useWords(words);
  const { language } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at.node) place.current?.scrollIntoView({ block: 'start' });
  }, [at.node]);
  const { index, year } = ledger;
  const inHand = ledger.lines.find(({ code }) => code === at.node);
  const lines = ledger.lines.filter(({ code, isLast }) => isLast && (!inHand || isWithin(code, inHand.code)));
  const title = inHand ? t('lostIn', { name: `${inHand.code}. ${inHand.name[language]}` }) : t('lostWhere');
  const columns = useColumns({ ledger, at, Tasks });
  return (
    <div ref={place} className={styles.lines}>
      <Section
        title={title}
        note={t('lostNote', { year })}
        actions={
          <>
            {inHand ? (
              <ButtonLink small to={provinceAddress({ ...at, node: null })}>
                {t('allParts')}
              </ButtonLink>
            ) : null}
            <ButtonLink
              small
              download
              href={`/api/provinces/${encodeURIComponent(at.province)}/ledger/${index.index}/${year}/file`}
            >
              {t('download', { format: 'CSV' })}
            </ButtonLink>
          </>
        }
      >
        {lines.length === 0 ? (
          <Empty why={t('noParts', { year: String(at.year) })} />
        ) : (
          <>
            <div className={styles.explained}>
              <p>{t('lostExplained', { year })}</p>
              <RulerLegend changed={lines.some(({ before }) => before !== null && isSure(before))} />
              <SignKey lines={lines} />
            </div>
            <Table label={title} rows={lines} rowKey={({ code }) => code} columns={columns} />
          </>
        )}
      </Section>
    </div>
  );
}

function isWithin(code: string, above: string): boolean {
  return code === above || code.startsWith(`${above}.`);
}

function useColumns({ ledger, at, Tasks }: Shown): readonly Column<LineView>[] {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const { index, edition } = { index: ledger.index.index, edition: ledger.edition };
  const rebuilt = useRebuilt(index, edition);
  return useMemo(() => {
    const names = new Map(ledger.lines.map(({ code, name }) => [code, name[language]]));
    const isWeighed = ledger.lines.some(({ lost, canWin }) => lost !== canWin);
    const won: Column<LineView> = {
      key: 'won',
      head: t('won'),
      figure: true,
      width: '92px',
      cell: ({ score, max }) =>
        score.kind === 'value' ? (
          <Points value={score.points} {...(max === null ? {} : { of: Math.round(max * 100) / 100 })} />
        ) : score.kind === 'withheld' ? (
          t('withheld')
        ) : (
          <Missing />
        ),
    };
    const lost: Column<LineView> = {
      key: 'lost',
      head: t(isWeighed ? 'lostInIndex' : 'lost'),
      figure: true,
      deciding: true,
      width: '76px',
      cell: ({ canWin }) => <Points value={canWin} tone="lost" />,
      sort: ({ canWin }) => canWin,
    };
    const ruler: Column<LineView> = {
      key: 'ruler',
      head: t('onRuler'),
      width: '136px',
      phone: 'bare',
      cell: ({ score, max, before, best, median }) =>
        score.kind !== 'value' || max === null ? null : (
          <Ruler
            value={score.points}
            max={max}
            median={median}
            best={best?.points ?? null}
            // Colour belongs to a change beyond the error alone.
            previous={before && isSure(before) ? before.points : null}
          />
        ),
    };
    const change: Column<LineView> = {
      key: 'change',
      head: t('since', { year: String(ledger.year - 1) }),
      figure: true,
      width: '104px',
      cell: ({ before }) => (before ? <ChangeOf value={before.change} conclusion={before.conclusion} /> : <Missing />),
      note: (line) => (
        <>
          {line.before ? <SureMark conclusion={line.before.conclusion} /> : null} <Marks line={line} />
        </>
      ),
      sort: ({ before }) => before?.change ?? null,
    };
    const rank: Column<LineView> = {
      key: 'rank',
      head: t('results.rank'),
      figure: true,
      width: '72px',
      cell: ({ place, code }) =>
        place ? (
          <Link
            to={ladderAddress({ index, year: ledger.year, node: code, province: at.province })}
            aria-label={t('ladderOfPart', { rank: place.rank, of: place.of, part: names.get(code) ?? code })}
          >
            <Rank rank={place.rank} field={place.of} />
          </Link>
        ) : (
          <Missing />
        ),
      note: (line) => (marksOf(line).isLow ? t('ledgerLow') : null),
      sort: ({ place }) => place?.rank ?? null,
    };
    const ownBest: Column<LineView> = {
      key: 'own-best',
      head: t('ownBest'),
      figure: true,
      width: '104px',
      cell: ({ ownBest: top }) =>
        top ? t('ownBestIn', { points: f.points(top.points), year: String(top.year) }) : <Missing />,
      note: ({ ownBestPlace: top }) => (top ? t('ownBestPlace', { rank: top.rank, year: String(top.year) }) : null),
      sort: ({ ownBest: top }) => top?.points ?? null,
    };
    const best: Column<LineView> = {
      key: 'best',
      head: t('bestProvince'),
      width: '136px',
      cell: (line) =>
        line.best ? line.best.provinces.map((one) => (language === 'vi' ? one.name : one.en)).join(', ') : <Missing />,
      note: ({ best: top }) =>
        top === null
          ? null
          : top.gapInIndex === null || top.gapInIndex <= 0
            ? f.points(top.points)
            : t('bestAhead', { points: f.points(top.points), gap: f.points(top.gapInIndex) }),
      sort: ({ best: top }) => top?.gapInIndex ?? null,
    };
    return [
      {
        key: 'name',
        head: t('codeAndPart'),
        phone: 'title',
        width: '22%',
        cell: ({ code, name, isFilled }) => (
          <>
            <Link className={styles.node} to={treeAddress(writeRef({ index, edition, code }))}>
              <PartName code={code} name={name[language]} />
            </Link>
            <PartGround isRebuilt={rebuilt.has(code)} filledFrom={isFilled ? ledger.filledFrom : null} />
          </>
        ),
        note: ({ code }) => <PartAbove code={code} names={names} />,
      },
      won,
      lost,
      ruler,
      change,
      rank,
      best,
      ownBest,
      {
        key: 'tasks',
        head: t('tasks'),
        width: '21%',
        phone: 'action',
        cell: ({ code }) => <Tasks index={index} edition={edition} code={code} />,
      },
    ];
  }, [ledger, at.province, Tasks, rebuilt, index, edition, t, f, language]);
}

/** Which way it went and whether that may be chance, in words: neither is told by colour alone. */
function Marks({ line }: { readonly line: LineView }) {
  const t = useWords(words);
  const { isFalling, isNoise } = marksOf(line);
  const said = [...(isFalling ? [t('ledgerFalling')] : []), ...(isNoise ? [t('ledgerNoise')] : [])];
  return said.length > 0 ? <span>{said.join('; ')}</span> : null;
}

/** The part that a part lies in. */
function PartAbove({ code, names }: { readonly code: string; readonly names: ReadonlyMap<string, string> }) {
  const above = code.slice(0, Math.max(code.lastIndexOf('.'), 0));
  return above ? <PartName code={above} name={names.get(above) ?? ''} /> : null;
}
