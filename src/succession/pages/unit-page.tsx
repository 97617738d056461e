import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { z } from 'zod';
import type { Answer } from '../../kernel/contract.ts';
import { must } from '../../kernel/problem.ts';
import { useApi } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Facts, Section, Split } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { Tag } from '../../web/tags.tsx';
import { api, type stepView } from '../api.ts';
import { words } from '../words.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { EditUnitDialog } from './edit-unit-dialog.tsx';
import { useFunctionNames, type NamedFunction } from './fault-list.tsx';
import { useLifeWords } from './life.ts';
import styles from './units.module.css';

type Step = z.output<typeof stepView>;
type Detail = Answer<typeof api.getUnit>;

/** One unit: its names and days, whom it follows and who follows it, and what it still owes. */
export function UnitPage() {
  const unitId = must(useParams()['unitId'], 'the unit in the address');
  const t = useWords(words);
  const detail = useApi(api.getUnit, { params: { unitId } }, { staleTime: 0 });
  const crumbs = [{ label: t('title'), to: '/units' }];
  if (detail.data) return <Shown key={unitId} detail={detail.data} />;
  return (
    <Page title={t('title')} crumbs={crumbs}>
      <Answered of={detail}>{() => null}</Answered>
    </Page>
  );
}

function Shown({ detail }: { readonly detail: Detail }) {
  const t = useWords(words);
  const life = useLifeWords();
  const { unit, before, after } = detail;
  const register = useApi(api.readRegister, {});
  const functions = register.data?.functions ?? [];
  const [isEditing, setEditing] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const hasEnded = register.data ? unit.validTo !== null && unit.validTo < register.data.today : false;
  const mayWait = hasEnded || after.some(({ kind }) => kind === 'transfer');
  return (
    <Page
      title={unit.name}
      badge={hasEnded ? <Tag>{t('ended')}</Tag> : null}
      crumbs={[{ label: t('title'), to: '/units' }, { label: unit.shortName }]}
      lead={hasEnded ? (unit.heirs.length > 0 ? t('now', { heirs: unit.heirs.join(', ') }) : t('endedNobody')) : null}
      actions={
        <>
          {detail.details ? <Button onClick={() => setEditing(true)}>{t('editUnit')}</Button> : null}
          {detail.abilities.change && register.data ? (
            <Button onClick={() => setChanging(true)}>{t('change')}</Button>
          ) : null}
        </>
      }
    >
      <Split
        main={
          <>
            <Section title={t('before')}>
              {before.length === 0 ? <p>{t('noBefore')}</p> : <Steps steps={before} functions={functions} />}
            </Section>
            <Section title={t('after')}>
              {after.length === 0 ? (
                <p>{t(hasEnded ? 'endedNobody' : 'noAfter')}</p>
              ) : (
                <Steps steps={after} functions={functions} />
              )}
            </Section>
            {detail.open ? (
              <Section
                title={t('duties')}
                actions={
                  detail.open.duties > 0 ? (
                    <>
                      <ButtonLink small to={`/work?unit=${unit.id}`}>
                        {t('seeWork')}
                      </ButtonLink>
                      {mayWait && register.data?.abilities.handOver ? (
                        <ButtonLink small kind="step" to={`/handovers?unit=${unit.id}`}>
                          {t('seeQueue')}
                        </ButtonLink>
                      ) : null}
                    </>
                  ) : null
                }
              >
                <p>{detail.open.duties > 0 ? t('dutiesCount', detail.open) : t('noDuties')}</p>
              </Section>
            ) : null}
          </>
        }
        side={
          <Section title={t('name')}>
            <Facts
              items={[
                { name: t('life'), value: life(unit) },
                { name: t('kind'), value: t(`kind.${unit.kind}`) },
                { name: t('level'), value: t(`level.${unit.level}`) },
                ...(unit.code ? [{ name: t('code'), value: unit.code }] : []),
                ...(unit.identifier ? [{ name: t('identifier'), value: unit.identifier }] : []),
                { name: t('shortName'), value: unit.shortName },
                ...(detail.parent ? [{ name: t('parent'), value: detail.parent }] : []),
                ...(unit.aliases.length > 0
                  ? [
                      {
                        name: t('aliases'),
                        value: (
                          <ul className={styles.aliases}>
                            {unit.aliases.map((alias) => (
                              <li key={alias}>{alias}</li>
                            ))}
                          </ul>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
        }
      />
      {isEditing && detail.details ? (
        <EditUnitDialog
          unit={unit}
          details={detail.details}
          changesKind={detail.abilities.changeKind}
          onClose={() => setEditing(false)}
        />
      ) : null}
      {isChanging && register.data ? (
        <ChangeDialog
          register={register.data}
          unitId={unit.id}
          onClose={() => setChanging(false)}
          onDone={() => setChanging(false)}
        />
      ) : null}
    </Page>
  );
}

/** The dated steps to or from other units, each with what passes on and on what ground. */
function Steps({
  steps,
  functions,
}: {
  readonly steps: readonly Step[];
  readonly functions: readonly NamedFunction[];
}) {
  const t = useWords(words);
  const nameOf = useFunctionNames(functions);
  const takes = (step: Step) => {
    if (step.functions.length === 0) return t('takesAll');
    const named = t('takes', { functions: step.functions.map(nameOf).join('; ') });
    return step.takesRest ? `${named}; ${t('takesRest')}` : named;
  };
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.id}>
          <p className={styles.stepName}>
            {step.unitId ? <Link to={`/units/${step.unitId}`}>{step.name}</Link> : t('nobody')}{' '}
            <span className={styles.stepDay}>
              {t('stepOn', { date: formatDate(step.beginsOn) })}, {t(`step.${step.kind}`)}
            </span>
          </p>
          <p className={styles.stepNote}>
            {step.unitId ? `${takes(step)}. ` : null}
            {step.basis ? `${step.basis}. ` : null}
            <Tag tone={step.ground === 'recalled' ? 'ask' : 'plain'}>{t(`ground.${step.ground}`)}</Tag>
          </p>
        </li>
      ))}
    </ol>
  );
}
