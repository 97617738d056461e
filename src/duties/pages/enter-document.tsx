import { Autocomplete, Textarea, TextInput, type ComboboxItem } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { fold } from '../../kernel/vietnamese.ts';
import { api as accounts } from '../../accounts/api.ts';
import { api as plans } from '../../plans/api.ts';
import { api as tasks } from '../../tasks/api.ts';
import { fieldErrors, useAction, useApi, type ApiProblem } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { useDraft } from '../../web/draft.ts';
import { DraftNote } from '../../web/draft-note.tsx';
import { DateField, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { Facts, Section } from '../../web/section.tsx';
import { Answered, ErrorNote } from '../../web/states.tsx';
import { webWords } from '../../web/words.ts';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './duties.module.css';
import { ledgerAddress } from './duty-address.ts';
import { DutyRows } from './duty-rows.tsx';
import { emptyDuty, sentDuties, untilOf, type DutyInput, type HeadInput } from './new-duty.ts';

const invalidates = [api.listDuties, api.proposeGivers, plans.listPlans, tasks.listOccurrences];

/** Enters a document from above with its duties, or adds duties to the one that the address names (`?plan=`). */
export function EnterDocumentPage() {
  const t = useWords(words);
  const [search] = useSearchParams();
  const planId = search.get('plan');
  const session = useApi(accounts.whoAmI, {});
  const personId = session.data?.user?.id;
  const crumbs = [{ label: t('title'), to: '/duties' }, { label: t(planId ? 'addToDocument' : 'enter') }];
  if (!personId) return null;
  return planId ? (
    <MoreDuties key={planId} planId={planId} personId={personId} crumbs={crumbs} />
  ) : (
    <Page title={t('enter.title')} crumbs={crumbs}>
      <NewDocument personId={personId} />
    </Page>
  );
}

function NewDocument({ personId }: { readonly personId: string }) {
  const t = useWords(words);
  const done = useDone();
  const form = useDutyForm(`duties.document.${personId}`);
  const { head } = form.input;
  const enter = useAction(api.enterDocument, {
    invalidates,
    onDone: ({ planId, duties }, { body }) => {
      form.drop();
      done(planId, duties, body.number);
    },
  });
  const until = untilOf(head);
  const { issuedOn } = head;
  return (
    <DutyForm
      form={form}
      following={{ from: issuedOn, to: until }}
      problem={enter.error}
      isBusy={enter.isPending}
      onSend={(duties) => {
        if (issuedOn && until) enter.mutate({ body: { ...head, issuedOn, until, duties } });
      }}
    >
      <Section title={t('enter.document')} note={t('enter.documentNote')}>
        <HeadFields
          head={{ ...head, until }}
          onChange={(change) => form.change({ head: { ...head, ...change } })}
          problem={enter.error}
        />
      </Section>
    </DutyForm>
  );
}

function HeadFields(props: {
  readonly head: HeadInput;
  readonly onChange: (change: Partial<HeadInput>) => void;
  readonly problem: ApiProblem | null;
}) {
  const t = useWords(words);
  const { head, onChange, problem } = props;
  const givers = useApi(api.proposeGivers, {}, { staleTime: 300_000 });
  const refused = problem && problem.place?.line === undefined ? fieldErrors(problem) : {};
  return (
    <div className={styles.head}>
      <div className={styles.pair}>
        <Autocomplete
          label={t('enter.giver')}
          data={givers.data?.givers ?? []}
          value={head.giver}
          onChange={(giver) => onChange({ giver })}
          error={refused['giver']}
          maxLength={200}
          filter={({ options, search }) =>
            (options as ComboboxItem[]).filter((one) => fold(one.label).includes(fold(search.trim())))
          }
          required
        />
        <TextInput
          label={t('enter.number')}
          value={head.number}
          onChange={({ currentTarget }) => onChange({ number: currentTarget.value })}
          error={refused['number']}
          maxLength={60}
          autoComplete="off"
          required
        />
      </div>
      <Textarea
        label={t('enter.docTitle')}
        value={head.title}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
        error={refused['title']}
        maxLength={1000}
        autosize
        minRows={1}
        required
      />
      <div className={styles.pair}>
        <DateField
          label={t('enter.issuedOn')}
          value={head.issuedOn}
          onChange={(issuedOn) => onChange({ issuedOn })}
          error={refused['issuedOn']}
          required
        />
        <DateField
          label={t('enter.until')}
          value={head.until}
          onChange={(until) => onChange({ until })}
          error={refused['until']}
          required
        />
      </div>
    </div>
  );
}

type Known = Answer<typeof api.getDocument>;
type Crumbs = Parameters<typeof Page>[0]['crumbs'];

function MoreDuties(props: { readonly planId: string; readonly personId: string; readonly crumbs: Crumbs }) {
  const { planId, personId, crumbs } = props;
  const t = useWords(words);
  const known = useApi(api.getDocument, { params: { planId } });
  const number = known.data?.number ?? known.data?.title ?? '';
  return (
    <Page title={known.data ? t('add.title', { number }) : t('enter.title')} crumbs={crumbs ?? []}>
      <Answered of={known}>{(document) => <AddForm document={document} personId={personId} />}</Answered>
    </Page>
  );
}

function AddForm({ document, personId }: { readonly document: Known; readonly personId: string }) {
  const t = useWords(words);
  const f = useFormat();
  const done = useDone();
  const form = useDutyForm(`duties.more.${document.planId}.${personId}`);
  const add = useAction(api.addDuties, {
    invalidates,
    onDone: ({ planId, duties }) => {
      form.drop();
      done(planId, duties, document.number ?? document.title);
    },
  });
  return (
    <DutyForm
      form={form}
      following={{ from: document.issuedOn, to: document.until }}
      problem={add.error}
      isBusy={add.isPending}
      onSend={(duties) => add.mutate({ params: { planId: document.planId }, body: { duties } })}
    >
      <Facts
        items={[
          { name: t('enter.giver'), value: document.giver ?? '—' },
          { name: t('enter.docTitle'), value: document.title },
          { name: t('enter.issuedOn'), value: f.date(document.issuedOn) },
          { name: t('enter.until'), value: f.date(document.until) },
        ]}
      />
    </DutyForm>
  );
}

/** The form of the duties below what stands in `children`; what was typed stays when sending fails, and on this device when the page is left. */
function DutyForm(props: {
  readonly form: ReturnType<typeof useDutyForm>;
  readonly following: { readonly from: string | null; readonly to: string | null };
  readonly problem: ApiProblem | null;
  readonly isBusy: boolean;
  readonly onSend: (duties: NonNullable<ReturnType<typeof sentDuties>>) => void;
  readonly children: React.ReactNode;
}) {
  const t = useWords(words);
  const tw = useWords(webWords);
  const [isTried, setTried] = useState(false);
  const { problem, form } = props;
  const { rows } = form.input;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const duties = sentDuties(rows);
        if (duties) props.onSend(duties);
      }}
    >
      {props.children}
      <Section title={t('enter.duties')} note={rows.length > 1 ? rows.length : null}>
        <DutyRows
          rows={rows}
          onChange={(next) => form.change({ rows: next })}
          following={props.following}
          problem={problem}
          isTried={isTried}
        />
        <Button
          onClick={() => form.change({ rows: [...rows, emptyDuty(Math.max(...rows.map(({ key }) => key)) + 1)] })}
        >
          {t('enter.more')}
        </Button>
      </Section>
      {problem ? <ErrorNote problem={problem} safe="draft" /> : null}
      <FormFoot
        note={
          <span role="status">
            <DraftNote keptAt={form.keptAt} found={form.foundAt} />
          </span>
        }
      >
        <Button type="submit" kind="main" busy={props.isBusy}>
          {t('enter.save')}
        </Button>
        {form.keptAt ? <Button onClick={() => form.clear()}>{tw('dropDraft')}</Button> : null}
        <ButtonLink to="/duties">{t('enter.cancel')}</ButtonLink>
      </FormFoot>
    </form>
  );
}

type Input = { readonly head: HeadInput; readonly rows: readonly DutyInput[] };

const emptyInput: Input = {
  head: { giver: '', number: '', issuedOn: null, title: '', until: null },
  rows: [emptyDuty(0)],
};

/** What stands in the form, kept on this device until it was sent. */
function useDutyForm(key: string) {
  const draft = useDraft<Input>(key);
  const [input, setInput] = useState(draft.found?.value ?? emptyInput);
  return {
    input,
    keptAt: draft.keptAt,
    foundAt: draft.found?.keptAt ?? null,
    change(part: Partial<Input>) {
      const next = { ...input, ...part };
      setInput(next);
      draft.keep(next);
    },
    drop: draft.drop,
    clear() {
      draft.drop();
      setInput(emptyInput);
    },
  };
}

/** Says what was given out and opens the document in the ledger. */
function useDone() {
  const t = useWords(words);
  const navigate = useNavigate();
  return (planId: string, duties: number, number: string) => {
    void notice(t('enter.saved', { duties, number }));
    void navigate(ledgerAddress({ show: 'all', planId }));
  };
}
