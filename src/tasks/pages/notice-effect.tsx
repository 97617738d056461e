import type { Answer } from '../../kernel/contract.ts';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Table, type Column } from '../../web/table.tsx';
import type { schedulesApi } from '../api/schedules.ts';
import { labelWords } from '../model/label.ts';
import { shortText } from '../model/short-text.ts';
import { words } from '../words.ts';
import { calendarWords } from '../words/calendar.ts';
import styles from './calendar-days.module.css';

type Effect = Answer<typeof schedulesApi.previewNotice>;

/** What accepting a notice would change: days of the calendar, and the due days of open work. */
export function NoticeEffect({ year, effect }: { readonly year: number; readonly effect: Effect }) {
  const t = useWords(calendarWords);
  const columns = useColumns();
  return (
    <Section title={t('notice.effect')}>
      {effect.days.length === 0 ? <p>{t('notice.noDays', { year })}</p> : null}
      <ul className={styles.changes}>
        {effect.days.map(({ date, works }) => (
          <li key={date}>{t(works ? 'notice.dayWorked' : 'notice.dayOff', { day: formatDate(date) })}</li>
        ))}
      </ul>
      <p className={styles.count}>
        {effect.moved === 0 ? t('notice.noMoves') : t('notice.moves', { count: effect.moved })}
        {effect.moves.reduce((sum, { units }) => sum + units, 0) < effect.moved ? (
          <> {t('notice.movesShown', { shown: effect.moves.length })}</>
        ) : null}
      </p>
      {effect.moves.length > 0 ? (
        <Table
          label={t('notice.effect')}
          rows={effect.moves}
          rowKey={(move) => `${move.taskId} ${move.label} ${move.from} ${move.to}`}
          columns={columns}
        />
      ) : null}
    </Section>
  );
}

function useColumns(): readonly Column<Effect['moves'][number]>[] {
  const t = useWords(calendarWords);
  const tt = useWords(words);
  return [
    {
      key: 'task',
      head: t('notice.task'),
      phone: 'title',
      width: '52%',
      cell: (move) => shortText(move.taskText, 100),
      note: (move) => {
        const label = labelWords(move.label);
        return label.key === 'label.day' ? null : tt(label.key, label.values);
      },
    },
    { key: 'from', head: t('notice.dueFrom'), phone: 'line', cell: (move) => formatDate(move.from) },
    { key: 'to', head: t('notice.dueTo'), phone: 'line', cell: (move) => formatDate(move.to) },
    { key: 'units', head: t('notice.units'), figure: true, phone: 'line', cell: (move) => move.units },
  ];
}
