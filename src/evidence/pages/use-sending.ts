import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { api as tasks, type occurrenceView } from '../../tasks/api.ts';
import type { Report } from '../../tasks/model/report.ts';
import { ApiProblem, fieldErrors, keyOf, useAction } from '../../web/api-client.ts';
import { api } from '../api.ts';
import { libraryApi } from '../api/library.ts';
import { describedBy, type Handing } from './handing.ts';
import { staleAfterProof } from './proof-verdict.tsx';

/** How the sending of a report and of its proof stands. */
export type Sending = ReturnType<typeof useSending>;

/** Sends the report and its proof apart; each answers whether the server has taken it. */
export function useSending(occurrence: z.output<typeof occurrenceView>, onSent: (() => void) | undefined) {
  // What the person has seen: another one's report in between must not be overwritten unseen.
  const [seen, setSeen] = useState(occurrence.revision);
  const [sentAt, setSentAt] = useState<string | null>(null);
  const [wasKnown, setWasKnown] = useState(false);
  const stale = [tasks.listOccurrences, tasks.getOccurrence];
  const client = useQueryClient();
  const report = useAction(tasks.reportProgress, { invalidates: stale });
  const file = useAction(api.attachProof, { invalidates: staleAfterProof });
  const link = useAction(api.attachLink, { invalidates: staleAfterProof });
  const kept = useAction(libraryApi.putToUse, { invalidates: staleAfterProof });
  const params = { occurrenceId: occurrence.id };
  const productFault = report.error ? fieldErrors(report.error)['product'] : undefined;
  const urlFault = link.error ? fieldErrors(link.error)['url'] : undefined;
  const askAgain = () =>
    Promise.all(stale.map((endpoint) => client.invalidateQueries({ queryKey: [keyOf(endpoint)] })));
  const done = () => {
    setSentAt(new Date().toISOString());
    onSent?.();
  };
  const forgetProofRefusal = () => {
    for (const one of [file, link, kept]) if (one.error) one.reset();
  };
  const useKept = async (revisionId: string) => {
    await kept.mutateAsync({ params: { revisionId }, body: params });
    return { known: false };
  };
  const hand = (handing: Handing): Promise<{ readonly known: boolean }> => {
    if (handing.via === 'library') return useKept(handing.revision.id);
    const body = describedBy(handing.written);
    if (handing.via === 'link') return link.mutateAsync({ params, body: { ...body, url: handing.url } });
    return handing.known ? useKept(handing.known.id) : file.mutateAsync({ params, body, file: handing.file });
  };
  return {
    isBusy: report.isPending || file.isPending || link.isPending || kept.isPending,
    reportProblem: productFault ? null : report.error,
    /** A refusal that stands beside its field. */
    productFault,
    urlFault,
    proofProblem: file.error ?? (urlFault ? null : link.error) ?? kept.error,
    sentAt,
    /** The proof that was sent last is one that the unit kept before. */
    wasKnown,
    isChanged: seen < occurrence.revision,
    /** What was refused has been changed since. */
    forgetRefusal() {
      if (productFault) report.reset();
    },
    forgetProofRefusal,
    async sendReport(body: Report): Promise<boolean> {
      setSentAt(null);
      setWasKnown(false);
      forgetProofRefusal();
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
    async sendProof(handing: Handing): Promise<boolean> {
      forgetProofRefusal();
      const saved = await hand(handing).catch(nothing);
      setWasKnown(saved?.known ?? false);
      if (saved) done();
      return saved !== null;
    },
  };
}

function nothing(): null {
  return null;
}
