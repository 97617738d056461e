import { useSearchParams } from 'react-router';
import type { Answer } from '../../../kernel/contract.ts';
import { useApi } from '../../../web/api-client.ts';
import { ButtonLink } from '../../../web/button.tsx';
import { Segmented } from '../../../web/field.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { MethodLink } from '../../../web/method/method-link.tsx';
import { Page } from '../../../web/page.tsx';
import { Footnote, Section } from '../../../web/section.tsx';
import { Answered, Empty } from '../../../web/states.tsx';
import { boardStakesApi } from '../../api/stakes.ts';
import { words } from '../../words.ts';
import { taskLines, unitLines, type StakesOfIndex } from './lines.ts';
import { StakesChart } from './stakes-chart.tsx';
import { StakesTable } from './stakes-table.tsx';

type Stakes = Answer<typeof boardStakesApi.getStakes>;

const shownAtOnce = 20;

/** Whom to urge first: points at stake beside lateness, of one index, by unit or by task. */
export function StakesPage() {
  const t = useWords(words);
  const [search, setSearch] = useSearchParams();
  const by = search.get('by') === 'tasks' ? 'tasks' : 'units';
  const answer = useApi(boardStakesApi.getStakes, { query: { index: search.get('index') ?? undefined } });
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    setSearch(next, { preventScrollReset: true });
  };
  const stakes = answer.data?.stakes;
  return (
    <Page
      title={t('stakes.title')}
      lead={stakes ? <Lead stakes={stakes} by={by} /> : null}
      actions={
        <>
          {answer.data ? <IndexChoice of={answer.data} onChange={(index) => change('index', index)} /> : null}
          <Segmented
            label={t('stakes.by')}
            value={by}
            onChange={(value) => change('by', value)}
            options={[
              { value: 'units', label: t('stakes.byUnits') },
              { value: 'tasks', label: t('stakes.byTasks') },
            ]}
          />
        </>
      }
    >
      <Answered of={answer}>
        {({ stakes: known, today }) =>
          known && known.tasks.length > 0 ? (
            <Shown stakes={known} by={by} today={today} />
          ) : (
            <Empty why={t('stakes.none')} action={<ButtonLink to="/plans">{t('stakes.openPlans')}</ButtonLink>} />
          )
        }
      </Answered>
    </Page>
  );
}

function Shown({
  stakes,
  by,
  today,
}: {
  readonly stakes: StakesOfIndex;
  readonly by: 'units' | 'tasks';
  readonly today: string;
}) {
  const t = useWords(words);
  const lines = by === 'units' ? unitLines(stakes) : taskLines(stakes);
  return (
    <>
      <StakesChart stakes={stakes} lines={lines} by={by} today={today} />
      <Section title={t('stakes.list')}>
        <StakesTable
          key={`${stakes.index} ${by}`}
          label={t('stakes.list')}
          lines={lines}
          by={by}
          place={stakes.place?.rank ?? null}
          shownAtOnce={shownAtOnce}
        />
        <Footnote>
          {t('stakes.rule')} {by === 'tasks' ? t('stakes.ruleRank', { year: String(stakes.year) }) : null}{' '}
          <MethodLink section="at-stake" />.
        </Footnote>
      </Section>
    </>
  );
}

/** The one index whose points are shown. */
export function IndexChoice({ of, onChange }: { readonly of: Stakes; readonly onChange: (index: string) => void }) {
  const t = useWords(words);
  const { language } = useLanguage();
  if (of.indices.length < 2) return null;
  return (
    <Segmented
      label={t('stakes.index')}
      value={of.stakes?.index ?? null}
      onChange={onChange}
      options={of.indices.map(({ index, name }) => ({ value: index, label: name[language] }))}
    />
  );
}

function Lead({ stakes, by }: { readonly stakes: StakesOfIndex; readonly by: 'units' | 'tasks' }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const lines = by === 'units' ? unitLines(stakes) : taskLines(stakes);
  const count = lines.filter(({ quarter }) => quarter === 'first').length;
  const said = { index: stakes.name[language], year: String(stakes.year), what: t(`stakes.what.${by}`), count };
  return <>{t(count > 0 ? 'stakes.lead' : 'stakes.leadNone', said)}</>;
}
