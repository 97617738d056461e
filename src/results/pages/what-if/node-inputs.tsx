import { NumberInput } from '@mantine/core';
import type { Language } from '../../../kernel/words.ts';
import { Missing, Points, useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords, type Speak } from '../../../web/language.tsx';
import { Table, type Column } from '../../../web/table.tsx';
import { pointsWith } from '../../model/what-if-form.ts';
import { whole } from '../../model/table.ts';
import { whatIfWords as words } from '../../words/what-if.ts';
import { PartGround } from '../part-name.tsx';
import { useRebuilt } from '../use-rebuilt.ts';
import type { FormView, Wish } from './views.ts';
import styles from './what-if.module.css';

type FormNode = FormView['nodes'][number];

/** The nodes of a form: what the province has, what it could have, and where that is set; nodes above follow those below them. */
export function NodeInputs({
  form,
  wish,
  onChange,
}: {
  readonly form: FormView;
  readonly wish: Wish;
  readonly onChange: (change: Partial<Wish>) => void;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const rebuilt = useRebuilt(form.index, form.edition);
  const setPoints = ({ code, points }: FormNode, value: number) => {
    const set = new Map(wish.set);
    if (value === points) set.delete(code);
    else set.set(code, value);
    onChange({ set });
  };
  const setEffort = ({ code }: FormNode, value: number) => {
    const efforts = new Map(wish.efforts);
    if (value === 1) efforts.delete(code);
    else efforts.set(code, value);
    onChange({ efforts });
  };
  const columns = columnsOf({ form, wish, rebuilt, setPoints, setEffort }, t, language);
  return <Table label={t('whatIf.nodes')} rows={form.nodes} rowKey={({ code }) => code} columns={columns} />;
}

type Inputs = {
  readonly form: FormView;
  readonly wish: Wish;
  readonly rebuilt: ReadonlySet<string>;
  readonly setPoints: (node: FormNode, value: number) => void;
  readonly setEffort: (node: FormNode, value: number) => void;
};

function columnsOf(
  { form, wish, rebuilt, setPoints, setEffort }: Inputs,
  t: Speak<typeof words>,
  language: Language,
): readonly Column<FormNode>[] {
  return [
    {
      key: 'name',
      head: t('whatIf.node'),
      phone: 'title',
      cell: (node) => (
        <span className={node.isLast && node.depth > 0 ? styles.below : styles.top}>
          {node.code === whole ? t('whatIf.totalsOnly') : `${node.code}. ${node.name[language]}`}
          <PartGround isRebuilt={rebuilt.has(node.code)} filledFrom={null} />
        </span>
      ),
    },
    { key: 'now', head: t('whatIf.now'), figure: true, width: '64px', cell: (node) => <Points value={node.points} /> },
    { key: 'most', head: t('whatIf.most'), figure: true, width: '60px', cell: (node) => <Points value={node.most} /> },
    {
      key: 'lost',
      head: t('whatIf.lost'),
      figure: true,
      width: '60px',
      cell: (node) => <Points value={node.points === null || node.most === null ? null : node.most - node.points} />,
    },
    {
      key: 'wished',
      head: t('whatIf.wished'),
      width: '248px',
      phone: 'bare',
      cell: (node) => <Wished form={form} node={node} wish={wish} onSet={setPoints} />,
    },
    {
      key: 'effort',
      head: t('whatIf.effort'),
      figure: true,
      width: '72px',
      cell: (node) =>
        isAskable(node) ? <Effort node={node} value={wish.efforts.get(node.code) ?? 1} onSet={setEffort} /> : null,
    },
  ];
}

function Wished({
  form,
  node,
  wish,
  onSet,
}: {
  readonly form: FormView;
  readonly node: FormNode;
  readonly wish: Wish;
  readonly onSet: (node: FormNode, value: number) => void;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const f = useFormat();
  if (!isAskable(node)) {
    const value = pointsWith(form, node, wish.set);
    if (value === null) return <Missing />;
    return <span className={value === node.points ? styles.follows : styles.followsChanged}>{f.points(value)}</span>;
  }
  const value = wish.set.get(node.code) ?? node.points;
  const isSet = wish.set.has(node.code);
  return (
    <div className={`${styles.wished} ${isSet ? styles.isSet : ''}`}>
      <input
        type="range"
        aria-label={t('whatIf.slideOf', { code: node.code === whole ? t('whatIf.total') : node.code })}
        aria-valuetext={f.points(value)}
        min={node.least}
        max={node.most}
        // Published points have four decimals: where a slider stands at them it must not round them away.
        step="any"
        value={value}
        onChange={({ currentTarget }) => onSet(node, within(node, Math.round(currentTarget.valueAsNumber * 100) / 100))}
        onKeyDown={(event) => {
          const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
          const step = steps[event.key as keyof typeof steps];
          if (step === undefined) return;
          event.preventDefault();
          onSet(node, within(node, Math.round((value + (step * (node.most - node.least)) / 100) * 100) / 100));
        }}
      />
      <NumberInput
        aria-label={t('whatIf.wishedOf', { code: node.code === whole ? t('whatIf.total') : node.code })}
        size="xs"
        className={styles.number}
        value={value}
        min={node.least}
        max={node.most}
        decimalScale={4}
        decimalSeparator={language === 'vi' ? ',' : '.'}
        hideControls
        onChange={(typed) => {
          if (typeof typed === 'number' && typed >= node.least && typed <= node.most) onSet(node, typed);
        }}
      />
    </div>
  );
}

function Effort({
  node,
  value,
  onSet,
}: {
  readonly node: FormNode;
  readonly value: number;
  readonly onSet: (node: FormNode, value: number) => void;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  return (
    <NumberInput
      aria-label={t('whatIf.effortOf', { code: node.code === whole ? t('whatIf.total') : node.code })}
      size="xs"
      className={styles.effort}
      value={value}
      min={0.1}
      max={1000}
      decimalScale={2}
      decimalSeparator={language === 'vi' ? ',' : '.'}
      hideControls
      onChange={(typed) => {
        if (typeof typed === 'number' && typed >= 0.1 && typed <= 1000) onSet(node, typed);
      }}
    />
  );
}

type Askable = FormNode & { readonly points: number; readonly least: number; readonly most: number };

/** May be set: nothing below it is known, its points and bounds are. */
function isAskable(node: FormNode): node is Askable {
  return node.isLast && node.points !== null && node.least !== null && node.most !== null && node.worth !== null;
}

function within({ least, most }: Askable, value: number): number {
  return Math.min(most, Math.max(least, value));
}
