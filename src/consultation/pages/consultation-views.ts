import type { Answer } from '../../kernel/contract.ts';
import { api } from '../api.ts';

/** One consultation as its page gets it. */
export type Detail = Answer<typeof api.getConsultation>;
export type DraftTask = Detail['tasks'][number];
export type Opinion = Detail['opinions'][number];

/** What is asked again after an answer or a decision. */
export const changed = [api.getConsultation, api.listConsultations, api.compareVersions];
