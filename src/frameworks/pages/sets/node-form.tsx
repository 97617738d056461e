import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { useAction } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { Dialog } from '../../../web/dialog.tsx';
import { Fields, FormFoot } from '../../../web/field.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { notice } from '../../../web/notice.ts';
import { Panel } from '../../../web/section.tsx';
import { ErrorNote } from '../../../web/states.tsx';
import { setsApi, type setView } from '../../api/sets.ts';
import { methods, type Method } from '../../model/framework.ts';
import { readCellNumber } from '../../model/own-set/cell-number.ts';
import type { NodeChange, SetChange } from '../../model/own-set/edit-set.ts';
import { codesUnder, editionIn, nextCode } from '../../model/own-set/own-set.ts';
import { readRule, writeRule } from '../../model/own-set/rule-text.ts';
import type { WrittenNode } from '../../model/schema.ts';
import { words as frameworkWords } from '../../words.ts';
import { setWords } from '../../words/set-pages.ts';
import { sayRule } from '../rule-words.ts';
import { stale } from './stale.ts';

type View = z.output<typeof setView>;
type Texts = Readonly<Record<'vi' | 'en' | 'points' | 'weight' | 'by' | 'rule' | 'evidence', string>>;

const blank: Texts = { vi: '', en: '', points: '', weight: '', by: '', rule: '', evidence: '' };

/** One node of a draft to be changed, or, where `node` is null, a new one at the top; what is typed is told while it is typed. In use it is only read. */
export function NodeForm(props: {
  readonly view: View;
  readonly node: WrittenNode | null;
  readonly onPending: (change: SetChange | null) => void;
  readonly onSelect: (code: string | null) => void;
}) {
  const { view, node } = props;
  const t = useWords(setWords);
  const { language } = useLanguage();
  const [parent, setParent] = useState<string | null | undefined>(node ? undefined : null);
  const isNew = parent !== undefined;
  const [texts, setTexts] = useState(node && !isNew ? textsOf(node) : blank);
  const [removing, setRemoving] = useState(false);
  const [isTried, setTried] = useState(false);
  const read = readTexts(texts);
  const code = isNew ? nextCode(view.content, parent) : (node?.code ?? '');
  const save = useAction(setsApi.changeSet, {
    invalidates: stale,
    onDone: (_, given) => {
      const { change } = given.body;
      const saved = change.kind === 'add' ? nextCode(view.content, change.parent) : code;
      props.onPending(null);
      props.onSelect(change.kind === 'remove' ? null : saved);
      void notice(t('saved', { code: saved }));
    },
  });
  const isLeaf = isNew || codesUnder(view.content, code).length === 0;
  const level = editionIn(view.content).levels[code.split('.').length - 1];
  const canAdd = !isNew && code.split('.').length < editionIn(view.content).levels.length;
  const mayEdit = view.abilities.edit;
  const params = { set: view.set, edition: view.edition };
  const send = (change: SetChange) => save.mutate({ params, body: { revision: view.revision, change } });
  const set = (change: Partial<Texts>) => {
    const next = { ...texts, ...change };
    setTexts(next);
    const { to } = readTexts(next);
    props.onPending(to && changeOf(to, parent, code));
  };
  const rule = texts.rule.trim() === '' ? null : readRule(texts.rule);
  const field = (name: keyof Texts, label: string, error: string | undefined, description?: React.ReactNode) => (
    <TextInput
      label={label}
      description={description}
      readOnly={!mayEdit}
      autoComplete="off"
      value={texts[name]}
      error={isTried || name !== 'vi' ? error : undefined}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
  return (
    <section aria-label={t('inHand', { code })}>
      <Panel title={isNew ? `${code}. ${t('newNode')}` : `${code}. ${node?.vi ?? ''}`}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (read.to) send(changeOf(read.to, parent, code));
          }}
        >
          <Fields>
            {field('vi', t('name'), read.faults.vi && t('nameWrong'))}
            {field('en', t('english'), undefined)}
            {field('points', t('points'), read.faults.points && t('numberWrong'))}
            {level?.adds === 'weighted' ? field('weight', t('weight'), read.faults.weight && t('numberWrong')) : null}
            {isLeaf ? (
              <>
                <Select
                  label={t('by')}
                  readOnly={!mayEdit}
                  allowDeselect={false}
                  data={[
                    { value: '', label: t('byInherited') },
                    ...methods.map((one) => ({ value: one as string, label: t(`by.${one}`) })),
                  ]}
                  value={texts.by}
                  onChange={(by) => set({ by: by ?? '' })}
                />
                {field(
                  'rule',
                  t('rule'),
                  read.faults.rule && t('ruleWrong'),
                  rule ? <RuleInWords rule={rule} language={language} /> : t('ruleHint'),
                )}
                <Textarea
                  label={t('evidence')}
                  readOnly={!mayEdit}
                  autosize
                  minRows={2}
                  value={texts.evidence}
                  onChange={({ currentTarget }) => set({ evidence: currentTarget.value })}
                />
              </>
            ) : null}
          </Fields>
          {save.error ? <ErrorNote problem={save.error} safe="draft" /> : null}
          {mayEdit ? (
            <FormFoot>
              <Button kind="main" type="submit" busy={save.isPending}>
                {t('save')}
              </Button>
              {canAdd ? (
                <Button
                  onClick={() => {
                    props.onPending(null);
                    setTexts(blank);
                    setTried(false);
                    setParent(code);
                  }}
                >
                  {t('addUnder', { code })}
                </Button>
              ) : null}
              {isNew ? (
                <Button onClick={() => props.onSelect(null)}>{t('goBack')}</Button>
              ) : (
                <Button kind="bad" onClick={() => setRemoving(true)}>
                  {t('removeNode', { code })}
                </Button>
              )}
            </FormFoot>
          ) : null}
        </form>
      </Panel>
      {removing ? (
        <Dialog title={t('removeNode', { code })} onClose={() => setRemoving(false)}>
          <p>{t('removeNodeWhat', { code })}</p>
          <FormFoot>
            <Button
              kind="bad"
              busy={save.isPending}
              onClick={() => {
                setRemoving(false);
                send({ kind: 'remove', code });
              }}
            >
              {t('removeNode', { code })}
            </Button>
            <Button onClick={() => setRemoving(false)}>{t('keepNode')}</Button>
          </FormFoot>
        </Dialog>
      ) : null}
    </section>
  );
}

