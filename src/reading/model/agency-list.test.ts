import { beforeAll, describe, expect, test } from 'vitest';
import { loadGazetteer } from '../gazetteer.ts';
import { agenciesAt, isAgencyList, isSubjectBefore, readAgencies } from './agency-list.ts';
import type { Gazetteer } from './gazetteer.ts';
import { heirsOn } from './gazetteer.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await loadGazetteer();
});

const names = (text: string) => readAgencies(text, gazetteer).map((body) => body.text);

describe('readAgencies', () => {
  test.each([
    [
      'a list under one head is one collective',
      'Các sở, ban, ngành, đoàn thể cấp tỉnh',
      ['Các sở, ban, ngành, đoàn thể cấp tỉnh'],
    ],
    [
      'a division whose name holds commas',
      'Phòng Bưu chính, Viễn thông và Chuyển đổi số',
      ['Phòng Bưu chính, Viễn thông và Chuyển đổi số'],
    ],
    [
      'a title that holds the head of a name',
      'Đ/c H’Nga Ayŭn - Chánh Văn phòng HĐND và UBND xã',
      ['Đ/c H’Nga Ayŭn - Chánh Văn phòng HĐND và UBND xã'],
    ],
    [
      'a person by name, with the office',
      'Đ/c Lê Văn Bảy, Phó Chủ tịch UBND phường',
      ['Đ/c Lê Văn Bảy, Phó Chủ tịch UBND phường'],
    ],
    [
      'places by name after a colon are distributed',
      'UBND các xã: Ngọc Thiện, Lam Cốt',
      ['UBND xã Ngọc Thiện', 'UBND xã Lam Cốt'],
    ],
    [
      'a board of several kinds of zones',
      'Ban Quản lý các khu công nghiệp, khu kinh tế tỉnh, Sở Tài chính',
      ['Ban Quản lý các khu công nghiệp, khu kinh tế tỉnh', 'Sở Tài chính'],
    ],
    [
      'a branch by its place, a company by what it makes',
      'VCCI chi nhánh Đông Nam Bộ; Công ty TNHH MTV Cấp thoát nước Kiên Giang',
      ['VCCI chi nhánh Đông Nam Bộ', 'Công ty TNHH MTV Cấp thoát nước Kiên Giang'],
    ],
    [
      'divisions after a colon are distributed',
      'Các phòng: Quản lý xây dựng, Quy hoạch - Kiến trúc',
      ['Phòng Quản lý xây dựng', 'Phòng Quy hoạch - Kiến trúc'],
    ],
    [
      'members of a body, the body of a Party committee',
      'Các thành viên Ban Chỉ đạo; Ban cán sự đảng Ủy ban nhân dân tỉnh',
      ['Các thành viên Ban Chỉ đạo', 'Ban cán sự đảng Ủy ban nhân dân tỉnh'],
    ],
    ['a Party committee of several levels', 'Đảng ủy xã, phường, thị trấn', ['Đảng ủy xã, phường, thị trấn']],
    ['a part of a council', 'Ban Pháp chế HĐND tỉnh; các sở', ['Ban Pháp chế HĐND tỉnh', 'các sở']],
    ['a collective of places is one', 'UBND các xã, phường, đặc khu', ['UBND các xã, phường, đặc khu']],
    ['levels that repeat cấp are distributed', 'Công an cấp tỉnh, cấp xã', ['Công an cấp tỉnh', 'Công an cấp xã']],
    ['bare levels after a committee are distributed', 'UBND cấp huyện, xã', ['UBND cấp huyện', 'UBND cấp xã']],
    ['bare levels after a collective are not', 'đoàn thể cấp tỉnh, xã', ['đoàn thể cấp tỉnh, xã']],
    [
      'names after a plural head are distributed',
      'các Sở: Nội vụ, KH&CN và Tư pháp; Công an tỉnh',
      ['Sở Nội vụ', 'Sở KH&CN', 'Sở Tư pháp', 'Công an tỉnh'],
    ],
    [
      'names that lean on the head before',
      'Sở Nội vụ, Tài chính, Công an tỉnh',
      ['Sở Nội vụ', 'Sở Tài chính', 'Công an tỉnh'],
    ],
    [
      'places by name are distributed',
      'UBND các xã Lam Sơn, Hòa Bình, phường Bến Thủy',
      ['UBND xã Lam Sơn', 'UBND xã Hòa Bình', 'UBND phường Bến Thủy'],
    ],
    [
      'commas inside a name',
      'Sở Văn hóa, Thể thao và Du lịch, Sở Y tế',
      ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế'],
    ],
    [
      'dashes and a long name',
      'Sở Lao động - Thương binh và Xã hội và Thanh tra tỉnh',
      ['Sở Lao động - Thương binh và Xã hội', 'Thanh tra tỉnh'],
    ],
    [
      'missing separators',
      'Văn phòng UBND tỉnh Các sở, ngành Công an tỉnh',
      ['Văn phòng UBND tỉnh', 'Các sở, ngành', 'Công an tỉnh'],
    ],
    ['bullets and line ends', '- Sở Tư pháp; - Bưu điện tỉnh.', ['Sở Tư pháp', 'Bưu điện tỉnh']],
    [
      'people who answer for bodies',
      'Giám đốc các sở, Chủ tịch UBND cấp xã',
      ['Giám đốc các sở', 'Chủ tịch UBND cấp xã'],
    ],
    [
      'a relation stays with its body',
      'Các cơ quan chuyên môn thuộc UBND tỉnh, UBND cấp xã',
      ['Các cơ quan chuyên môn thuộc UBND tỉnh', 'UBND cấp xã'],
    ],
    [
      'a body outside the gazetteer, by its form',
      'Trung tâm Dữ liệu tỉnh, Cục Thuế',
      ['Trung tâm Dữ liệu tỉnh', 'Cục Thuế'],
    ],
    [
      'tone marks of the old spelling',
      'Uỷ ban nhân dân tỉnh; Toà án nhân dân tỉnh',
      ['Uỷ ban nhân dân tỉnh', 'Toà án nhân dân tỉnh'],
    ],
  ])('%s', (_, text, bodies) => {
    expect(names(text)).toEqual(bodies);
  });

  test('an unknown name is kept as written and told apart', () => {
    expect(readAgencies('Nhóm tình nguyện Xanh', gazetteer)).toMatchObject([
      { text: 'Nhóm tình nguyện Xanh', kind: 'unknown' },
    ]);
  });
});

