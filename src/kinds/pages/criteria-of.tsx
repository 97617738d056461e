import { Select } from '@mantine/core';
import { useState } from 'react';
import { api as frameworks } from '../../frameworks/api.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { CriterionTag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import type { Initiative } from './initiative-of.tsx';
import { staleAfterSheet } from './sheet-dialog.tsx';
import styles from './kinds.module.css';

/** The criteria that an initiative serves, and the way to tie it to one more. */
export function CriteriaOf(props: { readonly occurrenceId: string; readonly initiative: Initiative }) {
  const t = useWords(words);
  const [isTying, setTying] = useState(false);
  const tie = useAction(api.tieInitiative, { invalidates: staleAfterSheet, onDone: () => setTying(false) });
  const { criteria, taskRevision, abilities } = props.initiative;
  const save = (criterionRefs: string[]) =>
    tie.mutate({ params: { occurrenceId: props.occurrenceId }, body: { taskRevision, criterionRefs } });
  if (criteria.length === 0 && !abilities.tie) return null;
  return (
    <div className={styles.below}>
      <h3>{t('initiative.criteria')}</h3>
      <ul className={styles.lines}>
        {criteria.map(({ ref, index, code, name }) => (
          <li key={ref}>
            <CriterionTag code={`${index} ${code}`} /> {name}{' '}
            {abilities.tie ? (
              <Button
                small
                kind="flat"
                aria-label={t('initiative.untie', { criterion: `${index} ${code}` })}
                busy={tie.isPending}
                onClick={() => save(criteria.filter((one) => one.ref !== ref).map((one) => one.ref))}
              >
                ×
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {abilities.tie && !isTying ? (
        <p className={styles.actions}>
          <Button small onClick={() => setTying(true)}>
            {t('initiative.tie')}
          </Button>
        </p>
      ) : null}
      {isTying ? (
        <TieForm
          busy={tie.isPending}
          onTie={(ref) => save([...criteria.map((one) => one.ref), ref])}
          onClose={() => setTying(false)}
        />
      ) : null}
      {tie.error ? <ErrorNote problem={tie.error} safe="nothing" /> : null}
    </div>
  );
}

function TieForm(props: {
  readonly busy: boolean;
  readonly onTie: (ref: string) => void;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const [index, setIndex] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const known = useApi(frameworks.listFrameworks, {});
  const framework = known.data?.frameworks.find((one) => one.index === index);
  const edition = framework?.editions.findLast(({ nodes }) => nodes > 0)?.id ?? null;
  const tree = useApi(
    frameworks.getEdition,
    { params: { index: index ?? '', edition: edition ?? '' } },
    { enabled: edition !== null },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (index !== null && edition !== null && code !== null) props.onTie(`${index}/${edition}/${code}`);
      }}
    >
      <Fields>
        <Select
          label={t('initiative.index')}
          placeholder={t('initiative.choose')}
          value={index}
          onChange={(next) => {
            setIndex(next);
            setCode(null);
          }}
          data={(known.data?.frameworks ?? []).map((one) => ({ value: one.index, label: one.short[language] }))}
        />
        <Choice
          label={t('initiative.criterion')}
          placeholder={t('initiative.choose')}
          value={code}
          onChange={setCode}
          options={(edition === null ? [] : (tree.data?.nodes ?? [])).map((node) => ({
            value: node.code,
            label: `${node.code} ${node.name[language]}`,
          }))}
        />
      </Fields>
      <FormFoot>
        <Button type="submit" busy={props.busy} disabled={code === null}>
          {t('initiative.tie')}
        </Button>
        <Button onClick={props.onClose}>{t('sheet.cancel')}</Button>
      </FormFoot>
    </form>
  );
}
