import type { Words } from '../../kernel/words.ts';

/** What the map of tiles says. */
export const mapWords = {
  'map.title': { vi: 'Bản đồ ô', en: 'Tile map' },
  'map.lead': {
    vi: 'Mỗi tỉnh, thành phố một ô bằng nhau, xếp theo vị trí; màu theo nhóm điểm trong năm.',
    en: 'One equal square for each province, laid out by where it lies; the colour is its group by score in the year.',
  },
  'map.boundaries': { vi: 'Ranh giới', en: 'Boundaries' },
  'map.index': { vi: 'Chỉ số', en: 'Index' },
  'map.year': { vi: 'Năm', en: 'Year' },
  'map.node': { vi: 'Nội dung', en: 'Part' },
  'map.whole': { vi: 'Toàn chỉ số', en: 'Whole index' },
  'map.map': { vi: 'Bản đồ', en: 'Map' },
  'map.mapLabel': { vi: 'Bản đồ ô {count} tỉnh, thành phố', en: 'Tile map of {count} provinces' },
  'map.keys': { vi: 'phím mũi tên để đi giữa các ô', en: 'arrow keys go from tile to tile' },
  'map.table': { vi: 'Dạng bảng', en: 'As a table' },
  'map.island': { vi: 'Quần đảo {name}, thuộc {province}', en: '{name} archipelago, of {province}' },
  'map.quarter': { vi: 'Nhóm {quarter}', en: 'Group {quarter}' },
  'map.quarterRange': { vi: 'Nhóm {quarter}: từ {from} đến {to}', en: 'Group {quarter}: {from} to {to}' },
  'map.known': { vi: 'đã biết điểm', en: 'score known' },
  'map.missing': { vi: 'chưa tìm được', en: 'not found' },
  'map.withheld': { vi: 'không công bố', en: 'withheld' },
  'map.own': { vi: 'tỉnh mình', en: 'own province' },
  'map.notWhole': {
    vi: 'Mới tìm được điểm của {count} trên {units} tỉnh, thành phố nên không chia nhóm.',
    en: 'Only {count} of {units} scores were found, so no groups are drawn.',
  },
  'map.notOnMap': {
    vi: 'Không có ô trên bản đồ, chỉ có trong bảng: {names}.',
    en: 'Not on the map, only in the table: {names}.',
  },
  'map.tile': { vi: '{province}: {points} điểm', en: '{province}: {points} points' },
  'map.tileRanked': {
    vi: '{province}: {points} điểm, hạng {rank}/{of}',
    en: '{province}: {points} points, rank {rank} of {of}',
  },
  'map.tileOnlyRank': {
    vi: '{province}: hạng {rank}/{of}, {state} điểm',
    en: '{province}: rank {rank} of {of}, score {state}',
  },
  'map.tileWithout': { vi: '{province}: {state}', en: '{province}: {state}' },
  'map.ask': { vi: 'Đặt giả định cho tỉnh này', en: 'Ask what if for this province' },
  'map.rank': { vi: 'Hạng', en: 'Rank' },
  'map.province': { vi: 'Tỉnh, thành phố', en: 'Province' },
  'map.points': { vi: 'Điểm', en: 'Points' },
  'map.group': { vi: 'Nhóm', en: 'Group' },
} as const satisfies Words;
