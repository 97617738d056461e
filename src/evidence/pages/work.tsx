import { useState, type ComponentType, type ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { api as accounts, type sessionUser } from '../../accounts/api.ts';
import { isAnyOf } from '../../accounts/model.ts';
import { capitalise } from '../../kernel/vietnamese.ts';
import { api as tasks } from '../../tasks/api.ts';
import { arrangeByDue } from '../../tasks/model/due-group.ts';
import { useApi } from '../../web/api-client.ts';
import { useApiPages } from '../../web/api-pages.ts';
import { Button } from '../../web/button.tsx';
import { useIsNarrow } from '../../web/display.ts';
import { KeyLine, useShortcuts, type Shortcut } from '../../web/keys.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Split } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { useSelection, type Selection } from '../../web/selection.ts';
import { webWords } from '../../web/words.ts';
import { words } from '../words.ts';
import { ManyBar, type GiveMany } from './many-bar.tsx';
import { ReportPanel, ReportScreen } from './report-panel.tsx';
import { NoWork } from './no-work.tsx';
import { usePointsOfTasks } from './points-of-row.tsx';
import { readFilter, workAddress, type WorkFilter } from './work-filter.ts';
import { WorkFigures, WorkFilters, WorkShow } from './work-filters.tsx';
import { WorkTable } from './work-table.tsx';
import { WorkTools } from './work-tools.tsx';
import styles from './work.module.css';

/** What later slices show on a line of work, and the way to give many lines to people. */
type Given = {
  readonly Give?: GiveMany | undefined;
  readonly Mark: ComponentType<{ readonly occurrenceId: string }>;
};

/** What is owed, by due day: of one's own unit with a place to report beside it, or of all units for those who look over them. */
export function WorkPage({ Give, Mark }: Given) {
  const session = useApi(accounts.whoAmI, {});
  const { user, today, tenant } = session.data ?? {};
  return user && today && tenant ? (
    <Work user={user} today={today} tenant={tenant.name} Give={Give} Mark={Mark} />
  ) : null;
}

function Work({
  user,
  today,
  tenant,
  Give,
  Mark,
}: Given & {
  readonly user: z.output<typeof sessionUser>;
  readonly today: string;
  readonly tenant: string;
}) {
  const t = useWords(words);
  const tw = useWords(webWords);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const filter = readFilter(search);
  const isNarrow = useIsNarrow();
  const seesAll = isAnyOf(user, 'coordinator', 'appraiser', 'chair');
  const { show, planId, taskId, unitId, month } = filter;
  const work = useApiPages(
    tasks.listOccurrences,
    { query: { show, planId, taskId, unitId, month } },
    (answer) => answer.next,
  );
  const points = usePointsOfTasks();
  const rows = arrangeByDue(work.data?.flatMap((answer) => answer.occurrences) ?? [], show === 'done');
  const first = isNarrow || seesAll ? undefined : rows.find((row) => row.abilities.report)?.id;
  const chosen = filter.report ?? first;
  const [asked, setAsked] = useState<string>();

  const go = (change: Partial<WorkFilter>, replace = false) =>
    void navigate(workAddress({ ...filter, ...change }), { replace, preventScrollReset: true });
  const selection = useSelection(rows.map(({ id }) => id));
  const keys = useWorkKeys(rows, chosen, (id) => go({ report: id }, true), selection);

  if (isNarrow && filter.report) {
    return (
      <ReportScreen
        occurrenceId={filter.report}
        known={rows.find((row) => row.id === filter.report)}
        personId={user.id}
        back={workAddress({ ...filter, report: undefined })}
      />
    );
  }
  return (
    <Page
      title={t(seesAll ? 'work.title' : 'work.titleOfUnit')}
      eyebrow={seesAll ? capitalise(tenant) : t('work.eyebrow', { unit: user.unitName, tenant })}
      actions={
        <>
          <WorkTools filter={filter} />
          <WorkShow filter={filter} onChange={(change) => go(change)} />
        </>
      }
    >
      <Answered of={work}>
        {(answers) => (
          <>
            <div className={styles.top}>
              <WorkFigures counts={answers[0]?.counts} filter={filter} />
              <WorkFilters filter={filter} seesAll={seesAll} onChange={(change) => go(change)} />
            </div>
            {taskId ? (
              <p className={styles.ofTask}>
                {t('work.ofOneTask')}{' '}
                <Link to={workAddress({ ...filter, taskId: undefined })}>{t('work.ofAllTasks')}</Link>
              </p>
            ) : null}
            {month ? (
              <p className={styles.ofTask}>
                {t('work.ofOneMonth', { month: Number(month.slice(5)), year: month.slice(0, 4) })}{' '}
                <Link to={workAddress({ ...filter, month: undefined })}>{t('work.ofAllMonths')}</Link>
              </p>
            ) : null}
            <Beside
              side={
                chosen ? (
                  <ReportPanel
                    key={chosen}
                    occurrenceId={chosen}
                    known={rows.find((row) => row.id === chosen)}
                    personId={user.id}
                    onSent={() => go({ report: chosen }, true)}
                    takesFocus={asked === chosen}
                  />
                ) : null
              }
            >
              <ManyBar rows={rows} selection={selection} Give={Give} />
              {rows.length === 0 ? (
                <NoWork filter={filter} seesAll={seesAll} />
              ) : (
                <WorkTable
                  rows={rows}
                  counts={answers[0]?.counts}
                  isWhole={!work.hasMore}
                  show={show}
                  today={today}
                  withUnit={seesAll && !unitId}
                  points={points}
                  selected={chosen}
                  selection={selection}
                  onReport={(row) => {
                    setAsked(row.id);
                    go({ report: row.id }, !isNarrow);
                  }}
                  rowsReport={!isNarrow && !seesAll}
                  Mark={Mark}
                />
              )}
              {work.hasMore ? (
                <p className={styles.more}>
                  <Button busy={work.isLoadingMore} onClick={work.loadMore}>
                    {tw('loadMore')}
                  </Button>
                </p>
              ) : null}
              {rows.length > 1 && chosen && !isNarrow ? <KeyLine shortcuts={keys} /> : null}
            </Beside>
          </>
        )}
      </Answered>
    </Page>
  );
}

/** The list, with what is reported beside it where there is something. */
function Beside({ side, children }: { readonly side: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <Split main={<div>{children}</div>} side={side ? <div className={styles.stay}>{side}</div> : null} />
    </div>
  );
}

/** J and K walk through the list; X puts the row among those for one act; Enter opens it. */
function useWorkKeys(
  rows: readonly { readonly id: string }[],
  chosen: string | undefined,
  choose: (id: string) => void,
  selection: Selection,
): readonly Shortcut[] {
  const t = useWords(words);
  const navigate = useNavigate();
  const step = (by: number) => {
    const next = rows[rows.findIndex((row) => row.id === chosen) + by];
    if (next) choose(next.id);
  };
  const keys: readonly Shortcut[] = [
    { key: 'j', does: t('work.next'), run: () => step(1) },
    { key: 'k', does: t('work.previous'), run: () => step(-1) },
    { key: 'x', does: t('many.selectKey'), run: () => chosen && selection.toggle(chosen) },
    { key: 'Enter', does: t('work.openPage'), run: () => void navigate(`/work/${chosen}`) },
  ];
  useShortcuts(keys, chosen !== undefined);
  return keys;
}
