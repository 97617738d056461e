import type { Words } from '../../kernel/words.ts';

/** What the screen of boundaries says, and the map that is drawn with them. */
export const boundaryWords = {
  'boundary.title': { vi: 'Ranh giới cho bản đồ', en: 'Boundaries for the map' },
  'boundary.lead': {
    vi: 'Bản đồ ô không cần ranh giới. Muốn thêm bản đồ theo ranh giới, hãy tải tệp của cơ quan có thẩm quyền, kèm ngày hiệu lực và nguồn.',
    en: 'The tile map needs no boundaries. For a map with boundaries too, hand in a file of the authority in charge, with its day and its source.',
  },
  'boundary.upload': { vi: 'Tải ranh giới lên', en: 'Hand in boundaries' },
  'boundary.system': { vi: 'Ranh giới của', en: 'Boundaries of' },
  'boundary.system.63': { vi: '63 tỉnh, thành phố (trước 1/7/2025)', en: '63 provinces (before 1/7/2025)' },
  'boundary.system.34': { vi: '34 tỉnh, thành phố (từ 1/7/2025)', en: '34 provinces (from 1/7/2025)' },
  'boundary.validFrom': { vi: 'Hiệu lực từ', en: 'Right from' },
  'boundary.source': { vi: 'Nguồn', en: 'Source' },
  'boundary.sourceHint': {
    vi: 'cơ quan lập, tên bản đồ hoặc văn bản',
    en: 'who made them, which map or document',
  },
  'boundary.file': { vi: 'Tệp ranh giới', en: 'File of boundaries' },
  'boundary.fileHint': {
    vi: 'GeoJSON hoặc TopoJSON, kinh độ và vĩ độ WGS 84; mỗi tỉnh một đối tượng có tên',
    en: 'GeoJSON or TopoJSON in longitude and latitude (WGS 84); one named feature for each province',
  },
  'boundary.fileNeeded': { vi: 'Hãy chọn tệp ranh giới.', en: 'Choose the file of boundaries.' },
  'boundary.send': { vi: 'Kiểm tra và lưu', en: 'Check and keep' },
  'boundary.nothingKept': { vi: 'Chưa lưu gì.', en: 'Nothing was kept.' },
  'boundary.kept': {
    vi: 'Đã lưu. Bản đồ của các năm tương ứng nay có thêm hình theo ranh giới.',
    en: 'Kept. The maps of the years concerned now have boundaries too.',
  },
  'boundary.noIslands': {
    vi: 'Tệp này KHÔNG CÓ quần đảo Hoàng Sa và Trường Sa (không có gì ở phía đông kinh tuyến 111° Đ). Bản đồ sẽ tự vẽ thêm hai khung ghi tên hai quần đảo. Nên thay bằng tệp đầy đủ.',
    en: 'This file has NO Hoàng Sa and Trường Sa archipelagos (nothing lies east of 111° E). The map adds two frames with their names by itself. Better replace it by a whole file.',
  },
  'boundary.faulty': {
    vi: 'Chưa lưu: tệp có {count} lỗi. Sửa tệp rồi tải lại.',
    en: 'Not kept: the file has {count} faults. Mend it and hand it in again.',
  },
  'boundary.fault.not-geojson': {
    vi: 'Không phải GeoJSON (FeatureCollection) hay TopoJSON.',
    en: 'This is neither GeoJSON (a FeatureCollection) nor TopoJSON.',
  },
  'boundary.fault.no-features': { vi: 'Tệp không có đối tượng nào.', en: 'The file has no features.' },
  'boundary.fault.too-many': {
    vi: 'Quá nhiều điểm: tối đa {points} điểm, {rings} vòng. Hãy đơn giản hóa tệp.',
    en: 'Too many points: at most {points} points and {rings} rings. Simplify the file.',
  },
  'boundary.fault.no-name': {
    vi: 'Đối tượng thứ {at} không có thuộc tính nào ghi tên tỉnh.',
    en: 'Feature {at} has no property with the name of a province.',
  },
  'boundary.fault.other-name': {
    vi: 'Đối tượng thứ {at}, “{name}”, không phải tên một tỉnh của lần chia này.',
    en: 'Feature {at}, “{name}”, is no province of this division.',
  },
  'boundary.fault.not-a-polygon': {
    vi: '{province}: không phải vùng khép kín (Polygon, MultiPolygon), hoặc có điểm không đọc được.',
    en: '{province}: not an area (Polygon, MultiPolygon), or a point cannot be read.',
  },
  'boundary.fault.open-ring': {
    vi: '{province}: có vòng không khép kín (điểm cuối khác điểm đầu).',
    en: '{province}: a ring is open (its last point is not its first).',
  },
  'boundary.fault.outside': {
    vi: '{province}: điểm ({longitude}; {latitude}) nằm ngoài Việt Nam. Cần kinh độ, vĩ độ WGS 84, kinh độ trước.',
    en: '{province}: the point ({longitude}; {latitude}) lies outside Việt Nam. Longitude and latitude in WGS 84 are needed, longitude first.',
  },
  'boundary.fault.not-degrees': {
    vi: 'Tọa độ không phải độ: {province} có điểm ({longitude}; {latitude}). Tệp đang ở hệ tọa độ phẳng (VN-2000, UTM); hãy xuất lại theo kinh độ, vĩ độ WGS 84 (EPSG:4326).',
    en: 'Coordinates are not degrees: {province} has a point ({longitude}; {latitude}). The file is projected (VN-2000, UTM); export it again in longitude and latitude, WGS 84 (EPSG:4326).',
  },
  'boundary.fault.no-province': { vi: 'Thiếu {province}.', en: '{province} is missing.' },
  'boundary.list': { vi: 'Ranh giới đang có', en: 'Boundaries kept' },
  'boundary.none': { vi: 'Chưa có ranh giới nào; các bản đồ dùng ô.', en: 'None yet; the maps use tiles.' },
  'boundary.islands': { vi: 'Hoàng Sa, Trường Sa', en: 'Hoàng Sa, Trường Sa' },
  'boundary.islandsIn': { vi: 'có trong tệp', en: 'in the file' },
  'boundary.islandsAdded': { vi: 'không có, bản đồ tự thêm', en: 'not in it, added by the map' },
  'boundary.uploadedBy': { vi: 'Người tải lên', en: 'Handed in by' },
  'boundary.actions': { vi: 'Thao tác', en: 'Actions' },
  'boundary.remove': { vi: 'Gỡ', en: 'Take away' },
  'boundary.removeOf': {
    vi: 'Gỡ ranh giới {system} tỉnh từ {day}',
    en: 'Take away the boundaries of {system} from {day}',
  },
  'boundary.map': { vi: 'Theo ranh giới', en: 'With boundaries' },
  'boundary.mapNote': {
    vi: 'ranh giới do tỉnh tải lên, hiệu lực từ {day}',
    en: 'boundaries handed in by the province, right from {day}',
  },
  'boundary.mapSays': {
    vi: 'Bản đồ {count} tỉnh, thành phố theo ranh giới, có quần đảo Hoàng Sa và Trường Sa; màu theo nhóm điểm; số ở bảng.',
    en: 'Map of {count} provinces with boundaries, with the Hoàng Sa and Trường Sa archipelagos; the colour is the group by score; figures in the table.',
  },
  'boundary.mapSource': { vi: 'Ranh giới: {source}.', en: 'Boundaries: {source}.' },
  'boundary.mapNoIslands': {
    vi: 'Tệp ranh giới không có Hoàng Sa, Trường Sa: hai khung do hệ thống vẽ thêm.',
    en: 'The file of boundaries has no Hoàng Sa and Trường Sa: the two frames were added here.',
  },
} as const satisfies Words;
