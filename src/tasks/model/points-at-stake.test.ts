import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  serveNodes,
  stakeOfTask,
  stakeOfUnit,
  stakesOfOwners,
  unserved,
  type Owner,
  type TiedWork,
} from './points-at-stake.ts';

const node = (code: string, canWin: number) => ({ code, name: { vi: code, en: code }, canWin });
const unit = (id: string): Owner => ({ kind: 'unit', id, name: id, units: [id] });
const communes: Owner = { kind: 'group', id: 'xã', name: 'UBND cấp xã', units: ['a', 'b', 'c', 'd'] };
const task = (taskId: string, codes: string[], leads: Owner[], coordinators: Owner[] = []): TiedWork => ({
  taskId,
  codes,
  within: [],
  leads,
  coordinators,
});

const nodes = [node('1.1', 0.5), node('1.2', 1.5), node('2', 4), node('3.1', 2)];
const served = serveNodes(nodes, [
  task('budget', ['1.2'], [unit('STC')], [unit('SNV')]),
  task('field', ['1'], [unit('SNV')]),
  task('within', ['2.1.3'], [communes, unit('SNV')]),
]);

describe('points at stake', () => {
  it('of a task are those of its parts, in full and its equal share of each', () => {
    expect(stakeOfTask(served, 'budget')).toEqual({ codes: ['1.2'], whole: 1.5, share: 0.75 });
    // Tied to a field it serves all that lies within.
    expect(stakeOfTask(served, 'field')).toEqual({ codes: ['1.1', '1.2'], whole: 2, share: 1.25 });
    expect(stakeOfTask(served, 'within')).toEqual({ codes: ['2'], whole: 4, share: 4 });
    expect(served[2]?.inPart).toEqual(new Set(['within']));
    expect(served[1]?.inPart).toEqual(new Set());
    const [one] = serveNodes([node('1', 3)], [{ ...task('old', [], [unit('STC')]), within: ['1'] }]);
    expect([one?.tasks.length, one?.inPart]).toEqual([1, new Set(['old'])]);
    // Which of its parts it lies in is not known.
    expect(
      serveNodes(nodes, [{ ...task('old', [], []), within: ['1'] }]).every(({ tasks }) => tasks.length === 0),
    ).toBe(true);
    expect(stakeOfTask(served, 'none')).toEqual({ codes: [], whole: 0, share: 0 });
  });

  it('of an owner count each part once, leads apart from those who coordinate', () => {
    const [first, second, third] = stakesOfOwners(served);
    // Half of what it shares with the finance department, half of what it shares with the communes, all of 1.1.
    expect(first).toMatchObject({
      owner: { id: 'SNV' },
      lead: { codes: ['1.1', '1.2', '2'], whole: 6, share: 3.25 },
      coordinate: { codes: ['1.2'], whole: 1.5 },
      tasks: ['field', 'budget', 'within'],
    });
    expect(second).toMatchObject({ owner: communes, lead: { whole: 4, share: 2 } });
    expect(third).toMatchObject({ owner: { id: 'STC' }, lead: { whole: 1.5, share: 0.75 }, coordinate: { codes: [] } });
  });

  it('of a collective are shared by its members', () => {
    expect(stakeOfUnit(served, 'a')).toEqual({ codes: ['2'], whole: 4, share: 0.5 });
    expect(stakeOfUnit(served, 'SNV')).toEqual({ codes: ['1.1', '1.2', '2'], whole: 6, share: 3.25 });
    expect(stakeOfUnit(served, 'nobody')).toEqual({ codes: [], whole: 0, share: 0 });
  });

  it('leave parts that no task serves, most to win first', () => {
    expect(unserved(serveNodes(nodes, [])).map(({ code }) => code)).toEqual(['2', '3.1', '1.2', '1.1']);
    expect(unserved(served).map(({ code }) => code)).toEqual(['3.1']);
  });
});

test('shares never add beyond what was lost, whoever serves what', () => {
  const owners = ['p', 'q', 'r'].map(unit).concat(communes);
  const codes = fc.subarray(['1', '1.1', '1.2', '2', '2.1', '3.1', '4'], { minLength: 1 });
  const some = fc.array(fc.record({ codes, leads: fc.subarray(owners), coordinators: fc.subarray(owners) }), {
    maxLength: 8,
  });
  const lost = fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(some, lost, (work, points) => {
      const all = nodes.map(({ code }, at) => node(code, points[at]! / 10_000));
      const both = serveNodes(
        all,
        work.map((one, at) => ({ ...one, within: [], taskId: `t${at}` })),
      );
      const total = all.reduce((sum, { canWin }) => sum + canWin, 0);
      const byTask = work.map((_, at) => stakeOfTask(both, `t${at}`));
      const byOwner = stakesOfOwners(both);
      const byUnit = ['p', 'q', 'r', 'a', 'b', 'c', 'd'].map((id) => stakeOfUnit(both, id));
      const sum = (stakes: readonly { readonly share: number }[]) => stakes.reduce((one, { share }) => one + share, 0);
      for (const stakes of [byTask, byOwner.map(({ lead }) => lead), byUnit])
        expect(sum(stakes)).toBeLessThanOrEqual(total + 1e-9);
      for (const { whole, share } of [...byTask, ...byUnit]) {
        expect(whole).toBeGreaterThanOrEqual(share - 1e-9);
        expect(whole).toBeLessThanOrEqual(total + 1e-9);
      }
      // Nothing that is served is lost on the way: but for rounding down, tasks share all of it.
      const reached = both.filter(({ tasks }) => tasks.length > 0).reduce((one, { canWin }) => one + canWin, 0);
      expect(sum(byTask)).toBeGreaterThan(reached - 0.0001 * (work.length + 1));
    }),
  );
});
