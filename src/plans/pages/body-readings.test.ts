import { describe, expect, it } from 'vitest';
import { fill } from '../../kernel/words.ts';
import type { Speak } from '../../web/language.tsx';
import { words } from '../words.ts';
import { answerFor, bodyNotes, proposalFor } from './body-readings.ts';
import type { BodyView } from './views.ts';

const t: Speak<typeof words> = (key, values) => fill(words[key].vi, values);
const open = (written: string): BodyView => ({ written, unitId: null, groupId: null, name: null });
const known = (written: string, name = written): BodyView => ({ written, unitId: 'u1', groupId: null, name });
const choices = [
  { value: 'unit:u1', name: 'Sở Tài chính', members: null },
  { value: 'unit:u2', name: 'Sở Khoa học và Công nghệ', members: null },
];
const quiet = { doubts: [], source: {} };
const ended = (heirs: string) => [
  { field: 'lead', code: 'reading.body_ended', params: { name: 'Sở Thông tin và Truyền thông', heirs } },
];

describe('what a field of bodies says', () => {
  it('is silent where the document writes the name of today, short or long', () => {
    expect(bodyNotes([known('Uỷ ban nhân dân cấp xã', 'UBND cấp xã')], [null], quiet, t)).toEqual([]);
  });

  it('tells the words of the document where they are others', () => {
    expect(bodyNotes([known('Sở Tài chính vật giá', 'Sở Tài chính')], [null], quiet, t)).toEqual([
      'Văn bản ghi “Sở Tài chính vật giá”',
    ]);
  });

  it('names the rule of the province, as long as nobody took the name for another', () => {
    const byRule = {
      doubts: [],
      source: { rules: [{ kind: 'body' as const, field: 'lead' as const, written: 'P. TC', means: 'Sở Tài chính' }] },
    };
    expect(bodyNotes([known('P. TC', 'Sở Tài chính')], [null], byRule, t)).toEqual([
      'Văn bản ghi “P. TC”, hiểu theo quy tắc của tỉnh',
    ]);
    expect(bodyNotes([known('P. TC', 'Sở Nội vụ')], [null], byRule, t)).toEqual(['Văn bản ghi “P. TC”']);
  });

  it('tells of each unknown name what it is nearest to, or that it is unknown, unless its end is told already', () => {
    const bodies = [open('Sở Tài chánh'), open('Hội X')];
    expect(bodyNotes(bodies, [choices[0] ?? null, null], quiet, t)).toEqual([
      '“Sở Tài chánh” chưa có trong danh mục, gần nhất: Sở Tài chính',
      '“Hội X” chưa có trong danh mục',
    ]);
    expect(bodyNotes([open('Sở Thông tin và Truyền thông')], [null], { ...quiet, doubts: ended('A, B') }, t)).toEqual(
      [],
    );
  });
});

describe('the key of a field of bodies', () => {
  it('takes every unknown name for its proposal and leaves the known ones', () => {
    expect(answerFor('lead', [known('Sở Nội vụ'), open('Sở KHCN')], [null, choices[1] ?? null])).toEqual({
      kind: 'take',
      change: {
        lead: [
          { written: 'Sở Nội vụ', unitId: 'u1', groupId: null },
          { written: 'Sở KHCN', unitId: 'u2', groupId: null },
        ],
      },
    });
  });

  it('opens the editor where a name has no proposal, or nobody is named', () => {
    expect(answerFor('lead', [open('Hội X')], [null])).toEqual({ kind: 'choose', field: 'lead' });
    expect(answerFor('coordinate', [], [])).toEqual({ kind: 'choose', field: 'coordinate' });
  });
});

describe('the proposal for an unknown name', () => {
  const body = open('Sở Thông tin và Truyền thông');

  it('is its only heir, and none where several share its duties', () => {
    expect(proposalFor(body, { doubts: ended('Sở Khoa học và Công nghệ') }, choices)?.value).toBe('unit:u2');
    expect(proposalFor(body, { doubts: ended('Sở Khoa học và Công nghệ, Sở Tài chính') }, choices)).toBeNull();
  });

  it('is the name that is most alike where nothing has ended', () => {
    expect(proposalFor(open('Sở Tài chính tỉnh'), { doubts: [] }, choices)?.value).toBe('unit:u1');
  });
});
