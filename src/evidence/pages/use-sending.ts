import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { api as tasks, type occurrenceView } from '../../tasks/api.ts';
import type { Report } from '../../tasks/model/report.ts';
import { ApiProblem, fieldErrors, keyOf, useAction } from '../../web/api-client.ts';
import { api } from '../api.ts';

/** How the sending of a report and of its proof stands. */
export type Sending = ReturnType<typeof useSending>;

/** Sends the report and its proof apart; each answers whether the server has taken it. */
export function useSending(occurrence: z.output<typeof occurrenceView>, onSent: (() => void) | undefined) {
  // What the person has seen: another one's report in between must not be overwritten unseen.
  const [seen, setSeen] = useState(occurrence.revision);
  const [sentAt, setSentAt] = useState<string | null>(null);
  const stale = [tasks.listOccurrences, tasks.getOccurrence, api.listProofs];
  const client = useQueryClient();
  const report = useAction(tasks.reportProgress, { invalidates: stale });
  const proof = useAction(api.attachProof, { invalidates: stale });
  const params = { occurrenceId: occurrence.id };
  const productFault = report.error ? fieldErrors(report.error)['product'] : undefined;
  const askAgain = () =>
    Promise.all(stale.map((endpoint) => client.invalidateQueries({ queryKey: [keyOf(endpoint)] })));
  const done = () => {
    setSentAt(new Date().toISOString());
    onSent?.();
  };
  return {
    isBusy: report.isPending || proof.isPending,
    reportProblem: productFault ? null : report.error,
    /** A refusal that stands beside its field. */
    productFault,
    proofProblem: proof.error,
    sentAt,
    isChanged: seen < occurrence.revision,
    /** What was refused has been changed since. */
    forgetRefusal() {
      if (productFault) report.reset();
    },
    async sendReport(body: Report): Promise<boolean> {
      setSentAt(null);
      proof.reset();
      // Whoever sends again after the notice has read it.
      const revision = report.error?.code === 'server.changed_meanwhile' ? occurrence.revision : seen;
      try {
        const saved = await report.mutateAsync({ params, body: { ...body, revision } });
        setSeen(saved.revision);
        done();
        return true;
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'server.changed_meanwhile') await askAgain();
        return false;
      }
    },
    async sendFile(file: File): Promise<boolean> {
      const saved = await proof.mutateAsync({ params, file }).catch(nothing);
      if (saved) done();
      return saved !== null;
    },
  };
}

function nothing(): null {
  return null;
}
