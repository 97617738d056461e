import { Link } from 'react-router';
import { useApi } from '../../../web/api-client.ts';
import { useWords } from '../../../web/language.tsx';
import { targetsApi } from '../../api/targets.ts';
import { isOfIndex, isPlace } from '../../model/target.ts';
import { targetWords } from '../../words/targets.ts';
import { useSayTarget } from './say-target.ts';
import { Lacking, RankTook, StateTag } from './target-cells.tsx';
import styles from './targets.module.css';

/** The targets of an index on the page of the province that the installation follows: each in a line, with what is lacking. Nothing for others. */
export function TargetLine({
  index,
  province,
}: {
  readonly index: string;
  readonly province: { readonly name: string };
}) {
  const t = useWords(targetWords);
  const say = useSayTarget();
  const list = useApi(targetsApi.listTargets, {}, { staleTime: 60_000 });
  // By name: the province of 63 and the one of 34 have keys of their own.
  if (list.data?.province?.name !== province.name) return null;
  const targets = list.data.targets.filter(({ subject }) => isOfIndex(subject) && subject.index === index);
  if (targets.length === 0) return null;
  return (
    <section className={styles.line} aria-label={t('target.ofProvince')}>
      <ul>
        {targets.map((target) => (
          <li key={target.id}>
            <Link to="/results/targets">
              {t('target.byYear', { subject: say.subject(target), aim: say.aim(target), year: String(target.year) })}
            </Link>
            {target.standing.lacking === null ? null : (
              <span>
                {t('target.lacking')}: <Lacking target={target} />
              </span>
            )}
            <span>
              <StateTag standing={target.standing} />
            </span>
            {isPlace(target) ? (
              <span className={styles.why}>
                <RankTook target={target} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
