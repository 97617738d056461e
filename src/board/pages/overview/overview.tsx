import { useState } from 'react';
import type { Answer } from '../../../kernel/contract.ts';
import { useApi } from '../../../web/api-client.ts';
import { ButtonLink } from '../../../web/button.tsx';
import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Footnote, Section, Split } from '../../../web/section.tsx';
import type { api } from '../../api.ts';
import { boardStakesApi } from '../../api/stakes.ts';
import { words } from '../../words.ts';
import { taskLines, unitLines } from '../stakes/lines.ts';
import { IndexChoice } from '../stakes/stakes-page.tsx';
import { StakesTable } from '../stakes/stakes-table.tsx';
import { SilentUnits } from '../silent-units.tsx';
import styles from './overview.module.css';
import { IndexLadders } from './index-ladders.tsx';

const owners = 6;
const tasks = 10;

/**
 * What leaders look at first: where the province stands in each index, who answers for what it lost, who is
 * silent, and the tasks that would move its rank.
 */
export function Overview({ units }: { readonly units: Answer<typeof api.getBoard>['units'] }) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const [index, setIndex] = useState<string>();
  const { data } = useApi(boardStakesApi.getStakes, { query: { index } }, { staleTime: 60_000 });
  const stakes = data?.stakes?.tasks.length ? data.stakes : null;
  const place = stakes?.place?.rank ?? null;
  return (
    <div className={styles.overview}>
      {data?.province ? <IndexLadders province={data.province} /> : null}
      {data && stakes ? (
        <>
          <Split
            main={
              <Section
                title={t('overview.owners')}
                note={
                  stakes.lost === null
                    ? null
                    : t('overview.ownersNote', {
                        index: stakes.name[language],
                        year: String(stakes.year),
                        lost: f.points(stakes.lost),
                        unserved: f.points(stakes.unserved),
                      })
                }
                actions={
                  <>
                    <IndexChoice of={data} onChange={setIndex} />
                    <ButtonLink small to={`/stakes?index=${stakes.index}`}>
                      {t('stakes.open')}
                    </ButtonLink>
                  </>
                }
              >
                <StakesTable
                  key={stakes.index}
                  label={t('overview.owners')}
                  lines={unitLines(stakes).toSorted((a, b) => b.share - a.share)}
                  by="units"
                  place={place}
                  shownAtOnce={owners}
                />
              </Section>
            }
            side={<SilentUnits units={units} />}
          />
          <Section title={t('overview.tasks')} note={t('overview.tasksNote')}>
            <StakesTable
              key={stakes.index}
              label={t('overview.tasks')}
              lines={taskLines(stakes)
                .toSorted((a, b) => b.whole - a.whole || b.daysLate - a.daysLate)
                .slice(0, tasks)}
              by="tasks"
              place={place}
              shownAtOnce={tasks}
            />
            <Footnote>
              {t('stakes.rule')} {t('stakes.ruleRank', { year: String(stakes.year) })}
            </Footnote>
          </Section>
        </>
      ) : (
        <SilentUnits units={units} />
      )}
    </div>
  );
}