/** How a rule that was typed was understood. */
function RuleInWords({
  rule,
  language,
}: {
  readonly rule: NonNullable<ReturnType<typeof readRule>>;
  readonly language: 'vi' | 'en';
}) {
  const t = useWords(frameworkWords);
  return <>{sayRule(rule, t, language)}</>;
}

function changeOf(
  to: NodeChange & { readonly vi: string },
  parent: string | null | undefined,
  code: string,
): SetChange {
  return parent === undefined ? { kind: 'change', code, to } : { kind: 'add', parent, node: to };
}

function textsOf({ vi, en, points, weight, by, rule, evidence }: WrittenNode): Texts {
  const figure = (value: number | undefined) => (value === undefined ? '' : String(value).replace('.', ','));
  return {
    vi,
    en: en === vi ? '' : en,
    points: figure(points),
    weight: figure(weight),
    by: by ?? '',
    rule: rule ? writeRule(rule) : '',
    evidence: evidence ?? '',
  };
}

/** What the fields say; `to` is null where one of them can't be read. */
function readTexts(texts: Texts): {
  readonly to: (NodeChange & { readonly vi: string }) | null;
  readonly faults: Readonly<Partial<Record<keyof Texts, true>>>;
} {
  const [points, weight] = [readCellNumber(texts.points), readCellNumber(texts.weight)];
  const isFigure = (read: typeof points): read is number | null =>
    read === null || (typeof read === 'number' && read > 0);
  const rule = texts.rule.trim() === '' ? null : readRule(texts.rule);
  const vi = texts.vi.trim();
  const faults = {
    ...(vi === '' ? { vi: true as const } : {}),
    ...(isFigure(points) ? {} : { points: true as const }),
    ...(isFigure(weight) ? {} : { weight: true as const }),
    ...(rule === null && texts.rule.trim() !== '' ? { rule: true as const } : {}),
  };
  if (!isFigure(points) || !isFigure(weight) || Object.keys(faults).length > 0) return { to: null, faults };
  const by = texts.by === '' ? null : (texts.by as Method);
  return {
    to: { vi, en: texts.en.trim(), points, weight, by, rule, evidence: texts.evidence.trim() || null },
    faults,
  };
}
