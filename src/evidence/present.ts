import type { z } from 'zod';
import type { Actor } from '../server/actor.ts';
import type { proofView } from './api.ts';
import { mayReport } from '../tasks/policies.ts';
import { mayDecide } from './policies.ts';
import type { ProofRecord } from './store.ts';

/** A proof as the API shows it to an actor, with what that actor may do with it. */
export function presentProof(record: ProofRecord, actor: Actor): z.output<typeof proofView> {
  const { occurrenceId: _occurrence, unitId: _unit, ...shown } = record;
  const waiting = record.state === 'waiting';
  return {
    ...shown,
    attachedAt: record.attachedAt.toISOString(),
    decidedAt: record.decidedAt?.toISOString() ?? null,
    abilities: { decide: waiting && mayDecide(actor, record), withdraw: waiting && mayReport(actor, record) },
  };
}
