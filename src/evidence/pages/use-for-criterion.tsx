import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { api as accounts } from '../../accounts/api.ts';
import { api as frameworks } from '../../frameworks/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { libraryApi } from '../api/library.ts';
import { words } from '../words.ts';
import { staleAfterProof } from './proof-verdict.tsx';
import styles from './library.module.css';

type Framework = Answer<typeof frameworks.listFrameworks>['frameworks'][number];

/** Hands a revision in for a criterion of an index in a year. */
export function UseForCriterion({ revisionId }: { readonly revisionId: string }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const session = useApi(accounts.whoAmI, {});
  const thisYear = Number(session.data?.today.slice(0, 4));
  const [index, setIndex] = useState<string | null>(null);
  const [chosenYear, setYear] = useState<number | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const year = chosenYear ?? thisYear;
  const known = useApi(frameworks.listFrameworks, {});
  const framework = known.data?.frameworks.find((one) => one.index === index);
  const edition = framework ? editionFor(framework, year) : null;
  const tree = useApi(
    frameworks.getEdition,
    { params: { index: index ?? '', edition: edition ?? '' } },
    { enabled: edition !== null },
  );
  const use = useAction(libraryApi.putToUse, {
    invalidates: staleAfterProof,
    onDone: () => {
      setCode(null);
      void notice(t('evidence.used'));
    },
  });
  const send = () => {
    if (index === null || edition === null || code === null) return;
    use.mutate({ params: { revisionId }, body: { criterionRef: `${index}/${edition}/${code}`, year } });
  };
  return (
    <Section title={t('evidence.forCriterion')} note={t('evidence.forCriterionNote')}>
      <div className={styles.criterion}>
        <Select
          label={t('evidence.index')}
          placeholder={t('evidence.choose')}
          value={index}
          onChange={(next) => {
            setIndex(next);
            setCode(null);
          }}
          data={(known.data?.frameworks ?? []).map((one) => ({ value: one.index, label: one.short[language] }))}
        />
        <NumberInput
          label={t('evidence.year')}
          value={year}
          min={2000}
          max={thisYear + 1}
          allowDecimal={false}
          hideControls
          onChange={(value) => {
            setYear(typeof value === 'number' ? value : null);
            setCode(null);
          }}
        />
        {framework && (edition === null || tree.data) ? (
          <div className={styles.wide}>
            <Choice
              label={t('evidence.criterion')}
              placeholder={t(edition === null ? 'evidence.noTree' : 'evidence.choose')}
              value={code}
              onChange={setCode}
              options={(tree.data?.nodes ?? []).map((node) => ({
                value: node.code,
                label: `${node.code} ${node.name[language]}`,
              }))}
            />
          </div>
        ) : null}
      </div>
      <div className={styles.foot}>
        <Button busy={use.isPending} disabled={code === null} onClick={send}>
          {t('evidence.use')}
        </Button>
      </div>
      {use.error ? <ErrorNote problem={use.error} safe="nothing" /> : null}
    </Section>
  );
}

/** The edition that rates a year, or the newest one that has a tree: next year's is often not out yet. */
function editionFor({ editions }: Framework, year: number): string | null {
  const withTree = editions.filter((edition) => edition.nodes > 0);
  const ofYear = withTree.find((edition) => edition.years.some((one) => one.year === year));
  const newest = withTree.toSorted((a, b) => lastYear(b) - lastYear(a))[0];
  return (ofYear ?? newest)?.id ?? null;
}

function lastYear({ years }: Framework['editions'][number]): number {
  return Math.max(0, ...years.map((one) => one.year));
}
