import { beforeAll, expect, test } from 'vitest';
import { loadGazetteer } from '../gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { cellApart, saidInBrackets } from './who-and-when.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await loadGazetteer();
});

test.each([
  [
    'Kê lại quầy tiếp nhận (Trung tâm Phục vụ hành chính công xã thực hiện, xong trước 15/3/2026).',
    { lead: 'Trung tâm Phục vụ hành chính công xã', deadline: 'xong trước 15/3/2026' },
  ],
  [
    'Lấy ý kiến Nhân dân (các thôn thực hiện, Phòng Kinh tế hướng dẫn; khi có công trình)',
    { lead: 'các thôn', coordinate: 'Phòng Kinh tế', deadline: 'khi có công trình' },
  ],
  ['Công khai ngân sách (Phòng Kinh tế; hằng quý)', { lead: 'Phòng Kinh tế', deadline: 'hằng quý' }],
  ['Kiện toàn tổ công tác (Sở Nội vụ tham mưu).', { lead: 'Sở Nội vụ' }],
  ['Rà soát văn bản (Quý II/2026)', { deadline: 'Quý II/2026' }],
  ['Gửi báo cáo về cơ quan thường trực (Sở Nội vụ).', undefined],
  ['Khắc phục chỉ số bị trừ điểm (năm 2025)', undefined],
  ['Triển khai Đề án (theo Quyết định số 06/QĐ-TTg)', undefined],
])('the brackets at the end of a duty: %s', (text, said) => {
  expect(saidInBrackets(text, gazetteer)).toEqual(said);
});

test.each([
  ['Đề nghị Tòa án nhân dân tỉnh', { lead: 'Tòa án nhân dân tỉnh' }],
  ['Sở Nội vụ chủ trì thực hiện', { lead: 'Sở Nội vụ' }],
  ['Sở Nội vụ (chủ trì)', { lead: 'Sở Nội vụ' }],
  ['Các sở thực hiện; Sở Nội vụ hướng dẫn', { lead: 'Các sở', coordinate: 'Sở Nội vụ' }],
  ['Sở Nội vụ', {}],
])('a cell without the words that charge its bodies: %s', (text, said) => {
  const row = { sections: [], criteria: [], duties: [], inherited: [], lead: { text, ids: [] } };
  const { lead, coordinate } = cellApart(row);
  expect({ ...(lead && { lead: lead.text }), ...(coordinate && { coordinate: coordinate.text }) }).toEqual(said);
});
