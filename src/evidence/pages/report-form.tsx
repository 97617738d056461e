import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { z } from 'zod';
import type { occurrenceView } from '../../tasks/api.ts';
import { nextReport, saysNothingNew, type Report } from '../../tasks/model/report.ts';
import { reportedStates } from '../../tasks/model/states.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useDraft } from '../../web/draft.ts';
import { DraftNote } from '../../web/draft-note.tsx';
import { Fields, FormFoot, Segmented } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { webWords } from '../../web/words.ts';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { HandIn } from './hand-in.tsx';
import type { Handing } from './handing.ts';
import { ProofList } from './proof-list.tsx';
import { QuantityField } from './quantity-field.tsx';
import { SendingNotes } from './report-notes.tsx';
import { useSending } from './use-sending.ts';
import styles from './report.module.css';

type Occurrence = z.output<typeof occurrenceView>;

/**
 * Reports how far an occurrence is, and hands in a proof with it. The report goes first, since it is small; a file that fails can be
 * sent again alone. What was typed stays on the device until the server has it.
 */
export function ReportForm({
  occurrence,
  personId,
  onSent,
}: {
  readonly occurrence: Occurrence;
  readonly personId: string;
  readonly onSent?: (() => void) | undefined;
}) {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const tw = useWords(webWords);
  const f = useFormat();
  const draft = useDraft<Report>(`tasks.report.${occurrence.id}.${personId}`);
  // A draft of an older page may lack what a report has since.
  const [report, setReport] = useState({ ...nextReport(occurrence), ...draft.found?.value });
  const [handing, setHanding] = useState<Handing | null>(null);
  const [handed, setHanded] = useState(0);
  const sending = useSending(occurrence, onSent);

  const product = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (sending.productFault) product.current?.focus();
  }, [sending.productFault]);

  const change = (part: Partial<Report>) => {
    const next = { ...report, ...part };
    setReport(next);
    draft.keep(next);
    sending.forgetRefusal();
  };
  const dropDraft = () => {
    draft.drop();
    setReport(nextReport(occurrence));
  };
  const isNew = !saysNothingNew(report, occurrence);
  const send = async () => {
    if (isNew && !(await sending.sendReport(report))) return;
    draft.drop();
    if (handing && (await sending.sendProof(handing))) {
      setHanding(null);
      setHanded((count) => count + 1);
    }
  };
  // A second tap comes before the button is drawn busy, and would meet the first one's report as somebody else's.
  const isUnderway = useRef(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isUnderway.current) return;
    isUnderway.current = true;
    await send().finally(() => {
      isUnderway.current = false;
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form}>
      <Fields>
        <Segmented
          label={t('report.state')}
          labelled
          wide
          value={report.reported}
          onChange={(reported) => change({ reported })}
          options={reportedStates.map((value) => ({ value, label: tt(`reported.${value}`) }))}
        />
        <Textarea
          label={t('report.text')}
          placeholder={t('report.textHint')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={5000}
          value={report.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
        <TextInput
          label={t('report.product')}
          placeholder={t('report.productHint')}
          maxLength={1000}
          value={report.product}
          ref={product}
          error={sending.productFault}
          onChange={({ currentTarget }) => change({ product: currentTarget.value })}
        />
        {occurrence.expected || report.quantityDone !== null ? (
          <QuantityField
            expected={occurrence.expected}
            value={report.quantityDone}
            onChange={(quantityDone) => change({ quantityDone })}
          />
        ) : null}
        <div>
          <HandIn
            key={handed}
            value={handing}
            onChange={(next) => {
              setHanding(next);
              sending.forgetProofRefusal();
            }}
            isBusy={sending.isBusy}
            libraryOf={occurrence.unitId}
            urlFault={sending.urlFault}
          />
          <Proofs occurrenceId={occurrence.id} />
        </div>
        <Textarea
          label={t('report.difficulty')}
          placeholder={t('report.optional')}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={2000}
          value={report.difficulty}
          onChange={({ currentTarget }) => change({ difficulty: currentTarget.value })}
        />
      </Fields>
      <div className={styles.foot}>
        <SendingNotes sending={sending} occurrence={occurrence} />
        <FormFoot
          note={
            <span role="status">
              {isNew || handing ? (
                <>
                  <DraftNote keptAt={draft.keptAt} found={draft.found?.keptAt ?? null} />
                  {draft.keptAt && handing ? ` ${t('report.proofNotKept')}` : null}
                </>
              ) : sending.sentAt ? (
                <>
                  <b>{t('report.sent', { time: f.time(sending.sentAt) })}</b>
                  {sending.wasKnown ? ` ${t('hand.wasKnown')}` : null}
                </>
              ) : (
                t('report.nothingNew')
              )}
            </span>
          }
        >
          <Button kind="main" type="submit" busy={sending.isBusy} disabled={!isNew && !handing}>
            {t(handing && !isNew ? 'report.sendProof' : 'report.send')}
          </Button>
          {isNew && draft.keptAt ? <Button onClick={dropDraft}>{tw('dropDraft')}</Button> : null}
        </FormFoot>
      </div>
    </form>
  );
}

function Proofs({ occurrenceId }: { readonly occurrenceId: string }) {
  const proofs = useApi(api.listProofs, { params: { occurrenceId } });
  const known = proofs.data?.proofs ?? [];
  return known.length > 0 ? <ProofList proofs={known} isTight /> : null;
}
