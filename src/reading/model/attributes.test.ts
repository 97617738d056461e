import { expect, test } from 'vitest';
import { bodiesApart, readAttributes } from './attributes.ts';

test.each([
  [
    'Cơ quan thực hiện: Sở Nội vụ chủ trì; UBND cấp xã phối hợp. Thời gian: Quý III/2026.',
    { lead: 'Sở Nội vụ', coordinate: 'UBND cấp xã', deadline: 'Quý III/2026' },
  ],
  [
    'Trách nhiệm thực hiện: Giao Sở Nội vụ chủ trì, phối hợp với UBND cấp xã thực hiện.',
    { lead: 'Sở Nội vụ', coordinate: 'UBND cấp xã' },
  ],
  ['Đơn vị chủ trì: Sở Nội vụ. Đơn vị phối hợp: UBND cấp xã.', { lead: 'Sở Nội vụ', coordinate: 'UBND cấp xã' }],
  ['CT: Sở Nội vụ. PH: Sở Tài chính, UBND cấp xã', { lead: 'Sở Nội vụ', coordinate: 'Sở Tài chính, UBND cấp xã' }],
  ['CQCT: Sở Nội vụ CQPH: UBND cấp xã', { lead: 'Sở Nội vụ', coordinate: 'UBND cấp xã' }],
  ['Thời gian thực hiện các nhiệm vụ trên: Quý III/2026.', { deadline: 'Quý III/2026' }],
])('%s', (text, found) => {
  expect(readAttributes(text)).toEqual({ rest: '', found });
});

test.each([
  ['Sở Nội vụ (chủ trì); Sở Tài chính (phối hợp)', 'Sở Nội vụ', 'Sở Tài chính'],
  ['Sở Nội vụ (cơ quan chủ trì), Sở Y tế, Sở Tài chính (phối hợp)', 'Sở Nội vụ', 'Sở Y tế, Sở Tài chính'],
  ['Sở Nội vụ (CT) Sở Tài chính (PH)', 'Sở Nội vụ', 'Sở Tài chính'],
  ['Sở Nội vụ (chủ trì) và các sở, ngành liên quan', 'Sở Nội vụ', 'các sở, ngành liên quan'],
  ['Sở Tài chính (phối hợp); Sở Nội vụ (chủ trì)', 'Sở Nội vụ', 'Sở Tài chính'],
  ['Sở Nội vụ phối hợp với Sở Tài chính', 'Sở Nội vụ', 'Sở Tài chính'],
  ['Sở Nội vụ tham mưu; Sở Tài chính tham gia', 'Sở Nội vụ', 'Sở Tài chính'],
])('roles beside the bodies: %s', (text, lead, coordinate) => {
  expect(bodiesApart(text)).toEqual({ lead, coordinate });
});

test('one who leads, named so in brackets, needs nobody beside', () => {
  expect(bodiesApart('Sở Nội vụ (chủ trì)')).toEqual({ lead: 'Sở Nội vụ' });
});

test('bodies that only lead are not taken apart', () => {
  expect(bodiesApart('Sở Nội vụ chủ trì')).toBeUndefined();
  expect(bodiesApart('Sở Nội vụ, Sở Tài chính')).toBeUndefined();
  expect(bodiesApart('Ban Chỉ đạo (Ban Chỉ đạo 138)')).toBeUndefined();
});
