import './web/strict-pages.ts';
import './web/theme/all.css';
import { StrictMode, lazy, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router';
import { api as accounts } from './accounts/api.ts';
import { isAnyOf } from './accounts/model.ts';
import { must } from './kernel/problem.ts';
import { createQueryClient, keyOf, useAction, useApi } from './web/api-client.ts';
import { NotFound, Unreachable } from './web/lost-pages.tsx';
import { Providers } from './web/providers.tsx';
import { Shell, Waiting, type NavEntry } from './web/shell.tsx';

/** One screen: its address and where its code lies; `open` may be seen without signing in. */
type Screen = { readonly path: string; readonly open?: true; readonly load: () => Promise<ComponentType> };

/** Every screen of the product, each in a chunk of its own. */
const screens: readonly Screen[] = [
  { path: '/sign-in', open: true, load: async () => (await import('./accounts/pages/sign-in.tsx')).SignInPage },
  { path: '/', load: async () => (await import('./board/pages/home.tsx')).HomePage },
  { path: '/stakes', load: async () => (await import('./board/pages/stakes/stakes-page.tsx')).StakesPage },
  { path: '/plans', load: async () => (await import('./plans/pages/plan-list.tsx')).PlanList },
  { path: '/plans/rules', load: async () => (await import('./plans/pages/rule-list.tsx')).RuleList },
  { path: '/plans/:planId', load: loadPlanPage },
  { path: '/plans/:planId/clarity', load: async () => (await import('./cascade/pages/clarity.tsx')).ClarityPage },
  {
    path: '/plans/:planId/criteria',
    load: async () => (await import('./tasks/pages/criteria-of-plan.tsx')).CriteriaOfPlanPage,
  },
  {
    path: '/consultations',
    load: async () => (await import('./consultation/pages/consultation-list.tsx')).ConsultationList,
  },
  {
    path: '/consultations/new',
    load: async () => (await import('./consultation/pages/start-consultation.tsx')).StartConsultationPage,
  },
  {
    path: '/consultations/:consultationId',
    load: async () => (await import('./consultation/pages/consultation-page.tsx')).ConsultationPage,
  },
  {
    path: '/consultations/:consultationId/differences',
    load: async () => (await import('./consultation/pages/differences.tsx')).DifferencesPage,
  },
  { path: '/duties', load: async () => (await import('./duties/pages/duty-list.tsx')).DutyListPage },
  { path: '/duties/new', load: async () => (await import('./duties/pages/enter-document.tsx')).EnterDocumentPage },
  { path: '/work', load: loadWorkPage },
  { path: '/registers', load: async () => (await import('./kinds/pages/register-page.tsx')).RegisterPage },
  { path: '/work/calendar', load: loadWorkCalendarPage },
  { path: '/work/:occurrenceId', load: loadOccurrencePage },
  { path: '/commitments', load: async () => (await import('./commitments/pages/commitment-list.tsx')).CommitmentList },
  {
    path: '/commitments/new',
    load: async () => (await import('./commitments/pages/draft-form.tsx')).NewCommitmentPage,
  },
  {
    path: '/commitments/:commitmentId',
    load: async () => (await import('./commitments/pages/commitment-page.tsx')).CommitmentPage,
  },
  { path: '/unit-work', load: async () => (await import('./cascade/pages/unit-work.tsx')).UnitWorkPage },
  { path: '/unit-plan', load: async () => (await import('./cascade/pages/own-plans.tsx')).OwnPlansPage },
  { path: '/unit-plan/:unitPlanId', load: async () => (await import('./cascade/pages/own-plan.tsx')).OwnPlanPage },
  { path: '/coverage', load: async () => (await import('./cascade/pages/coverage.tsx')).CoveragePage },
  { path: '/evidence', load: async () => (await import('./evidence/pages/library.tsx')).LibraryPage },
  {
    path: '/evidence/:evidenceId',
    load: async () => (await import('./evidence/pages/evidence-page.tsx')).EvidencePage,
  },
  { path: '/messages', load: async () => (await import('./urging/pages/messages.tsx')).MessagesPage },
  { path: '/requests', load: async () => (await import('./requests/pages/waiting-requests.tsx')).WaitingRequestsPage },
  { path: '/urging', load: async () => (await import('./urging/pages/urging-page.tsx')).UrgingPage },
  { path: '/urging/settings', load: async () => (await import('./urging/pages/ladder-form.tsx')).LadderPage },
  { path: '/units', load: async () => (await import('./succession/pages/unit-list.tsx')).UnitListPage },
  { path: '/units/:unitId', load: async () => (await import('./succession/pages/unit-page.tsx')).UnitPage },
  { path: '/handovers', load: async () => (await import('./tasks/pages/handovers.tsx')).HandoversPage },
  { path: '/frameworks', load: loadFrameworksPage },
  { path: '/frameworks/sets', load: async () => (await import('./frameworks/pages/sets/sets-page.tsx')).SetsPage },
  {
    path: '/frameworks/sets/:set/:edition',
    load: async () => (await import('./frameworks/pages/sets/set-page.tsx')).SetPage,
  },
  { path: '/results', load: async () => (await import('./results/pages/ladder.tsx')).LadderPage },
  { path: '/results/:index/:year/:province', load: loadProvincePage },
  { path: '/results/map', load: async () => (await import('./results/pages/map/map-page.tsx')).MapPage },
  { path: '/results/what-if', load: loadWhatIfPage },
  { path: '/results/targets', load: loadTargetsPage },
  {
    path: '/results/uncertainty',
    load: async () => (await import('./results/pages/uncertainty/uncertainty-page.tsx')).UncertaintyPage,
  },
  { path: '/method', load: async () => (await import('./web/method/method-page.tsx')).MethodPage },
  {
    path: '/results/boundaries',
    load: async () => (await import('./results/pages/boundaries-page.tsx')).BoundariesPage,
  },
  {
    path: '/results/import',
    load: async () => (await import('./results/pages/import-page.tsx')).ImportResultsPage,
  },
  {
    path: '/calendar-days',
    load: async () => (await import('./tasks/pages/calendar-days.tsx')).CalendarDaysPage,
  },
  { path: '/calendar-days/cut-offs', load: async () => (await import('./tasks/pages/cut-offs.tsx')).CutOffsPage },
  { path: '/people', load: async () => (await import('./accounts/pages/people.tsx')).PeoplePage },
  { path: '/sample', load: async () => (await import('./sample/pages/remove.tsx')).RemoveSamplePage },
];

/** A screen for those who build the others; a production build has not even its code. */
const workshop: readonly Screen[] =
  import.meta.env.DEV || import.meta.env.MODE === 'gallery'
    ? [{ path: '/_gallery', open: true, load: async () => (await import('./web/gallery.tsx')).Gallery }]
    : [];

const routes = [...screens, ...workshop].map(({ path, open, load }) => ({
  path,
  open,
  Page: lazy(async () => ({ default: await load() })),
}));

/** The menu: only what is built. */
const nav: readonly NavEntry[] = [
  { to: '/', icon: 'home', label: { vi: 'Bàn làm việc', en: 'Home' } },
  { to: '/plans', icon: 'plans', label: { vi: 'Kế hoạch', en: 'Plans' } },
  { to: '/work', icon: 'tasks', label: { vi: 'Nhiệm vụ', en: 'Work' } },
  { to: '/results', icon: 'reports', label: { vi: 'Kết quả', en: 'Results' } },
  { to: '/frameworks', icon: 'index', label: { vi: 'Khung chỉ số', en: 'Indices' } },
  { to: '/duties', label: { vi: 'Việc cấp trên giao', en: 'Duties from above' } },
  { to: '/units', label: { vi: 'Cơ quan, đơn vị', en: 'Units' } },
  { to: '/registers', label: { vi: 'Sổ theo dõi', en: 'Registers' } },
  { to: '/requests', label: { vi: 'Đề nghị', en: 'Requests' } },
  { to: '/consultations', label: { vi: 'Lấy ý kiến', en: 'Consultation' } },
  { to: '/commitments', label: { vi: 'Cam kết', en: 'Commitments' } },
  { to: '/evidence', label: { vi: 'Kho minh chứng', en: 'Library of proofs' } },
  { to: '/messages', label: { vi: 'Tin nhắc', en: 'Messages' } },
];

/** What the desk, the chair and administrators have besides. */
const navOfDesk: readonly NavEntry[] = [
  { to: '/urging', label: { vi: 'Đôn đốc', en: 'Urging' } },
  { to: '/coverage', label: { vi: 'Độ phủ', en: 'Coverage' } },
  { to: '/calendar-days', label: { vi: 'Lịch làm việc', en: 'Working calendar' } },
];

/** What administrators have besides. */
const navOfAdministrator: readonly NavEntry[] = [{ to: '/people', label: { vi: 'Người dùng', en: 'People' } }];

/** What those who work in a unit have besides. */
const navOfUnit: readonly NavEntry[] = [
  { to: '/unit-work', label: { vi: 'Phân công', en: 'Who does what' } },
  { to: '/unit-plan', label: { vi: 'Kế hoạch của đơn vị', en: 'The unit’s plan' } },
];

/** The product in a browser: who is here, the frame, the screen of this address. */
export function App() {
  const session = useApi(accounts.whoAmI, {});
  const signOut = useAction(accounts.signOut, { invalidates: [accounts.whoAmI], onDone: forgetAnswers });
  const { pathname, search } = useLocation();
  const user = session.data?.user ?? null;
  return (
    <Shell
      nav={user ? navOf(user) : []}
      who={user}
      tenant={session.data?.tenant ?? null}
      removeSampleTo={user && isAnyOf(user, 'administrator') ? '/sample' : undefined}
      onSignOut={() => signOut.mutate({})}
    >
      {session.isPending ? <Waiting /> : null}
      {session.error && !session.data ? (
        <Unreachable problem={session.error} onRetry={() => void session.refetch()} />
      ) : null}
      {session.data ? (
        <Routes>
          {routes.map(({ path, open, Page }) => (
            <Route
              key={path}
              path={path}
              element={
                open || user ? (
                  <Page />
                ) : (
                  <Navigate replace to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} />
                )
              }
            />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      ) : null}
    </Shell>
  );
}

/** The menu of somebody who is signed in. */
function navOf(user: { readonly roles: readonly string[] }): readonly NavEntry[] {
  return [
    ...nav,
    ...(isAnyOf(user, 'officer', 'head') ? navOfUnit : []),
    ...(isAnyOf(user, 'coordinator', 'chair', 'administrator') ? navOfDesk : []),
    ...(isAnyOf(user, 'administrator') ? navOfAdministrator : []),
  ];
}

/** Plans know nothing of the work that comes out of them, nor of who is asked about them: the dialog that gives it out, the way to ask, and where the document comes from are handed in here. */
async function loadPlanPage(): Promise<ComponentType> {
  const { PlanPage } = await import('./plans/pages/plan-page.tsx');
  const { AskUnitsLink } = await import('./consultation/pages/ask-units-link.tsx');
  const { FromAbove } = await import('./duties/pages/from-above.tsx');
  return () => <PlanPage PutInForce={PutInForceDialog} AskUnits={AskUnitsLink} Origin={FromAbove} />;
}

/** The indices know nothing of plans: what shows the tasks that serve the node in hand is handed in here. */
async function loadFrameworksPage(): Promise<ComponentType> {
  const { FrameworksPage } = await import('./frameworks/pages/frameworks.tsx');
  const { TasksOfCriterion } = await import('./plans/pages/tasks-of-criterion.tsx');
  return () => <FrameworksPage Tasks={TasksOfCriterion} />;
}

/** Results know nothing of plans and of work: what shows the tasks that serve a criterion, and who answers for its points, is handed in here. */
async function loadProvincePage(): Promise<ComponentType> {
  const { ProvincePage } = await import('./results/pages/province.tsx');
  const { TasksOfCriterion } = await import('./plans/pages/tasks-of-criterion.tsx');
  const { OwnersOfPoints } = await import('./tasks/pages/owners-of-points.tsx');
  return () => <ProvincePage Tasks={TasksOfCriterion} Owners={OwnersOfPoints} />;
}

/** Nor does a what-if: who has to act on the way to a rank is handed in here. */
async function loadWhatIfPage(): Promise<ComponentType> {
  const { WhatIfPage } = await import('./results/pages/what-if/what-if-page.tsx');
  const { TasksOnTheWay } = await import('./plans/pages/tasks-on-the-way.tsx');
  return () => <WhatIfPage Serving={TasksOnTheWay} />;
}

/** Results know nothing of plans: the goals that may become targets are handed in here. */
async function loadTargetsPage(): Promise<ComponentType> {
  const { TargetsPage } = await import('./results/pages/targets/targets-page.tsx');
  const { TargetProposals } = await import('./plans/pages/target-proposals.tsx');
  return () => <TargetsPage Proposals={TargetProposals} />;
}

/** The list of work knows nothing of who holds it and of what was published: the way to give it to people and the mark of what fell silent are handed in here. */
async function loadWorkPage(): Promise<ComponentType> {
  const { WorkPage } = await import('./evidence/pages/work.tsx');
  const { GiveMany } = await import('./cascade/pages/give-many.tsx');
  const { SilentMark } = await import('./kinds/pages/silent-mark.tsx');
  return () => <WorkPage Give={GiveMany} Mark={SilentMark} />;
}

/** Nor does its calendar know of the address at which other calendars read it. */
async function loadWorkCalendarPage(): Promise<ComponentType> {
  const { WorkCalendarPage } = await import('./evidence/pages/work-calendar.tsx');
  const { FeedPanel } = await import('./feeds/pages/feed-panel.tsx');
  return () => <WorkCalendarPage Feed={FeedPanel} />;
}

/** Proof knows nothing of kinds, of who holds work, of requests, of urging and of the whole history: what they show of one piece of work is handed in here. */
async function loadOccurrencePage(): Promise<ComponentType> {
  const { OccurrencePage } = await import('./evidence/pages/occurrence.tsx');
  const { UrgingHistory } = await import('./urging/pages/urging-history.tsx');
  const { RequestsOfWork } = await import('./requests/pages/requests-of-work.tsx');
  const { DutyOfWork } = await import('./duties/pages/duty-of-work.tsx');
  const { KindOfWork } = await import('./kinds/pages/kind-of-work.tsx');
  const { HoldersOfWork } = await import('./cascade/pages/holders-of-work.tsx');
  const { WorkHistory } = await import('./board/pages/history.tsx');
  const { OwnLinesOfWork } = await import('./cascade/pages/own-lines-of-work.tsx');
  const FollowUp = ({ occurrenceId }: { readonly occurrenceId: string }) => (
    <>
      <DutyOfWork occurrenceId={occurrenceId} />
      <HoldersOfWork occurrenceId={occurrenceId} />
      <OwnLinesOfWork occurrenceId={occurrenceId} />
      <RequestsOfWork occurrenceId={occurrenceId} />
      <UrgingHistory occurrenceId={occurrenceId} />
      <WorkHistory occurrenceId={occurrenceId} />
    </>
  );
  return () => <OccurrencePage Kind={KindOfWork} FollowUp={FollowUp} />;
}

const PutInForceDialog = lazy(async () => ({
  default: (await import('./tasks/pages/put-in-force-dialog.tsx')).PutInForceDialog,
}));

/** What one person was shown is not left for the next one at the same device. */
function forgetAnswers(): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keyOf(accounts.whoAmI) });
}

const client = createQueryClient(() => void client.invalidateQueries({ queryKey: [keyOf(accounts.whoAmI)] }));

createRoot(must(document.getElementById('app'), '#app')).render(
  <StrictMode>
    <Providers client={client}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </Providers>
  </StrictMode>,
);
