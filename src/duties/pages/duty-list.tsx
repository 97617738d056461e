import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import { isAnyOf } from '../../accounts/model.ts';
import type { Answer } from '../../kernel/contract.ts';
import { addressOf, useApi } from '../../web/api-client.ts';
import { useApiPages } from '../../web/api-pages.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Segmented } from '../../web/field.tsx';
import { Figures } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { TakeFile } from '../../web/take-file.tsx';
import { webWords } from '../../web/words.ts';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import styles from './duties.module.css';
import { ledgerAddress, readFilter, type DutyFilter } from './duty-address.ts';
import { DutyTable, type Duty } from './duty-table.tsx';

type Ledger = Answer<typeof api.listDuties>;

/** The ledger of duties from above: late ones first, by who gave them, with what was reported upward. */
export function DutyListPage() {
  const t = useWords(words);
  const tw = useWords(webWords);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const filter = readFilter(search);
  const session = useApi(accounts.whoAmI, {});
  const user = session.data?.user;
  const seesAll = user ? isAnyOf(user, 'coordinator', 'appraiser', 'chair') : true;
  const { show, giver, planId } = filter;
  const ledger = useApiPages(api.listDuties, { query: { show, giver, planId } }, (answer) => answer.next);
  const [answering, setAnswering] = useState<string | null>(null);
  const go = (change: Partial<DutyFilter>) =>
    void navigate(ledgerAddress({ ...filter, ...change }), { preventScrollReset: true });
  const [first] = ledger.data ?? [];
  const duties = ledger.data?.flatMap((answer) => answer.duties) ?? [];
  const inHand = duties.find(({ taskId }) => taskId === answering);
  return (
    <Page
      title={t(seesAll ? 'title' : 'titleOfUnit')}
      lead={first && first.counts.all > 0 ? <Lead counts={first.counts} /> : null}
      actions={
        <>
          <Show show={show} onChange={(next) => go({ show: next })} />
          {duties.length > 0 ? (
            <TakeFile
              of={t('list')}
              address={({ format, language }) =>
                addressOf(api.getLedgerFile, { query: { format, language, show, giver, planId } })
              }
            />
          ) : null}
          {first?.abilities.enter ? (
            <ButtonLink kind="main" to="/duties/new">
              {t('enter')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Answered of={ledger}>
        {() =>
          first && first.counts.all === 0 ? (
            <Empty why={t(seesAll ? 'none.all' : 'none.unit')} />
          ) : first ? (
            <>
              <div className={styles.top}>
                <Counts counts={first.counts} filter={filter} />
                <Givers givers={first.givers} filter={filter} onChange={go} />
              </div>
              {planId ? <OfDocument duties={duties} mayAdd={first.abilities.enter} filter={filter} /> : null}
              {duties.length === 0 ? (
                <Empty why={t('none.here')} action={<WayOn filter={filter} />} />
              ) : (
                <DutyTable
                  duties={duties}
                  isWhole={!ledger.hasMore}
                  today={session.data?.today ?? ''}
                  onAnswer={(duty) => setAnswering(duty.taskId)}
                />
              )}
              {ledger.hasMore ? (
                <p className={styles.more}>
                  <Button busy={ledger.isLoadingMore} onClick={ledger.loadMore}>
                    {tw('loadMore')}
                  </Button>
                </p>
              ) : null}
            </>
          ) : null
        }
      </Answered>
      {inHand ? <AnswerDialog duty={inHand} onClose={() => setAnswering(null)} /> : null}
    </Page>
  );
}

/** The one sentence that matters: how many are late, near, and done without an answer. */
function Lead({ counts }: { readonly counts: Ledger['counts'] }) {
  const t = useWords(words);
  const { all, late, soon, unanswered } = counts;
  return (
    <>
      {t('lead.all', { all })} {late > 0 ? <strong>{t('lead.lateCount', { late })}</strong> : t('lead.noneLate')}{' '}
      {t('lead.rest', { soon, unanswered })}
    </>
  );
}

function Show({ show, onChange }: { readonly show: DutyFilter['show']; readonly onChange: (show: Shown) => void }) {
  const t = useWords(words);
  return (
    <Segmented
      label={t('show')}
      value={shown.find((one) => one === show) ?? null}
      onChange={onChange}
      options={shown.map((value) => ({ value, label: t(`show.${value}`) }))}
    />
  );
}

const shown = ['open', 'done', 'all'] as const;
type Shown = (typeof shown)[number];

/** What asks for something; each count leads to what it counts, and back. */
function Counts({ counts, filter }: { readonly counts: Ledger['counts']; readonly filter: DutyFilter }) {
  const t = useWords(words);
  const tones = { late: 'lost', soon: 'ink', unanswered: 'doubt' } as const;
  return (
    <Figures
      items={(['late', 'soon', 'unanswered'] as const).map((show) => ({
        label: t(`figure.${show}`),
        value: counts[show],
        tone: counts[show] === 0 ? 'faint' : tones[show],
        isCurrent: filter.show === show,
        to: ledgerAddress({ ...filter, show: filter.show === show ? 'open' : show }),
      }))}
    />
  );
}

function Givers({
  givers,
  filter,
  onChange,
}: {
  readonly givers: Ledger['givers'];
  readonly filter: DutyFilter;
  readonly onChange: (change: Partial<DutyFilter>) => void;
}) {
  const t = useWords(words);
  if (givers.length < 2 && !filter.giver) return null;
  return (
    <div className={styles.filters}>
      <Choice
        label={t('giver')}
        placeholder={t('anyGiver')}
        value={filter.giver ?? null}
        onChange={(giver) => onChange({ giver: giver ?? undefined })}
        options={givers.map(({ giver, duties }) => ({
          value: giver,
          label: t('giverWithCount', { giver, count: duties }),
        }))}
      />
    </div>
  );
}

/** That only one document's duties are shown, the way back, and the way to add to it. */
function OfDocument({
  duties,
  mayAdd,
  filter,
}: {
  readonly duties: readonly Duty[];
  readonly mayAdd: boolean;
  readonly filter: DutyFilter;
}) {
  const t = useWords(words);
  const of = duties[0]?.document;
  return (
    <p className={styles.ofDocument}>
      {of ? t('ofOneDocument', { number: of.number ?? of.title }) : null}{' '}
      <Link to={ledgerAddress({ ...filter, planId: undefined })}>{t('ofAllDocuments')}</Link>{' '}
      {mayAdd ? <Link to={`/duties/new?plan=${filter.planId}`}>{t('addToDocument')}</Link> : null}
    </p>
  );
}

function WayOn({ filter }: { readonly filter: DutyFilter }) {
  const t = useWords(words);
  const isOpen = filter.show === 'open' && !filter.giver && !filter.planId;
  return isOpen ? (
    <ButtonLink to={ledgerAddress({ show: 'all' })}>{t('seeAll')}</ButtonLink>
  ) : (
    <ButtonLink to={ledgerAddress({})}>{t('seeOpen')}</ButtonLink>
  );
}
