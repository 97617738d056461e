import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { api as plans } from '../../plans/api.ts';
import { addressOf, useApi } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { useIsNarrow } from '../../web/display.ts';
import { DateField } from '../../web/field.tsx';
import { Figures, useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Section, Split, Well } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { TakeFile } from '../../web/take-file.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { Drafts } from './drafts.tsx';
import { Heat } from './heat.tsx';
import { Overview } from './overview/overview.tsx';
import { Handovers } from './handovers.tsx';
import { silentFrom, SilentUnits } from './silent-units.tsx';
import { StandingTable } from './standing-table.tsx';
import { WaitingProofs } from './waiting-proofs.tsx';
import styles from './board.module.css';

type Board = Answer<typeof api.getBoard>;

/** Who reported, who is late, who is silent; what waits for a decision, decided right here. The chair sees it without the verbs. */
export function BoardPage({
  tenant,
  decides,
  coordinates,
  leads,
}: {
  readonly tenant: string;
  readonly decides: boolean;
  readonly coordinates: boolean;
  /** The indices and what moves them come first, as leaders look at them. */
  readonly leads: boolean;
}) {
  const t = useWords(words);
  const f = useFormat();
  const isNarrow = useIsNarrow();
  const [search, setSearch] = useSearchParams();
  const planId = search.get('plan') ?? undefined;
  // What was decided on another screen must show at once.
  const [mapOn, setMapOn] = useState<string | null>(null);
  const board = useApi(
    api.getBoard,
    { query: { planId, mapOn: mapOn ?? undefined } },
    { staleTime: 0, refetchInterval: 60_000 },
  );
  const { data } = board;
  return (
    <Page
      title={t('board.title', { tenant })}
      eyebrow={data ? f.longDate(data.today) : null}
      lead={data && data.units.length > 0 ? <Lead board={data} /> : null}
      actions={
        <>
          <PlanChoice value={planId} onChange={(id) => setSearch(id ? { plan: id } : {})} />
          <ButtonLink to="/stakes">{t('stakes.open')}</ButtonLink>
          <Button onClick={() => window.print()}>{t('board.print')}</Button>
        </>
      }
    >
      <Answered of={board}>
        {(answer) => (
          <>
            {leads && answer.units.length > 0 ? <Overview units={answer.units} /> : null}
            {answer.units.length > 0 ? <BoardFigures board={answer} planId={planId} /> : null}
            {/* On a phone what waits for a decision comes before the long tables. */}
            {isNarrow && decides ? <WaitingProofs /> : null}
            {leads ? (
              <Standings board={answer} planId={planId} mapOn={mapOn} onMap={setMapOn} />
            ) : (
              <Split
                main={<Standings board={answer} planId={planId} mapOn={mapOn} onMap={setMapOn} />}
                side={
                  <>
                    {decides && !isNarrow ? <WaitingProofs /> : null}
                    {answer.units.length > 0 ? <SilentUnits units={answer.units} /> : null}
                    {coordinates ? <Handovers /> : null}
                    {coordinates ? <Drafts /> : null}
                  </>
                }
              />
            )}
            {answer.units.length > 0 ? <Heat planId={planId} /> : null}
          </>
        )}
      </Answered>
    </Page>
  );
}

function Standings({
  board,
  planId,
  mapOn,
  onMap,
}: {
  readonly board: Board;
  readonly planId: string | undefined;
  readonly mapOn: string | null;
  readonly onMap: (day: string | null) => void;
}) {
  const t = useWords(words);
  const within = planId ? `&plan=${planId}` : '';
  if (board.units.length === 0) {
    return <Empty why={t('board.nothing')} action={<ButtonLink to="/plans">{t('board.openPlans')}</ButtonLink>} />;
  }
  return (
    <>
      <Section
        title={t('board.byUnit')}
        note={t('board.byUnitNote')}
        actions={
          <>
            <DateField label={t('board.mapOn')} value={mapOn} onChange={onMap} />
            <TakeFile
              of={t('board.byUnit')}
              address={({ format, language }) =>
                addressOf(api.getBoardFile, { query: { planId, mapOn: mapOn ?? undefined, format, language } })
              }
            />
          </>
        }
      >
        <StandingTable
          label={t('board.byUnit')}
          head={t('board.unit')}
          rows={board.units}
          total={board.total}
          to={(row) => `/work?unit=${row.id}${within}`}
        />
        {board.apart.length > 0 ? <Apart rows={board.apart} /> : null}
      </Section>
      <Section title={t('board.byPlan')}>
        <StandingTable
          label={t('board.byPlan')}
          head={t('board.plan')}
          rows={board.plans}
          to={(row) => `/work?plan=${row.id}`}
        />
      </Section>
    </>
  );
}

