import { useFormat } from '../../../web/figure.tsx';
import { useWords } from '../../../web/language.tsx';
import { uncertaintyWords as words } from '../../words/uncertainty.ts';
import { useBasis } from './use-basis.ts';
import styles from './uncertainty.module.css';
import type { UncertaintyView } from './views.ts';

/** What a test assumes, said plainly, and what it was asked with. */
export function Assumed({ test }: { readonly test: UncertaintyView }) {
  const t = useWords(words);
  const f = useFormat();
  const { nameOf } = useBasis(test);
  const { answer, weightSpread, errors, errorShare, normalisations, aggregations } = test;
  if (!answer) return null;
  const said = [
    t('uncertain.assumed.base', { provinces: answer.provinces.length }),
    answer.leftOut.length > 0 ? t('uncertain.assumed.leftOut', { names: answer.leftOut.map(nameOf).join(', ') }) : null,
    weightSpread > 0 ? t('uncertain.assumed.weights', { spread: weightSpread }) : null,
    errors === 'published' ? t('uncertain.assumed.published') : null,
    answer.borrowedErrors > 0 ? t('uncertain.assumed.borrowed', { count: answer.borrowedErrors }) : null,
    errors === 'assumed' ? t('uncertain.assumed.assumed', { share: f.number(errorShare) }) : null,
    t('uncertain.assumed.scales', {
      scales: normalisations.map((one) => t(`uncertain.normalisation.${one}`)).join(', '),
      means: aggregations.map((one) => t(`uncertain.aggregation.${one}`)).join(', '),
    }),
    t('uncertain.assumed.not'),
  ].filter((one) => one !== null);
  return (
    <div className={styles.assumed}>
      <ul>
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {t('uncertain.inputs', {
          runs: f.number(test.runs),
          seed: test.seed,
          version: test.dataVersion.slice(0, 8),
          name: test.askedBy,
          at: f.instant(test.askedAt),
        })}
      </p>
    </div>
  );
}
