import { editionIdOf, type OwnSet } from './own-set.ts';

/** What a province starts from where it has no set yet: two areas that add up to 100, to be written over. It is sound, so that loading it shows how. */
export function blankSet(year: number): OwnSet {
  return {
    index: 'cchc-so',
    vi: 'Chỉ số cải cách hành chính của sở, ban, ngành',
    en: 'Administrative reform index of departments',
    short: { vi: 'CCHC sở, ngành', en: 'Departments' },
    owner: { vi: 'Ủy ban nhân dân tỉnh', en: "Provincial People's Committee" },
    rates: { vi: 'Sở, ban, ngành cấp tỉnh', en: 'Provincial departments' },
    sources: {},
    editions: [
      {
        id: editionIdOf([year]),
        years: { [year]: null },
        scale: { from: 0, to: 100 },
        provenance: 'reconstructed',
        sources: [],
        note: { vi: 'Mẫu để điền.', en: 'A form to fill in.' },
        bands: {
          by: 'score',
          list: [
            { vi: 'Tốt', en: 'Good', from: 80, lowest: {}, provenance: 'reconstructed', sources: [] },
            { vi: 'Khá', en: 'Fair', from: 65, lowest: {}, provenance: 'reconstructed', sources: [] },
            { vi: 'Trung bình', en: 'Average', from: 50, lowest: {}, provenance: 'reconstructed', sources: [] },
            { vi: 'Yếu', en: 'Weak', from: 0, lowest: {}, provenance: 'reconstructed', sources: [] },
          ],
        },
        levels: [
          { vi: 'Lĩnh vực', en: 'Area', adds: 'sum' },
          { vi: 'Tiêu chí', en: 'Criterion', adds: 'sum' },
          { vi: 'Tiêu chí thành phần', en: 'Component criterion', adds: 'sum' },
        ],
        nodes: [
          { code: '1', from: 0, points: 60, vi: 'Công tác chỉ đạo, điều hành', en: 'Direction and management' },
          {
            code: '1.1',
            from: 0,
            points: 40,
            by: 'self',
            vi: 'Thực hiện kế hoạch cải cách hành chính năm',
            en: 'The yearly plan carried out',
            rule: { kind: 'ratio', floor: 70, full: 100 },
            evidence: 'Kế hoạch, báo cáo kết quả',
          },
          {
            code: '1.2',
            from: 0,
            points: 20,
            by: 'self',
            vi: 'Báo cáo đúng hạn',
            en: 'Reports in time',
            rule: { kind: 'deadline', eachLate: 2 },
          },
          { code: '2', from: 0, points: 40, vi: 'Tác động của cải cách hành chính', en: 'Effect of the reform' },
          {
            code: '2.1',
            from: 0,
            points: 40,
            by: 'survey',
            vi: 'Mức độ hài lòng của người dân, tổ chức',
            en: 'Satisfaction of people and organisations',
            rule: { kind: 'survey', value: 'share' },
          },
        ],
      },
    ],
    mappings: [],
  };
}
