import { stakesApi } from '../../tasks/api/points-at-stake.ts';
import { stakeWords } from '../../tasks/words/points-at-stake.ts';
import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Facts, Footnote, Section } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';

/** What the task may win back, by index: in full, and its share where other tasks serve the same parts. */
export function PointsAtStake({ taskId }: { readonly taskId: string }) {
  const t = useWords(stakeWords);
  const f = useFormat();
  const { language } = useLanguage();
  const answer = useApi(stakesApi.getTaskStakes, { params: { taskId } }, { staleTime: 60_000 });
  return (
    <Section title={t('stake.title')}>
      <Answered of={answer} rows={1}>
        {({ stakes }) =>
          stakes.length === 0 ? (
            <p>{t('stake.none')}</p>
          ) : (
            <>
              <Facts
                items={stakes.map(({ indexName, year, whole, share, nodes }) => ({
                  name: t('stake.ofIndex', { index: indexName[language], year: String(year) }),
                  value: (
                    <>
                      <b>{t('stake.whole', { points: f.points(whole) })}</b>
                      {share < whole ? `, ${t('stake.shared', { points: f.points(share) })}` : null}
                      <br />
                      {nodes
                        .map((node) =>
                          [
                            t('stake.node', {
                              code: `${node.code}. ${node.name[language]}`,
                              points: f.points(node.canWin),
                            }),
                            ...(node.tasks > 1 ? [t('stake.withOthers', { count: node.tasks - 1 })] : []),
                            ...(node.inPart ? [t('stake.inPart')] : []),
                          ].join(', '),
                        )
                        .join('; ')}
                    </>
                  ),
                }))}
              />
              <Footnote>{t('stake.rule')}</Footnote>
            </>
          )
        }
      </Answered>
    </Section>
  );
}
