import { describe, expect, it } from 'vitest';
import { livesOn, nameKey, type Unit } from './model.ts';
import { faultsOf } from './model/faults.ts';
import { clearHeir, proposeHeirs } from './model/proposal.ts';
import { heirsOf, unitGraph } from './model/succession.ts';
import { readEndsOfKinds, readFunctions, readReorganisation, readReorganisation2025 } from './reorganisation.ts';
import { readStandardBodies } from './standard-bodies.ts';

let made = 0;
const newId = () => `id-${(made += 1)}`;
const standard = readStandardBodies(newId).units;
const former = readReorganisation(readReorganisation2025(), standard, newId);
const all: readonly Unit[] = [...standard, ...former.units];
const graph = unitGraph(all, former.successions);
const today = '2026-11-25';
const codeOf = (id: string) => graph.units.get(id)?.code;
const ended = (code: string) => former.units.find((unit) => unit.code === code)!.id;

describe('the reorganisation of 2025 as data', () => {
  it('has no fault: every body that ended has its heirs, and every function one of them', () => {
    expect(former.units.length).toBeGreaterThan(15);
    expect(faultsOf(graph)).toEqual([]);
  });

  it.each([
    ['SKHDT', ['STC']],
    ['STC', ['STC']],
    ['STNMT', ['SNNMT']],
    ['SNNPTNT', ['SNNMT']],
    ['BDT', ['SDTTG']],
    ['SGTVT', ['SXD', 'CAT']],
    ['STTTT', ['SKHCN', 'SVHTTDL', 'CAT']],
    ['SLDTBXH', ['SNV', 'SGDDT', 'SYT', 'SNNMT', 'CAT']],
    ['DPTTH', ['BPTTH']],
  ])('%s is followed by %j', (code, heirs) => {
    expect(heirsOf(graph, ended(code), today).map(codeOf)).toEqual(heirs);
  });

  it('names one body a day, though some bore the same name before and after', () => {
    for (const day of ['2021-06-01', '2025-02-28', '2025-03-01', today]) {
      const living = all.filter((unit) => livesOn(unit, day)).map((unit) => nameKey(unit.name));
      expect(new Set(living).size).toBe(living.length);
    }
    const finance = all.filter((unit) => unit.name === 'Sở Tài chính');
    expect(finance.map((unit) => [unit.validFrom, unit.validTo])).toEqual([
      ['2025-03-01', null],
      ['-infinity', '2025-02-28'],
    ]);
  });

  it('has as many departments before as a province of 2021 had, and no living body without its day', () => {
    const before = all.filter((unit) => unit.kind === 'department' && livesOn(unit, '2021-06-01'));
    expect(before.map((unit) => unit.name)).toContain('Sở Kế hoạch và Đầu tư');
    // Decree 24/2014 with 107/2020: seventeen in common, of which the office and the inspectorate are of other kinds; foreign affairs and
    // the ethnic board where there is need.
    expect(before.length).toBe(17);
  });

  it('ends every district on the day before two tiers began', () => {
    expect(readEndsOfKinds()).toEqual([{ kind: 'district', last: '2025-06-30' }]);
  });

  it('names functions that the list has, each with a body of today', () => {
    const functions = readFunctions();
    const ids = new Set(functions.map(({ id }) => id));
    expect(former.successions.flatMap((one) => one.functions).filter((id) => !ids.has(id))).toEqual([]);
    expect(functions.filter(({ body }) => !standard.some((unit) => unit.code === body))).toEqual([]);
  });
});

describe('heirs proposed for a duty', () => {
  const propose = (code: string, text: string) =>
    proposeHeirs(graph, { unitId: ended(code), text }, readFunctions(), today).map((one) => ({
      ...one,
      unitId: codeOf(one.unitId),
    }));

  it('is the only one there is', () => {
    expect(propose('SKHDT', 'Rút ngắn thời gian đăng ký doanh nghiệp')).toMatchObject([
      { unitId: 'STC', reason: 'only' },
    ]);
  });

  it.each([
    ['SLDTBXH', 'Nâng tỷ lệ lao động qua Đào tạo nghề theo nhu cầu', ['SGDDT', 'SNV']],
    ['SLDTBXH', 'Chi trả trợ cấp xã hội qua tài khoản', ['SYT']],
    ['SLDTBXH', 'Rà soát hộ nghèo, hộ cận nghèo', ['SNNMT']],
    ['STTTT', 'Nâng cấp hạ tầng số và dịch vụ công trực tuyến', ['SKHCN']],
    ['STTTT', 'Bảo đảm an toàn thông tin mạng của các hệ thống', ['CAT']],
    ['SGTVT', 'Cấp đổi giấy phép lái xe qua mạng', ['CAT']],
  ])('%s: "%s" goes by its words to %j', (code, text, heirs) => {
    const found = propose(code, text);
    expect(new Set(found.map((one) => one.unitId))).toEqual(new Set(heirs));
    expect(new Set(found.map((one) => one.reason))).toEqual(new Set(['function']));
  });

  it('is whoever takes the rest where no word tells, and that is never clear enough for a decision in bulk', () => {
    const unclear = proposeHeirs(graph, { unitId: ended('STTTT'), text: 'Công khai thủ tục' }, readFunctions(), today);
    expect(unclear.map((one) => [codeOf(one.unitId), one.reason])).toEqual([['SKHCN', 'rest']]);
    expect(clearHeir(unclear)).toBeNull();
  });
});

describe('a file of a reorganisation', () => {
  const read = (text: string) => () => readReorganisation(text, all, newId);

  it('adds nothing the second time', () => {
    expect(readReorganisation(readReorganisation2025(), all, newId).units).toEqual([]);
  });

  it('takes the last day of districts from the rule, and tells a fault in its form by its place', () => {
    const { units } = readReorganisation(
      'ends: [{ kind: district, last: 2025-06-30 }]\nbodies: [{ name: UBND huyện Khe Sim, kind: district, level: district }]',
      all,
      newId,
    );
    expect(units).toMatchObject([{ validTo: '2025-06-30', level: 'district' }]);
    expect(read('bodies: [{ name: UBND huyện Khe Sim, kind: county }]')).toThrow('units.file_unreadable');
    expect(read('bodies: [')).toThrow('units.file_unreadable');
    expect(read('successions: [{ from: Sở Thương mại, on: 2025-03-01 }]')).toThrow('units.file_unknown');
  });
});
