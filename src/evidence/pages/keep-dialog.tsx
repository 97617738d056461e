import { useState } from 'react';
import type { z } from 'zod';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { ErrorNote } from '../../web/states.tsx';
import { libraryApi } from '../api/library.ts';
import type { revisionView } from '../api/views.ts';
import { words } from '../words.ts';
import { HandIn } from './hand-in.tsx';
import { describedBy, type Handing } from './handing.ts';

type Revision = z.output<typeof revisionView>;

const stale = [libraryApi.listEvidence, libraryApi.getEvidence];

/** Keeps a file or a link in the unit's library; with `evidenceId` as the newer revision of what is there. */
export function KeepDialog({
  evidenceId,
  onClose,
  onKept,
}: {
  readonly evidenceId?: string;
  readonly onClose: () => void;
  readonly onKept: (revision: Revision) => void;
}) {
  const t = useWords(words);
  const [handing, setHanding] = useState<Handing | null>(null);
  const kept = (revision: Revision, known: boolean) => {
    if (known) void notice(t('hand.wasKnown'));
    onClose();
    onKept(revision);
  };
  const options = {
    invalidates: stale,
    onDone: (answer: { readonly revision: Revision; readonly known: boolean }) => kept(answer.revision, answer.known),
  };
  const newer = { invalidates: stale, onDone: (revision: Revision) => kept(revision, false) };
  const actions = {
    keepFile: useAction(libraryApi.keepFile, options),
    keepLink: useAction(libraryApi.keepLink, options),
    addFile: useAction(libraryApi.addFile, newer),
    addLink: useAction(libraryApi.addLink, newer),
  };
  const all = Object.values(actions);
  const problem = all.map((action) => action.error).find((error) => error !== null);
  const urlFault = problem ? fieldErrors(problem)['url'] : undefined;
  const send = () => {
    if (!handing || handing.via === 'library') return;
    if (handing.via === 'file' && handing.known && !evidenceId) return kept(handing.known, true);
    const body = describedBy(handing.written);
    if (handing.via === 'file') {
      const { file } = handing;
      if (evidenceId) actions.addFile.mutate({ params: { evidenceId }, body, file });
      else actions.keepFile.mutate({ body, file });
    } else {
      const { url } = handing;
      if (evidenceId) actions.addLink.mutate({ params: { evidenceId }, body: { ...body, url } });
      else actions.keepLink.mutate({ body: { ...body, url } });
    }
  };
  const isBusy = all.some((action) => action.isPending);
  return (
    <Dialog title={t(evidenceId ? 'evidence.addRevision' : 'library.add')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) send();
        }}
      >
        <HandIn
          value={handing}
          urlFault={urlFault}
          isBusy={isBusy}
          onChange={(next) => {
            setHanding(next);
            for (const action of all) if (action.error) action.reset();
          }}
        />
        {problem && !urlFault ? <ErrorNote problem={problem} safe="nothing" /> : null}
        <FormFoot>
          <Button kind="main" type="submit" busy={isBusy} disabled={!handing}>
            {t('library.save')}
          </Button>
          <Button onClick={onClose}>{t('library.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
