import { useRef, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import type { api } from '../../api.ts';
import { islandSquares, sizeOf, tileBeside, type Quarter, type Tile, type TileMap } from '../../model/tile-map.ts';
import { mapWords as words } from '../../words/map.ts';
import type { Tone } from '../pictures/tiles-picture.ts';
import { legendOf, toneOf } from './legend.ts';
import styles from './map.module.css';

type TableView = z.output<typeof api.getTable.output>;

const ways = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;

/** The squares: one stop of the Tab key, arrow keys within; what is in hand is said below. Both archipelagos are always drawn and named. */
export function TileMapView({
  map,
  table,
  names,
  quarters,
  own,
  selected,
  onSelect,
  askAt,
}: {
  readonly map: TileMap;
  readonly table: TableView;
  readonly names: ReadonlyMap<string, string>;
  readonly quarters: ReadonlyMap<string, Quarter> | null;
  readonly own: string | null;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly askAt: ((key: string) => string) | null;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const say = useSaying(table, names);
  const grid = useRef<HTMLDivElement>(null);
  const { columns, rows } = sizeOf(map);
  const first = map.provinces.find(({ key }) => key === (selected ?? own)) ?? map.provinces[0];
  const walk = (event: KeyboardEvent, tile: Tile) => {
    const way = ways[event.key as keyof typeof ways];
    if (way === undefined) return;
    event.preventDefault();
    const next = tileBeside(map.provinces, tile, way);
    onSelect(next.key);
    grid.current?.querySelector<HTMLButtonElement>(`[data-key="${next.key}"]`)?.focus();
  };
  const isKnown = (key: string) => table.rows.some(({ province }) => province.key === key);
  return (
    <>
      <div
        ref={grid}
        role="group"
        aria-label={t('map.mapLabel', { count: map.provinces.length })}
        className={styles.grid}
        style={{
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
          aspectRatio: `${columns} / ${rows}`,
        }}
      >
        {map.provinces.map((tile) => (
          <button
            key={tile.key}
            type="button"
            data-key={tile.key}
            tabIndex={tile === first ? 0 : -1}
            aria-label={say(tile.key)}
            aria-pressed={tile.key === selected}
            title={say(tile.key)}
            className={[styles.tile, styles[classOf(toneOf(table, quarters, tile.key))], tile.key === own && styles.own]
              .filter(Boolean)
              .join(' ')}
            style={{ gridColumn: tile.at[0] + 1, gridRow: tile.at[1] + 1 }}
            onClick={() => onSelect(tile.key)}
            onKeyDown={(event) => walk(event, tile)}
          >
            {tile.short}
          </button>
        ))}
        {map.islands.map(({ key, vi, en, at }) => {
          const name = language === 'vi' ? vi : en;
          const province = names.get(key) ?? '';
          return (
            <div
              key={vi}
              role="img"
              aria-label={t('map.island', { name, province })}
              className={styles.island}
              style={{
                gridColumn: `${at[0] + 1} / span ${islandSquares}`,
                gridRow: `${at[1] + 1} / span ${islandSquares}`,
              }}
            >
              <b>{name}</b>
              <span>{province}</span>
            </div>
          );
        })}
      </div>
      <div role="status" className={styles.inHand}>
        {selected ? say(selected) : null}
        {selected && askAt && isKnown(selected) ? <Link to={askAt(selected)}>{t('map.ask')}</Link> : null}
      </div>
      <Legend table={table} quarters={quarters} own={own === null ? null : (names.get(own) ?? null)} />
    </>
  );
}

function Legend({
  table,
  quarters,
  own,
}: {
  readonly table: TableView;
  readonly quarters: ReadonlyMap<string, Quarter> | null;
  readonly own: string | null;
}) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <ul className={styles.legend}>
      {legendOf(table, quarters, own, t, f.points).map(({ text, fill, isOwn }) => (
        <li key={text}>
          <i className={isOwn ? styles.own : styles[classOf(fill)]} aria-hidden="true" />
          {text}
        </li>
      ))}
    </ul>
  );
}

/** What a tile says: province, points, rank; or why there are none. */
function useSaying(table: TableView, names: ReadonlyMap<string, string>): (key: string) => string {
  const t = useWords(words);
  const f = useFormat();
  return (key) => {
    const row = table.rows.find(({ province }) => province.key === key);
    const province = names.get(key) ?? row?.province.name ?? key;
    const place = row?.place;
    const score = row?.score ?? { kind: 'missing' as const };
    if (score.kind === 'value') {
      const points = f.points(score.points);
      return place
        ? t('map.tileRanked', { province, points, rank: place.rank, of: place.of })
        : t('map.tile', { province, points });
    }
    const state = t(`map.${score.kind}`);
    return place
      ? t('map.tileOnlyRank', { province, rank: place.rank, of: place.of, state })
      : t('map.tileWithout', { province, state });
  };
}

function classOf(tone: Tone): string {
  return typeof tone === 'number' ? `quarter${tone}` : tone;
}
