import type { z } from 'zod';
import { stageOf } from '../stage-badge.tsx';
import { Chart } from '../../../web/chart/chart.tsx';
import { PictureView } from '../../../web/chart/picture-view.tsx';
import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Footnote } from '../../../web/section.tsx';
import type { boundariesApi } from '../../api/boundaries.ts';
import type { Quarter, TileMap } from '../../model/tile-map.ts';
import { words } from '../../words.ts';
import { boundaryPicture, type IslandName } from '../pictures/boundary-picture.ts';
import { fileNameOf, ladderFigures } from '../pictures/ladder-figures.ts';
import { useAbout } from '../use-about.ts';
import type { TableView } from '../views.ts';
import { legendOf, toneOf } from './legend.ts';
import styles from './map.module.css';

/** The same results on boundaries that the province handed in, beside the tiles; the figures stand in the table of the page. */
export function BoundaryMap({
  boundary,
  tiles,
  table,
  names,
  quarters,
  own,
}: {
  readonly boundary: NonNullable<z.output<typeof boundariesApi.getBoundary.output>['boundary']>;
  readonly tiles: TileMap;
  readonly table: TableView;
  readonly names: ReadonlyMap<string, string>;
  readonly quarters: ReadonlyMap<string, Quarter> | null;
  readonly own: string | null;
}) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const about = useAbout();
  const note = t('boundary.mapNote', { day: f.date(boundary.validFrom) });
  const islands = tiles.islands.map(({ key, vi, en }): IslandName => {
    const code = key.startsWith('48@') ? '48' : '56';
    return { code, name: language === 'vi' ? vi : en, province: names.get(key) ?? '' };
  });
  const picture = boundaryPicture({
    shapes: boundary.shapes,
    hasIslands: boundary.hasIslands,
    toneOf: (key) => toneOf(table, quarters, key),
    own,
    islands,
    legend: legendOf(table, quarters, own && (names.get(own) ?? null), t, f.points),
  });
  const ground = t('boundary.mapSource', { source: boundary.sourceTitle });
  const added = boundary.hasIslands ? '' : ` ${t('boundary.mapNoIslands')}`;
  const said = about({
    title: `${table.index.short[language]} ${table.year}`,
    note: `${note}.${added}`,
    index: table.index,
    year: table.year,
    sources: table.sources,
    stage: stageOf(table),
    hasOwnGround: true,
  });
  return (
    <Chart
      title={t('boundary.map')}
      note={note}
      about={{ ...said, source: `${said.source} ${ground}` }}
      fileName={`${fileNameOf(table)}-boundaries`}
      picture={() => picture}
      table={() => ladderFigures(table, language, t)}
      source={
        <Footnote>
          {ground}
          {added}
        </Footnote>
      }
    >
      <div className={styles.boundaries}>
        <PictureView picture={picture} label={t('boundary.mapSays', { count: boundary.shapes.length })} />
      </div>
    </Chart>
  );
}
