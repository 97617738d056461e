import { useQueryClient } from '@tanstack/react-query';
import { addressOf, keyOf, useAction, useApi } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { ProgressBar, useProgress } from '../../../web/progress.tsx';
import { Section } from '../../../web/section.tsx';
import { Answered, ErrorNote } from '../../../web/states.tsx';
import { uncertaintiesApi } from '../../api/uncertainties.ts';
import { partsOf } from '../../model/kept-uncertainty.ts';
import { uncertaintyWords as words } from '../../words/uncertainty.ts';
import { Assumed } from './assumed.tsx';
import { RanksChart } from './ranks-chart.tsx';
import { ShiftsChart } from './shifts-chart.tsx';
import styles from './uncertainty.module.css';
import type { UncertaintyView } from './views.ts';

/** One kept test: its progress while it is counted, then its ranks, what moves them, and what was assumed. */
export function KeptTest({ id, onRemoved }: { readonly id: string; readonly onRemoved: () => void }) {
  const kept = useApi(uncertaintiesApi.getUncertainty, { params: { uncertaintyId: id } });
  return (
    <Answered of={kept}>
      {(test) => (
        <>
          {test.state === 'running' ? <Counting test={test} onRemoved={onRemoved} /> : null}
          {test.answer ? <Came test={test} /> : null}
        </>
      )}
    </Answered>
  );
}

/** Runs being counted in the background: how far, live, and the way to stop them. */
function Counting({ test, onRemoved }: { readonly test: UncertaintyView; readonly onRemoved: () => void }) {
  const t = useWords(words);
  const f = useFormat();
  const client = useQueryClient();
  const params = { uncertaintyId: test.id };
  const lookAgain = () => {
    for (const endpoint of [uncertaintiesApi.getUncertainty, uncertaintiesApi.listUncertainties])
      void client.invalidateQueries({ queryKey: [keyOf(endpoint)] });
  };
  const { progress, isLost } = useProgress(addressOf(uncertaintiesApi.followUncertainty, { params }), lookAgain);
  // The feed is a convenience: where it is lost, the state is asked for.
  useApi(uncertaintiesApi.getUncertainty, { params }, { refetchInterval: isLost ? 1500 : 10_000 });
  const remove = useAction(uncertaintiesApi.removeUncertainty, {
    invalidates: [uncertaintiesApi.listUncertainties],
    onDone: onRemoved,
  });
  const runs = test.runs * partsOf(test).length;
  return (
    <div className={styles.counting}>
      <ProgressBar label={t('uncertain.counting', { runs: f.number(runs) })} progress={progress} isLost={isLost} />
      {test.abilities.remove && !test.answer ? (
        <Button busy={remove.isPending} onClick={() => remove.mutate({ params })}>
          {t('uncertain.stop')}
        </Button>
      ) : null}
      {remove.error ? <ErrorNote problem={remove.error} /> : null}
    </div>
  );
}

function Came({ test }: { readonly test: UncertaintyView }) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const recompute = useAction(uncertaintiesApi.recomputeUncertainty, {
    invalidates: [uncertaintiesApi.getUncertainty, uncertaintiesApi.listUncertainties],
  });
  const again = () => recompute.mutate({ params: { uncertaintyId: test.id } });
  const { recomputed } = test;
  return (
    <>
      <RanksChart test={test} />
      <div className={styles.beside}>
        <ShiftsChart test={test} />
        <Section
          title={t('uncertain.assumed')}
          note={`${test.indexName[language]} ${test.year}`}
          actions={
            test.state === 'ready' ? (
              <Button small busy={recompute.isPending} onClick={again}>
                {t('uncertain.recompute')}
              </Button>
            ) : null
          }
        >
          {recompute.error ? <ErrorNote problem={recompute.error} onRetry={again} /> : null}
          {recomputed ? (
            <p role="status" className={recomputed.verdict === 'same' ? styles.same : styles.notSame}>
              {t(`uncertain.verdict.${recomputed.verdict}`, { at: f.instant(recomputed.at) })}
            </p>
          ) : null}
          <Assumed test={test} />
        </Section>
      </div>
    </>
  );
}
