import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { Dialog } from '../../../web/dialog.tsx';
import { FormFoot } from '../../../web/field.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { notice } from '../../../web/notice.ts';
import { ErrorNote } from '../../../web/states.tsx';
import { targetsApi } from '../../api/targets.ts';
import { targetWords } from '../../words/targets.ts';
import { useSayTarget } from './say-target.ts';
import type { TargetView } from './views.ts';
import styles from './targets.module.css';

type Row = {
  readonly key: number;
  readonly year: number | null;
  readonly value: number | null;
  readonly source: string;
};

/** Brings in the figures of a statistic by year, each with its source; a year without a figure has no row. */
export function FiguresForm(props: {
  readonly target: TargetView;
  readonly thisYear: number;
  readonly onClose: () => void;
}) {
  const { target, thisYear, onClose } = props;
  const t = useWords(targetWords);
  const say = useSayTarget();
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(target, thisYear));
  const save = useAction(targetsApi.setFigures, {
    invalidates: [targetsApi.listTargets],
    onDone: () => {
      void notice(t('target.figuresSaved'));
      onClose();
    },
  });
  const written = rows.filter(({ value }) => value !== null);
  const figures = written.flatMap(({ year, value, source }) =>
    year === null || value === null || source.trim() === '' ? [] : [{ year, value, source: source.trim() }],
  );
  const change = (key: number, part: Partial<Row>) => {
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
    if (save.error) save.reset();
  };
  const add = () => {
    const last = rows.at(-1);
    const year = last?.year ? last.year + 1 : thisYear;
    setRows([
      ...rows,
      { key: 1 + Math.max(0, ...rows.map(({ key }) => key)), year, value: null, source: last?.source ?? '' },
    ]);
  };
  return (
    <Dialog title={say.subject(target)} wide onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ params: { targetId: target.id }, body: { figures, revision: target.revision } });
        }}
      >
        <p className={styles.why}>{t('target.figuresLead')}</p>
        <ol className={styles.figures}>
          {rows.map((row, at) => (
            <FigureRow
              key={row.key}
              row={row}
              number={at + 1}
              onChange={(part) => change(row.key, part)}
              onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
            />
          ))}
        </ol>
        <Button small onClick={add} disabled={rows.length >= 60}>
          {t('target.addYear')}
        </Button>
        {save.error ? <ErrorNote problem={save.error} safe={t('target.nothingKept')} /> : null}
        <FormFoot>
          <Button kind="main" type="submit" busy={save.isPending} disabled={figures.length < written.length}>
            {t('target.save')}
          </Button>
          <Button onClick={onClose}>{t('target.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}

function FigureRow(props: {
  readonly row: Row;
  readonly number: number;
  readonly onChange: (part: Partial<Row>) => void;
  readonly onRemove: () => void;
}) {
  const t = useWords(targetWords);
  const { language } = useLanguage();
  const { row, number, onChange } = props;
  const named = (what: string) => ({
    label: what,
    'aria-label': t('target.figureOfRow', { what, row: number }),
  });
  return (
    <li>
      <NumberInput
        {...named(t('target.figureYear'))}
        value={row.year ?? ''}
        hideControls
        decimalScale={0}
        min={1990}
        max={2100}
        onChange={(typed) => onChange({ year: typeof typed === 'number' ? typed : null })}
      />
      <NumberInput
        {...named(t('target.value'))}
        value={row.value ?? ''}
        hideControls
        decimalScale={4}
        decimalSeparator={language === 'vi' ? ',' : '.'}
        thousandSeparator={language === 'vi' ? '.' : ','}
        onChange={(typed) => onChange({ value: typeof typed === 'number' ? typed : null })}
      />
      <TextInput
        {...named(t('target.figureSource'))}
        placeholder={t('target.figureSourceHint')}
        maxLength={300}
        value={row.source}
        onChange={({ currentTarget }) => onChange({ source: currentTarget.value })}
      />
      <Button small kind="flat" aria-label={t('target.removeRow', { row: number })} onClick={props.onRemove}>
        {t('target.remove')}
      </Button>
    </li>
  );
}

/** The figures that are kept; where there are none, the last four years, which a forecast takes. */
function rowsOf({ figures }: TargetView, thisYear: number): readonly Row[] {
  if (figures.length > 0) return figures.map((figure, key) => ({ ...figure, key }));
  return [4, 3, 2, 1].map((before, key) => ({ key, year: thisYear - before, value: null, source: '' }));
}