describe('isAgencyList', () => {
  test.each([
    ['Sở Nội vụ; UBND cấp xã', true],
    ['Các đơn vị được kiểm toán', true],
    ['Công khai, minh bạch', false],
    ['Thanh tra, kiểm tra việc thực hiện nhiệm vụ được giao', false],
    ['Văn phòng UBND tỉnh thường xuyên kiểm tra việc trả lời kiến nghị', false],
    ['Ban hành quy chế phối hợp giữa các sở, ban, ngành', false],
  ])('%s: %s', (text, expected) => {
    expect(isAgencyList(text, gazetteer)).toBe(expected);
  });
});

describe('agenciesAt', () => {
  test.each([
    ['Phòng Kế hoạch - Tài chính tham mưu bố trí kinh phí', 'Phòng Kế hoạch - Tài chính'],
    ['Phòng Văn hóa – Xã hội tuyên truyền', 'Phòng Văn hóa – Xã hội'],
    ['Phòng Kinh tế, Hạ tầng và Đô thị rà soát quy hoạch', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['Phòng Tổ chức cán bộ xây dựng kế hoạch', 'Phòng Tổ chức cán bộ'],
  ])('a division in running text: %s', (text, name) => {
    expect(agenciesAt(text, 0, gazetteer)?.bodies.map((body) => body.text)).toEqual([name]);
  });

  test('stops at the predicate', () => {
    const text = 'Sở Nội vụ và các cơ quan liên quan chủ trì rà soát';
    const found = agenciesAt(text, 0, gazetteer);
    expect(found?.bodies.map((body) => body.text)).toEqual(['Sở Nội vụ', 'các cơ quan liên quan']);
    expect(isSubjectBefore(text.slice(found?.end))).toBe(true);
  });

  test('a verb that looks like a noun is no body', () => {
    expect(agenciesAt('Ban hành các quy định', 0, gazetteer)).toBeUndefined();
    expect(agenciesAt('tổ chức hội nghị', 0, gazetteer)).toBeUndefined();
  });
});

test('a body that has ended names its heirs from the day after', () => {
  const [body] = readAgencies('Sở TN&MT', gazetteer);
  expect(body?.agency === undefined ? [] : heirsOn(body.agency, '2025-03-01')).toEqual([
    'Sở Nông nghiệp và Môi trường',
  ]);
  expect(body?.agency === undefined ? [] : heirsOn(body.agency, '2025-02-28')).toEqual([]);
});