/** What is no single unit's by that day's map: said, never shared out. */
function Apart({ rows }: { readonly rows: Board['apart'] }) {
  const t = useWords(words);
  return (
    <Well>
      <p>{t('board.apart')}</p>
      <ul>
        {rows.map(({ id, name, occurrences, candidates }) => (
          <li key={[id, ...candidates].join()}>
            {candidates.length > 0
              ? t('board.apartAmong', { name, count: occurrences, units: candidates.join('; ') })
              : t('board.apartNobody', { name, count: occurrences })}
          </li>
        ))}
      </ul>
    </Well>
  );
}

/** One sentence that says what matters: late, silent, waiting. */
function Lead({ board }: { readonly board: Board }) {
  const t = useWords(words);
  const lateUnits = board.units.filter((unit) => unit.late > 0).length;
  const silent = board.units.filter((unit) => (unit.silentDays ?? 0) >= silentFrom).length;
  const parts = [
    board.total.late > 0 ? (
      <span key="late">
        <strong className={styles.late}>{t('board.lateAt', { count: board.total.late })}</strong>
        {t('board.ofUnits', { count: lateUnits })}
      </span>
    ) : null,
    silent > 0 ? <span key="silent">{t('board.silentUnits', { count: silent, days: silentFrom })}</span> : null,
    board.waitingProofs > 0 ? (
      <strong key="waiting">{t('board.waitingFiles', { count: board.waitingProofs })}</strong>
    ) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return <>{t('board.calm')}</>;
  return (
    <>
      {parts.map((part, index) => (
        <span key={part.key}>
          {index > 0 ? '; ' : null}
          {part}
        </span>
      ))}
      .
    </>
  );
}

function BoardFigures({ board, planId }: { readonly board: Board; readonly planId: string | undefined }) {
  const t = useWords(words);
  const { late, stale, waiting, needsDate, allThree, occurrences } = board.total;
  const within = planId ? `&plan=${planId}` : '';
  return (
    <Figures
      items={[
        {
          value: late,
          label: t('board.figureLate'),
          tone: late > 0 ? 'lost' : 'faint',
          to: `/work?show=late${within}`,
        },
        {
          value: stale,
          label: t('board.figureStale'),
          tone: stale > 0 ? 'doubt' : 'faint',
          to: `/work?show=stale${within}`,
        },
        { value: waiting, label: t('board.figureWaiting'), tone: waiting > 0 ? 'doubt' : 'faint' },
        {
          value: needsDate,
          label: t('board.figureNeedsDate'),
          tone: needsDate > 0 ? 'doubt' : 'faint',
          to: `/work?show=needs-date${within}`,
        },
        {
          value: allThree,
          label: t('board.figureAll', { total: occurrences }),
          tone: allThree > 0 ? 'won' : 'faint',
        },
      ]}
    />
  );
}

/** One plan alone, where there are more. */
function PlanChoice({
  value,
  onChange,
}: {
  readonly value: string | undefined;
  readonly onChange: (planId: string | null) => void;
}) {
  const t = useWords(words);
  const known = useApi(plans.listPlans, {});
  const inForce = (known.data?.plans ?? []).filter((plan) => plan.state === 'in-force');
  if (inForce.length < 2 && !value) return null;
  return (
    <div className={styles.choice}>
      <Choice
        label={t('board.plan')}
        placeholder={t('board.anyPlan')}
        value={value ?? null}
        onChange={onChange}
        options={inForce.map((plan) => ({ value: plan.id, label: plan.number ?? plan.title }))}
      />
    </div>
  );
}
