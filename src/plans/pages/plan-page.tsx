import { Suspense, useMemo, useState, type ComponentType } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import { must } from '../../kernel/problem.ts';
import type { Block } from '../../office/block.ts';
import { useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { ShareBar } from '../../web/progress.tsx';
import { ErrorNote, HatchedRows } from '../../web/states.tsx';
import { Provenance } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { keepSame, makeMarker, type DocumentMarks } from './document-marks.ts';
import { HandTasks } from './hand-tasks.tsx';
import { HeadEditor } from './head-editor.tsx';
import { PlanFacts, PlanNotes } from './plan-facts.tsx';
import styles from './plan-page.module.css';
import { ReadingScreen } from './reading-screen.tsx';
import { countSegments, segmentOf } from './review-queue.ts';
import { ReviewScreen } from './review-screen.tsx';
import { UnknownColumns } from './unknown-columns.tsx';
import { useReview } from './use-review.ts';
import { useWantedBlock } from './use-wanted-block.ts';
import type { PlanView, TaskView } from './views.ts';

/** What gives a draft's confirmed tasks out; it belongs to the tasks, which know what work is, and is handed in from outside. */
export type PutInForceDialog = ComponentType<{
  readonly planId: string;
  readonly onClose: () => void;
  readonly onDone: (given: { readonly assignments: number; readonly occurrences: number }) => void;
}>;

/** The way to ask units about a draft, which belongs to consultation and is handed in from outside. */
export type AskUnitsLink = ComponentType<{ readonly planId: string }>;

/** Where a plan's document comes from, which belongs to the duties from above and is handed in from outside. */
export type OriginLine = ComponentType<{ readonly planId: string }>;

type HandedIn = {
  readonly PutInForce: PutInForceDialog;
  readonly AskUnits: AskUnitsLink;
  readonly Origin: OriginLine;
};

/** One plan: a draft's readings to be reviewed beside the document, or a plan in force to be read with its tasks. */
export function PlanPage({ PutInForce, AskUnits, Origin }: HandedIn) {
  const t = useWords(words);
  const planId = must(useParams()['planId'], 'the plan of the address');
  const [search] = useSearchParams();
  const params = { planId };
  const plan = useApi(api.getPlan, { params });
  const document = useApi(api.getDocument, { params }, { staleTime: Infinity });
  const tasks = useApi(api.listTasks, { params });
  const problem = plan.error ?? document.error ?? tasks.error;
  if (plan.data && document.data && tasks.data) {
    // The contract leaves the blocks' inner form to the office, whose type this is.
    const blocks = document.data.blocks as unknown as readonly Block[];
    const shown = { plan: plan.data, blocks, tasks: tasks.data.tasks, wanted: search.get('taskId') };
    return plan.data.abilities.edit ? (
      <Draft key={planId} {...shown} PutInForce={PutInForce} AskUnits={AskUnits} Origin={Origin} />
    ) : (
      <InForce key={planId} {...shown} Origin={Origin} />
    );
  }
  const retry = () => {
    for (const one of [plan, document, tasks]) if (one.error) void one.refetch();
  };
  return (
    <Page title={t('plan')} crumbs={[{ label: t('plans'), to: '/plans' }]}>
      {problem ? <ErrorNote problem={problem} onRetry={retry} /> : <HatchedRows count={12} />}
    </Page>
  );
}

type Shown = {
  readonly plan: PlanView;
  readonly blocks: readonly Block[];
  readonly tasks: readonly TaskView[];
  readonly wanted: string | null;
};

function Draft({ plan, blocks, tasks, wanted, PutInForce, AskUnits, Origin }: Shown & HandedIn) {
  const t = useWords(words);
  const navigate = useNavigate();
  const review = useReview(plan.id);
  const marks = useMarks(blocks, tasks, true);
  const [open, setOpen] = useState<'head' | 'period' | 'discard' | 'put-in-force' | null>(null);
  const counts = countSegments(tasks);
  const close = () => setOpen(null);
  return (
    <Page
      compact
      title={useTitle(plan)}
      badge={<SampleBadge />}
      crumbs={[{ label: t('plans'), to: '/plans' }, { label: t('reviewReading') }]}
      actions={
        <div className={styles.actions}>
          <div className={styles.share}>
            <ShareBar
              parts={[
                { label: t('share.confirmed'), count: counts.confirmed, tone: 'won' },
                { label: t('share.sure'), count: counts.sure, tone: 'ink' },
                { label: t('share.doubtful'), count: counts.doubtful, tone: 'doubt' },
                ...(counts.skipped > 0
                  ? [{ label: t('share.skipped'), count: counts.skipped, tone: 'none' as const }]
                  : []),
              ]}
            />
          </div>
          {counts.sure > 0 ? (
            <Button onClick={() => review.confirmSure(tasks.filter((task) => segmentOf(task) === 'sure'))}>
              {t('confirmSure', { count: counts.sure })}
            </Button>
          ) : null}
          <AskUnits planId={plan.id} />
          <Button
            kind="main"
            disabled={review.isSaving}
            onClick={() => setOpen(plan.periodFrom && plan.periodTo ? 'put-in-force' : 'period')}
          >
            {t('putInForce')}
          </Button>
        </div>
      }
    >
      <PlanNotes plan={plan} />
      <PlanFacts plan={plan} onEdit={() => setOpen('head')} onDiscard={() => setOpen('discard')} />
      <Origin planId={plan.id} />
      <UnknownColumns planId={plan.id} />
      <ReviewScreen plan={plan} blocks={blocks} marks={marks} tasks={tasks} review={review} wanted={wanted} />
      {open === 'head' || open === 'period' ? (
        <HeadEditor
          plan={plan}
          isPeriodAsked={open === 'period'}
          onClose={close}
          onSaved={() => setOpen(open === 'period' ? 'put-in-force' : null)}
        />
      ) : null}
      {open === 'discard' ? (
        <DiscardDialog
          plan={plan}
          onClose={close}
          onDone={() => {
            void notice(t('discarded'));
            void navigate('/plans');
          }}
        />
      ) : null}
      <Suspense>
        {open === 'put-in-force' ? (
          <PutInForce
            planId={plan.id}
            onClose={close}
            onDone={(given) => {
              close();
              void notice(t('givenOut', given));
            }}
          />
        ) : null}
      </Suspense>
    </Page>
  );
}

function InForce({ plan, blocks, tasks, wanted, Origin }: Shown & Pick<HandedIn, 'Origin'>) {
  const t = useWords(words);
  const marks = useMarks(blocks, tasks, false);
  useWantedBlock();
  return (
    <Page
      compact
      title={useTitle(plan)}
      badge={<SampleBadge />}
      crumbs={[{ label: t('plans'), to: '/plans' }, { label: t(`state.${plan.state}`) }]}
    >
      <PlanNotes plan={plan} />
      <PlanFacts plan={plan} />
      <Origin planId={plan.id} />
      {plan.fileName === null ? (
        <HandTasks plan={plan} tasks={tasks} />
      ) : (
        <ReadingScreen plan={plan} blocks={blocks} marks={marks} tasks={tasks} wanted={wanted} />
      )}
    </Page>
  );
}

/** What was invented says so beside its name. */
function SampleBadge() {
  const session = useApi(accounts.whoAmI, {});
  return session.data?.tenant.isSample ? <Provenance kind="sample" /> : null;
}

function useTitle(plan: PlanView): string {
  const t = useWords(words);
  if (plan.number === null) return plan.title;
  return t(plan.fileName === null ? 'documentNumber' : 'planNumber', { number: plan.number });
}

/** The document's marks; what has not changed keeps its identity, so that a decision draws only its own paragraphs again. */
function useMarks(blocks: readonly Block[], tasks: readonly TaskView[], isReview: boolean): DocumentMarks {
  const mark = useMemo(() => makeMarker(blocks, { isReview }), [blocks, isReview]);
  const [kept, setKept] = useState(() => ({ mark, tasks, marks: mark(tasks) }));
  if (kept.mark === mark && kept.tasks === tasks) return kept.marks;
  const marks = keepSame(kept.marks, mark(tasks));
  setKept({ mark, tasks, marks });
  return marks;
}
