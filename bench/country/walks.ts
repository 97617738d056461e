import type { Call } from './calls.ts';
import type { Person } from './people.ts';

/** What people do in a round, by the name under which it is timed. */
export const actions = ['list', 'late list', 'second page', 'task', 'report', 'board', 'list of all'] as const;
export type Action = (typeof actions)[number];

/** Times one action. */
export type Timed = <T>(action: Action, work: () => Promise<T>) => Promise<T>;

/** One person's round. */
export type Walk = (person: Person, timed: Timed) => Promise<void>;

type List = { readonly occurrences: readonly { readonly id: string }[]; readonly next: string | null };

/** An officer looks at the unit's work, at what is late, further down, opens a piece of work and reports on it; a coordinator, at the whole province. */
export function httpWalks(call: Call): Readonly<Record<'officer' | 'coordinator', Walk>> {
  return {
    async officer({ cookie, place }, timed) {
      const get = (path: string) => call(cookie, 'GET', path);
      const first = (await timed('list', () => get('/api/occurrences'))) as List;
      await timed('late list', () => get('/api/occurrences?show=late'));
      await timed('second page', () => get(`/api/occurrences?after=${encodeURIComponent(first.next ?? '')}`));
      const path = `/api/occurrences/${first.occurrences[place % first.occurrences.length]?.id}`;
      const [detail] = (await timed('task', () => Promise.all([get(path), get(`${path}/proofs`)]))) as [
        { readonly occurrence: { readonly revision: number } },
        unknown,
      ];
      const report = { revision: detail.occurrence.revision, reported: 'doing', text: 'Đang rà soát danh mục thủ tục' };
      await timed('report', () => call(cookie, 'POST', `${path}/progress`, report));
    },
    async coordinator({ cookie }, timed) {
      await timed('board', () => call(cookie, 'GET', '/api/board'));
      await timed('list of all', () => call(cookie, 'GET', '/api/occurrences'));
    },
  };
}
