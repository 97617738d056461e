import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/calendar.ts';
import { checkDay, firstLines, holdersBy, linesOfNobody, newSentences, type OwnLine } from './own-plan.ts';

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
const line: OwnLine = {
  ordinal: 0,
  assignmentId: 'a',
  dueOn: null,
  divisionId: null,
  personId: null,
  droppedReason: null,
};

function isRefused(work: () => void): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

describe('a unit’s own plan', () => {
  it('is never later than the province’s', () => {
    fc.assert(
      fc.property(fc.option(day), fc.option(day), (own, province) => {
        const isLater = province !== null && (own === null || own > province);
        expect(isRefused(() => checkDay(own, province))).toBe(isLater);
      }),
    );
  });

  it('names both days when it refuses', () => {
    expect(() => checkDay('2026-12-02', '2026-11-30')).toThrow(
      expect.objectContaining({
        code: 'cascade.later_than_province',
        params: { own: '2/12/2026', province: '30/11/2026' },
      }),
    );
  });

  it('begins with a line for each sentence, none of them too late', () => {
    const sentence = fc.record({ assignmentId: fc.uuid(), text: fc.string(), latestOn: fc.option(day) });
    fc.assert(
      fc.property(fc.array(sentence), (sentences) => {
        const lines = firstLines(sentences);
        expect(lines.map(({ assignmentId }) => assignmentId)).toEqual(sentences.map((one) => one.assignmentId));
        for (const [at, { dueOn }] of lines.entries()) checkDay(dueOn, sentences[at]?.latestOn ?? null);
      }),
    );
  });

  it('offers the sentences that came since it was made, and no others', () => {
    const sentences = ['a', 'b'].map((assignmentId) => ({ assignmentId, text: assignmentId, latestOn: null }));
    expect(newSentences(sentences, [line, { ...line, assignmentId: null }])).toEqual([sentences[1]]);
    expect(newSentences(sentences, [])).toEqual(sentences);
  });

  it('asks for somebody on every line that stands', () => {
    const given = { ...line, personId: 'p' };
    const dropped = { ...line, droppedReason: 'đã xong' };
    expect(linesOfNobody([line, given, { ...line, divisionId: 'd' }, dropped])).toEqual([line]);
    expect(holdersBy([{ ...line, divisionId: 'd' }, given, { ...line, personId: 'q' }, given])).toEqual({
      divisionId: 'd',
      main: 'p',
      helpers: ['q'],
    });
  });
});
