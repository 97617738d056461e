import { Checkbox, MultiSelect, Textarea, TextInput, type ComboboxItem } from '@mantine/core';
import { useMemo } from 'react';
import { compareVietnamese, fold } from '../../kernel/vietnamese.ts';
import { api as units } from '../../units/api.ts';
import { useApi, type ApiProblem } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { useWords, type Speak } from '../../web/language.tsx';
import { words } from '../words.ts';
import { DeadlineReading, useReadTimes, type Following } from './deadline-reading.tsx';
import styles from './duties.module.css';
import type { DutyInput } from './new-duty.ts';

type Option = { readonly value: string; readonly label: string };

/** The duties of a document, a block each: words, who leads, who coordinates, by when. */
export function DutyRows(props: {
  readonly rows: readonly DutyInput[];
  readonly onChange: (rows: readonly DutyInput[]) => void;
  readonly following: Following;
  /** The last refusal: what it says of a field stands at the field. */
  readonly problem: ApiProblem | null;
  /** Somebody tried to send: who leads is missed from now on. */
  readonly isTried: boolean;
}) {
  const options = useDoers();
  const { rows, onChange, problem } = props;
  return (
    <ol className={styles.rows}>
      {rows.map((row, index) => (
        <DutyRow
          key={row.key}
          row={row}
          place={index + 1}
          options={options}
          following={props.following}
          isTried={props.isTried}
          refused={
            problem?.place?.line === index + 1 && problem.place.field ? { [problem.place.field]: problem.message } : {}
          }
          onChange={(change) => onChange(rows.with(index, { ...row, ...change }))}
          {...(rows.length > 1 ? { onRemove: () => onChange(rows.toSpliced(index, 1)) } : {})}
        />
      ))}
    </ol>
  );
}

function DutyRow(props: {
  readonly row: DutyInput;
  readonly place: number;
  readonly options: readonly Option[];
  readonly following: Following;
  readonly isTried: boolean;
  readonly refused: Readonly<Record<string, string>>;
  readonly onChange: (change: Partial<DutyInput>) => void;
  readonly onRemove?: () => void;
}) {
  const t = useWords(words);
  const { row, place, options, refused, onChange, onRemove } = props;
  const times = useReadTimes(row.deadlineText, props.following);
  const mayWait = row.mayWaitForDate || refused['deadlineText'] || times.some(({ dating }) => dating === 'needs-date');
  return (
    <li className={styles.row}>
      <header className={styles.rowHead}>
        <h3>{t('enter.duty', { place })}</h3>
        {onRemove ? (
          <Button small kind="flat" aria-label={t('enter.remove', { place })} onClick={onRemove}>
            {t('enter.removeIt')}
          </Button>
        ) : null}
      </header>
      <Textarea
        label={t('enter.text')}
        value={row.text}
        onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        error={refused['text']}
        maxLength={5000}
        autosize
        minRows={2}
        required
      />
      <div className={styles.pair}>
        <Choice
          label={t('enter.lead')}
          placeholder={t('enter.chooseLead')}
          options={options}
          value={row.lead}
          onChange={(lead) => onChange({ lead })}
          error={refused['lead'] ?? (props.isTried && row.lead === null ? t('enter.leadMissing') : undefined)}
          required
        />
        <MultiSelect
          label={t('enter.coordinators')}
          placeholder={row.coordinators.length === 0 ? t('enter.chooseCoordinators') : ''}
          data={options.filter(({ value }) => value !== row.lead)}
          value={[...row.coordinators]}
          onChange={(coordinators) => onChange({ coordinators })}
          error={refused['coordinators']}
          searchable
          filter={({ options: all, search }) =>
            (all as ComboboxItem[]).filter((one) => fold(one.label).includes(fold(search.trim())))
          }
        />
      </div>
      <div className={styles.pair}>
        <div>
          <TextInput
            label={t('enter.deadline')}
            placeholder={t('enter.deadlineHint')}
            value={row.deadlineText}
            onChange={({ currentTarget }) => onChange({ deadlineText: currentTarget.value })}
            error={refused['deadlineText']}
            maxLength={300}
            autoComplete="off"
            required={!row.mayWaitForDate}
          />
          <DeadlineReading typed={row.deadlineText} times={times} following={props.following} />
          {mayWait ? (
            <Checkbox
              label={t('enter.mayWait')}
              checked={row.mayWaitForDate}
              onChange={({ currentTarget }) => onChange({ mayWaitForDate: currentTarget.checked })}
            />
          ) : null}
        </div>
        <TextInput
          label={t('enter.product')}
          value={row.product}
          onChange={({ currentTarget }) => onChange({ product: currentTarget.value })}
          maxLength={1000}
          autoComplete="off"
        />
      </div>
    </li>
  );
}

/** Whom a duty can be given to: collectives first, then units, each in the Vietnamese order. */
function useDoers(): readonly Option[] {
  const t = useWords(words);
  const known = useApi(units.listUnits, {}, { staleTime: 300_000 });
  return useMemo(() => doersOf(known.data, t), [known.data, t]);
}

function doersOf(known: ReturnType<typeof useApi<typeof units.listUnits>>['data'], t: Speak<typeof words>) {
  const groups = (known?.groups ?? [])
    .filter(({ members }) => members > 0)
    .map(({ id, name, members }) => ({
      value: `group:${id}`,
      label: t('enter.groupOption', { name, count: members }),
    }));
  const all = (known?.units ?? []).map(({ id, name }) => ({ value: `unit:${id}`, label: name }));
  const byName = (a: Option, b: Option) => compareVietnamese(a.label, b.label);
  return [...groups.toSorted(byName), ...all.toSorted(byName)];
}
