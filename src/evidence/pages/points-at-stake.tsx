import { Link } from 'react-router';
import { writeRef } from '../../frameworks/model/look-up.ts';
import { treeAddress } from '../../frameworks/model/tree-address.ts';
import { stakesApi } from '../../tasks/api/points-at-stake.ts';
import { stakeWords } from '../../tasks/words/points-at-stake.ts';
import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { MethodLink } from '../../web/method/method-link.tsx';
import { Facts, Footnote, Section } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { Provenance } from '../../web/tags.tsx';
import styles from './points-at-stake.module.css';

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
                items={stakes.map(({ index, edition, indexName, year, whole, share, nodes }) => ({
                  name: t('stake.ofIndex', { index: indexName[language], year: String(year) }),
                  value: (
                    <>
                      <b>{t('stake.whole', { points: f.points(whole) })}</b>
                      {share < whole ? `, ${t('stake.shared', { points: f.points(share) })}` : null}
                      <ul className={styles.nodes}>
                        {nodes.map((node) => (
                          <li key={node.code}>
                            <Link to={treeAddress(writeRef({ index, edition, code: node.code }))}>
                              {t('stake.nodeName', { code: node.code, name: node.name[language] })}
                            </Link>
                            {[
                              `: ${t('stake.whole', { points: f.points(node.canWin) })}`,
                              ...(node.tasks > 1 ? [t('stake.withOthers', { count: node.tasks - 1 })] : []),
                              ...(node.inPart ? [t('stake.inPart')] : []),
                            ].join(', ')}{' '}
                            {node.isRebuilt ? <Provenance kind="rebuilt" /> : null}
                          </li>
                        ))}
                      </ul>
                    </>
                  ),
                }))}
              />
              <Footnote>
                {t('stake.rule')} <MethodLink section="at-stake" />.
              </Footnote>
            </>
          )
        }
      </Answered>
    </Section>
  );
}
