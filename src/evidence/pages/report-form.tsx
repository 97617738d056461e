import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { z } from 'zod';
import { api as tasks, type occurrenceView } from '../../tasks/api.ts';
import { reportedStates, type Reported } from '../../tasks/model/states.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { fieldErrors, keyOf, useAction, useApi, type ApiProblem } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useDraft } from '../../web/draft.ts';
import { Fields, FormFoot, Segmented } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { Upload } from '../../web/upload.tsx';
import { webWords } from '../../web/words.ts';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { acceptedEnds, largestFile } from './accepted-files.ts';
import { ProofList } from './proof-list.tsx';
import styles from './report.module.css';

type Occurrence = z.output<typeof occurrenceView>;

/** What is typed and not sent: kept on the device, all but the file. */
type Report = {
  readonly reported: Reported;
  readonly text: string;
  readonly product: string;
  readonly difficulty: string;
};

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
  const draft = useDraft<Report>(`tasks.report.${occurrence.id}.${personId}`);
  const [report, setReport] = useState(draft.found?.value ?? startFrom(occurrence));
  const [file, setFile] = useState<File | null>(null);
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
    setReport(startFrom(occurrence));
  };
  const isNew = !isSame(report, occurrence);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (sending.isBusy) return;
    if (isNew && !(await sending.sendReport(report))) return;
    draft.drop();
    if (file && (await sending.sendFile(file))) setFile(null);
  };
  return (
    <form onSubmit={(event) => void send(event)} className={styles.form}>
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
        <Proofs occurrenceId={occurrence.id} file={file} onFile={setFile} isBusy={sending.isBusy} />
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
      <SendingNotes sending={sending} occurrence={occurrence} />
      <FormFoot
        note={
          isNew || file ? (
            <DraftNote keptAt={draft.keptAt} found={draft.found?.keptAt ?? null} withFile={file !== null} />
          ) : (
            t('report.nothingNew')
          )
        }
      >
        <Button kind="main" type="submit" busy={sending.isBusy} disabled={!isNew && !file}>
          {t(file && !isNew ? 'report.sendProof' : 'report.send')}
        </Button>
        {isNew && draft.keptAt ? <Button onClick={dropDraft}>{t('report.dropDraft')}</Button> : null}
      </FormFoot>
    </form>
  );
}

type Sending = ReturnType<typeof useSending>;

/** Sends the two parts; each answers whether the server has taken it. */
function useSending(occurrence: Occurrence, onSent: (() => void) | undefined) {
  // What the person has seen: another one's report in between must not be overwritten unseen.
  const [seen, setSeen] = useState(occurrence.revision);
  const [sentAt, setSentAt] = useState<string | null>(null);
  const stale = [tasks.listOccurrences, tasks.getOccurrence, api.listProofs];
  const client = useQueryClient();
  const report = useAction(tasks.reportProgress, { invalidates: stale });
  const proof = useAction(api.attachProof, { invalidates: stale });
  const params = { occurrenceId: occurrence.id };
  const productFault = report.error ? fieldErrors(report.error)['product'] : undefined;
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
      const saved = await report.mutateAsync({ params, body: { ...body, revision } }).catch(nothing);
      if (!saved) {
        await Promise.all(stale.map((endpoint) => client.invalidateQueries({ queryKey: [keyOf(endpoint)] })));
        return false;
      }
      setSeen(saved.revision);
      done();
      return true;
    },
    async sendFile(file: File): Promise<boolean> {
      const saved = await proof.mutateAsync({ params, file }).catch(nothing);
      if (saved) done();
      return saved !== null;
    },
  };
}

/** What stands in the way, and what was taken. */
function SendingNotes({ sending, occurrence }: { readonly sending: Sending; readonly occurrence: Occurrence }) {
  const t = useWords(words);
  const f = useFormat();
  const { reportProblem, proofProblem, sentAt, isChanged } = sending;
  const toldAbove = isChanged && reportProblem?.code === 'server.changed_meanwhile';
  return (
    <div className={styles.notes}>
      {isChanged && occurrence.reportedAt ? (
        <p role="alert" className={styles.changed}>
          {t('report.changed', { time: f.instant(occurrence.reportedAt), text: occurrence.reportText })}
        </p>
      ) : null}
      {reportProblem && !toldAbove ? <ErrorNote problem={reportProblem} {...safety(reportProblem)} /> : null}
      {proofProblem ? <ErrorNote problem={proofProblem} safe={t('report.sentButNotFile')} /> : null}
      <p role="status" className={styles.sent}>
        {sentAt && !proofProblem ? t('report.sent', { time: f.time(sentAt) }) : null}
      </p>
    </div>
  );
}

function Proofs({
  occurrenceId,
  file,
  onFile,
  isBusy,
}: {
  readonly occurrenceId: string;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
  readonly isBusy: boolean;
}) {
  const t = useWords(words);
  const proofs = useApi(api.listProofs, { params: { occurrenceId } });
  const known = proofs.data?.proofs ?? [];
  return (
    <div>
      <Upload
        label={t('proof.title')}
        kinds={t('proof.kinds')}
        types={acceptedEnds}
        maxBytes={largestFile}
        value={file}
        onChange={onFile}
        disabled={isBusy}
      />
      {known.length > 0 ? <ProofList proofs={known} isTight /> : null}
    </div>
  );
}

function DraftNote(props: {
  readonly keptAt: string | null;
  readonly found: string | null;
  readonly withFile: boolean;
}) {
  const t = useWords(words);
  const tw = useWords(webWords);
  const f = useFormat();
  if (!props.keptAt) return null;
  const isOld = props.keptAt === props.found;
  return (
    <>
      {isOld
        ? t('report.fromDraft', { time: f.instant(props.keptAt) })
        : tw('draftKept', { time: f.time(props.keptAt) })}
      {props.withFile ? ` ${t('report.fileNotKept')}` : null}
    </>
  );
}

/** What to begin with: the last report, one step on where nothing was said yet, so that two taps are enough. */
function startFrom(occurrence: Occurrence): Report {
  return {
    reported: occurrence.reported === 'none' ? 'doing' : occurrence.reported,
    text: occurrence.reportText,
    product: occurrence.product,
    difficulty: occurrence.difficulty,
  };
}

function isSame(report: Report, occurrence: Occurrence): boolean {
  return (
    report.reported === occurrence.reported &&
    report.text.trim() === occurrence.reportText &&
    report.product.trim() === occurrence.product &&
    report.difficulty.trim() === occurrence.difficulty
  );
}

// The sentence of a lost connection tells of the draft itself.
function safety(problem: ApiProblem): { safe?: 'draft' } {
  return problem.code === 'web.offline' ? {} : { safe: 'draft' };
}

function nothing(): null {
  return null;
}
