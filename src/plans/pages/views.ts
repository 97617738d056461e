import type { z } from 'zod';
import type { Answer } from '../../kernel/contract.ts';
import type { bodyView, deadlineView, planView, taskView } from '../api/views.ts';
import type { ruleView, rulesApi } from '../api/rules.ts';

/** What the API shows of a plan and of its tasks, as the pages pass it around. */
export type PlanView = z.output<typeof planView>;
export type TaskView = z.output<typeof taskView>;
export type BodyView = z.output<typeof bodyView>;
export type DeadlineView = z.output<typeof deadlineView>;
/** A column that said nothing to the reader. */
export type ColumnView = Answer<typeof rulesApi.listColumns>['columns'][number];
/** A rule of the province as the API shows it. */
export type RuleView = z.output<typeof ruleView>;
export type DoubtView = TaskView['doubts'][number];
