import { problems as accountsProblems } from './accounts/api.ts';
import { policies as accountsPolicies } from './accounts/policies.ts';
import { routes as accountsRoutes } from './accounts/routes.ts';
import { words as accountsWords } from './accounts/words.ts';
import { policies as boardPolicies } from './board/policies.ts';
import { routes as boardRoutes } from './board/routes.ts';
import { words as boardWords } from './board/words.ts';
import { problems as calendarProblems } from './calendar/api.ts';
import { routes as calendarRoutes } from './calendar/routes.ts';
import { words as calendarWords } from './calendar/words.ts';
import { problems as cascadeProblems } from './cascade/api.ts';
import { routes as cascadeRoutes } from './cascade/routes.ts';
import { words as cascadeWords } from './cascade/words.ts';
import { problems as commitmentsProblems } from './commitments/api.ts';
import { routes as commitmentsRoutes } from './commitments/routes.ts';
import { words as commitmentsWords } from './commitments/words.ts';
import { problems as consultationProblems } from './consultation/api.ts';
import { policies as consultationPolicies } from './consultation/policies.ts';
import { routes as consultationRoutes } from './consultation/routes.ts';
import { words as consultationWords } from './consultation/words.ts';
import { problems as dutiesProblems } from './duties/api.ts';
import { policies as dutiesPolicies } from './duties/policies.ts';
import { routes as dutiesRoutes } from './duties/routes.ts';
import { words as dutiesWords } from './duties/words.ts';
import { problems as evidenceProblems } from './evidence/api.ts';
import { jobs as evidenceJobs } from './evidence/jobs.ts';
import { policies as evidencePolicies } from './evidence/policies.ts';
import { routes as evidenceRoutes } from './evidence/routes.ts';
import { words as evidenceWords } from './evidence/words.ts';
import { problems as feedsProblems } from './feeds/api.ts';
import { routes as feedsRoutes } from './feeds/routes.ts';
import { words as feedsWords } from './feeds/words.ts';
import { problems as frameworksProblems } from './frameworks/api.ts';
import { jobs as frameworksJobs } from './frameworks/jobs.ts';
import { policies as frameworksPolicies } from './frameworks/policies.ts';
import { routes as frameworksRoutes } from './frameworks/routes.ts';
import { words as frameworksWords } from './frameworks/words.ts';
import { problems as kindsProblems } from './kinds/api.ts';
import { jobs as kindsJobs } from './kinds/jobs.ts';
import { policies as kindsPolicies } from './kinds/policies.ts';
import { routes as kindsRoutes } from './kinds/routes.ts';
import { words as kindsWords } from './kinds/words.ts';
import { problems as plansProblems } from './plans/api.ts';
import { jobs as plansJobs } from './plans/jobs.ts';
import { policies as plansPolicies } from './plans/policies.ts';
import { routes as plansRoutes } from './plans/routes.ts';
import { words as plansWords } from './plans/words.ts';
import { problems as readingProblems } from './reading/api.ts';
import { words as readingWords } from './reading/words.ts';
import { problems as requestsProblems } from './requests/api.ts';
import { jobs as requestsJobs } from './requests/jobs.ts';
import { routes as requestsRoutes } from './requests/routes.ts';
import { words as requestsWords } from './requests/words.ts';
import { problems as resultsProblems } from './results/api.ts';
import { jobs as resultsJobs } from './results/jobs.ts';
import { policies as resultsPolicies } from './results/policies.ts';
import { routes as resultsRoutes } from './results/routes.ts';
import { words as resultsWords } from './results/words.ts';
import { problems as sampleProblems } from './sample/api.ts';
import { jobs as sampleJobs } from './sample/jobs.ts';
import { policies as samplePolicies } from './sample/policies.ts';
import { routes as sampleRoutes } from './sample/routes.ts';
import { words as sampleWords } from './sample/words.ts';
import type { Slice } from './server/slice.ts';
import { policies as successionPolicies } from './succession/policies.ts';
import { routes as successionRoutes } from './succession/routes.ts';
import { words as successionWords } from './succession/words.ts';
import { problems as tasksProblems } from './tasks/api.ts';
import { jobs as tasksJobs } from './tasks/jobs.ts';
import { policies as tasksPolicies } from './tasks/policies.ts';
import { routes as tasksRoutes } from './tasks/routes.ts';
import { words as tasksWords } from './tasks/words.ts';
import { problems as urgingProblems } from './urging/api.ts';
import { jobs as urgingJobs } from './urging/jobs.ts';
import { policies as urgingPolicies } from './urging/policies.ts';
import { routes as urgingRoutes } from './urging/routes.ts';
import { words as urgingWords } from './urging/words.ts';
import { problems as unitsProblems } from './units/api.ts';
import { routes as unitsRoutes } from './units/routes.ts';
import { words as unitsWords } from './units/words.ts';

