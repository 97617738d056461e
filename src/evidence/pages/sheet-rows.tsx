import { Checkbox } from '@mantine/core';
import type { Answer } from '../../kernel/contract.ts';
import type { manyApi } from '../../tasks/api/many.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { reportedStates } from '../../tasks/model/states.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import styles from './many.module.css';

type Sheet = Answer<typeof manyApi.checkSheet>;
type Row = Sheet['rows'][number];

/** What a sheet would change, row by row, faults first; each good row may be left out. */
export function SheetRows({
  sheet,
  left,
  onLeave,
}: {
  readonly sheet: Sheet;
  readonly left: ReadonlySet<number>;
  readonly onLeave: (row: number) => void;
}) {
  const t = useWords(words);
  const bad = sheet.rows.filter(({ faults }) => faults.length > 0);
  const good = sheet.rows.filter(({ faults }) => faults.length === 0);
  if (sheet.rows.length === 0) return <p role="status">{t('paste.nothing', { same: sheet.same })}</p>;
  return (
    <>
      <p role="status">
        <b>{t('paste.sum', { good: good.length, bad: bad.length, same: sheet.same })}</b>
      </p>
      {bad.length > 0 ? <p className={styles.note}>{t('paste.badNote')}</p> : null}
      <ul className={styles.rows}>
        {[...bad, ...good].map((row) => (
          <RowLine key={row.row} row={row} isLeft={left.has(row.row)} onLeave={() => onLeave(row.row)} />
        ))}
      </ul>
    </>
  );
}

function RowLine({
  row,
  isLeft,
  onLeave,
}: {
  readonly row: Row;
  readonly isLeft: boolean;
  readonly onLeave: () => void;
}) {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const task = row.taskText ? shortText(row.taskText) : t('paste.unknown');
  const head = `${t('paste.row', { row: row.row })} · ${task}`;
  const shown = (column: string, value: string) => {
    const state = column === 'reported' ? reportedStates.find((one) => one === value) : undefined;
    if (state) return tt(`reported.${state}`);
    if (column === 'due' && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value);
    return value === '' ? t('paste.empty') : value;
  };
  return (
    <li>
      {row.faults.length > 0 ? (
        <p>{head}</p>
      ) : (
        <Checkbox
          label={head}
          aria-label={t('paste.accept', { row: row.row, task })}
          checked={!isLeft}
          onChange={onLeave}
        />
      )}
      {row.faults.map(({ reason, column, cell }) => {
        const told = { cell: cell ?? '', column: tt(`sheet.${column}`), reason: tt(`fault.${reason}`) };
        return (
          <p key={`${column} ${reason}`} className={styles.fault}>
            {t(cell ? 'paste.fault' : 'paste.faultNoCell', told)}
          </p>
        );
      })}
      {row.changes.map(({ column, from, to }) => (
        <p key={column} className={styles.change}>
          {t('paste.change', {
            column: tt(`sheet.${column}`),
            from: shown(column, from),
            to: shown(column, to),
          })}
        </p>
      ))}
    </li>
  );
}
