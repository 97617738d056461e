import { Fragment } from 'react';
import { Missing, Points, useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Section, Split } from '../../web/section.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { words } from '../words.ts';
import styles from './radar.module.css';
import type { LedgerView, LineView } from './views.ts';

/** The parts right under the index as a shape: the province filled, the median dashed, the best dotted; its table stands beside it. */
export function Radar({ ledger, province }: { readonly ledger: LedgerView; readonly province: string }) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const parts = ledger.lines
    .filter(({ depth }) => depth === 0)
    .toSorted((a, b) => a.code.localeCompare(b.code, 'vi', { numeric: true }));
  const max = parts[0]?.max ?? null;
  // A shape needs three axes of one scale, and a point on each.
  if (max === null || parts.length < 3 || parts.some((part) => part.max !== max || part.score.kind !== 'value'))
    return null;
  const columns: readonly Column<LineView>[] = [
    { key: 'name', head: t('part'), phone: 'title', cell: ({ code, name }) => `${code}. ${name[language]}` },
    figure('own', province, (part) => ownOf(part)),
    figure('median', t('median'), ({ median }) => median),
    figure('best', t('bestProvince'), ({ best }) => best?.points ?? null),
  ];
  return (
    <div className={styles.radar}>
      <Section title={t('radar')} note={t('radarNote', { max: f.number(max) })}>
        <Split
          main={<Table label={t('radar')} rows={parts} rowKey={({ code }) => code} columns={columns} />}
          side={
            <figure>
              <Shape parts={parts} max={max} label={t('radarOf', { province })} />
              <ul className={styles.legend} aria-hidden="true">
                <li className={styles.ownKey}>{province}</li>
                <li className={styles.medianKey}>{t('median')}</li>
                <li className={styles.bestKey}>{t('bestProvince')}</li>
              </ul>
            </figure>
          }
        />
      </Section>
    </div>
  );
}

function figure(key: string, head: string, points: (part: LineView) => number | null): Column<LineView> {
  return {
    key,
    head,
    figure: true,
    width: '110px',
    cell: (part) => {
      const value = points(part);
      return value === null ? <Missing /> : <Points value={value} />;
    },
  };
}

function ownOf({ score }: LineView): number | null {
  return score.kind === 'value' ? score.points : null;
}

const radius = 100;

function Shape({
  parts,
  max,
  label,
}: {
  readonly parts: readonly LineView[];
  readonly max: number;
  readonly label: string;
}) {
  const at = (part: number, points: number, reach = radius) => {
    const angle = (part / parts.length) * 2 * Math.PI - Math.PI / 2;
    const length = (points / max) * reach;
    return [Math.cos(angle) * length, Math.sin(angle) * length] as const;
  };
  const outline = (points: (part: LineView) => number | null) => {
    const values = parts.map(points);
    return values.includes(null) ? null : values.map((value, part) => at(part, value ?? 0).join(',')).join(' ');
  };
  const [own, median, best] = [
    outline(ownOf),
    outline((part) => part.median),
    outline((part) => part.best?.points ?? null),
  ];
  return (
    <svg viewBox="-124 -124 248 248" className={styles.shape} role="img" aria-label={label}>
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <polygon
          key={share}
          points={parts.map((_, part) => at(part, max * share).join(',')).join(' ')}
          className={styles.ring}
        />
      ))}
      {parts.map(({ code }, part) => {
        const [x, y] = at(part, max);
        const [wordX, wordY] = at(part, max, radius + 13);
        return (
          <Fragment key={code}>
            <line x2={x} y2={y} className={styles.ring} />
            <text x={wordX} y={wordY} textAnchor="middle" dominantBaseline="middle" className={styles.code}>
              {code}
            </text>
          </Fragment>
        );
      })}
      {own ? <polygon points={own} className={styles.own} /> : null}
      {median ? <polygon points={median} className={styles.median} /> : null}
      {best ? <polygon points={best} className={styles.best} /> : null}
    </svg>
  );
}