/** The table of contents. A slice may use what stands before it, never what stands after. */
export const slices: readonly Slice[] = [
  { name: 'units', words: unitsWords, problems: unitsProblems, routes: unitsRoutes },
  {
    name: 'accounts',
    words: accountsWords,
    problems: accountsProblems,
    policies: accountsPolicies,
    routes: accountsRoutes,
  },
  { name: 'calendar', words: calendarWords, problems: calendarProblems, routes: calendarRoutes },
  {
    name: 'frameworks',
    words: frameworksWords,
    problems: frameworksProblems,
    policies: frameworksPolicies,
    routes: frameworksRoutes,
    jobs: frameworksJobs,
  },
  {
    name: 'results',
    words: resultsWords,
    problems: resultsProblems,
    policies: resultsPolicies,
    routes: resultsRoutes,
    jobs: resultsJobs,
  },
  { name: 'reading', words: readingWords, problems: readingProblems },
  {
    name: 'plans',
    words: plansWords,
    problems: plansProblems,
    policies: plansPolicies,
    routes: plansRoutes,
    jobs: plansJobs,
  },
  {
    name: 'consultation',
    words: consultationWords,
    problems: consultationProblems,
    policies: consultationPolicies,
    routes: consultationRoutes,
  },
  {
    name: 'tasks',
    words: tasksWords,
    problems: tasksProblems,
    policies: tasksPolicies,
    routes: tasksRoutes,
    jobs: tasksJobs,
    hourly: ['tasks.move-due', 'tasks.expand-groups'],
  },
  {
    name: 'duties',
    words: dutiesWords,
    problems: dutiesProblems,
    policies: dutiesPolicies,
    routes: dutiesRoutes,
  },
  {
    name: 'succession',
    words: successionWords,
    problems: {},
    policies: successionPolicies,
    routes: successionRoutes,
  },
  {
    name: 'evidence',
    words: evidenceWords,
    problems: evidenceProblems,
    policies: evidencePolicies,
    routes: evidenceRoutes,
    jobs: evidenceJobs,
    hourly: ['evidence.look-again'],
  },
  { name: 'cascade', words: cascadeWords, problems: cascadeProblems, routes: cascadeRoutes },
  {
    name: 'kinds',
    words: kindsWords,
    problems: kindsProblems,
    policies: kindsPolicies,
    routes: kindsRoutes,
    jobs: kindsJobs,
    hourly: ['kinds.check-links'],
  },
  { name: 'commitments', words: commitmentsWords, problems: commitmentsProblems, routes: commitmentsRoutes },
  {
    name: 'requests',
    words: requestsWords,
    problems: requestsProblems,
    routes: requestsRoutes,
    jobs: requestsJobs,
    hourly: ['requests.move-answers'],
  },
  { name: 'feeds', words: feedsWords, problems: feedsProblems, routes: feedsRoutes },
  {
    name: 'urging',
    words: urgingWords,
    problems: urgingProblems,
    policies: urgingPolicies,
    routes: urgingRoutes,
    jobs: urgingJobs,
    hourly: ['urging.run', 'urging.give-up-lost'],
  },
  { name: 'board', words: boardWords, problems: {}, policies: boardPolicies, routes: boardRoutes },
  {
    name: 'sample',
    words: sampleWords,
    problems: sampleProblems,
    policies: samplePolicies,
    routes: sampleRoutes,
    jobs: sampleJobs,
  },
];
