import type { api as calendar } from '../../calendar/api.ts';
import { rhythms } from '../../calendar/model/reporting.ts';
import type { Answer } from '../../kernel/contract.ts';
import { Button } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { Footnote, Section } from '../../web/section.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { Tag } from '../../web/tags.tsx';
import { cutOffWords } from '../words/cut-offs.ts';
import { useClosingWords } from './cut-off-words.ts';
import styles from './cut-offs.module.css';

export type Settings = Answer<typeof calendar.getReportingSettings>;
export type Own = Settings['own'][number];

/** An entry of the nation or of the province. */
type Rule = Settings['national'][number] & { readonly own: Own | null };

type Verbs = { readonly onChange: (own: Own) => void; readonly onRemove: (own: Own) => void };

/** The rules in the order of their days, the nation's first; what does not hold yet can be changed and removed. */
export function CutOffTable({ settings: { national, own }, ...verbs }: { readonly settings: Settings } & Verbs) {
  const t = useWords(cutOffWords);
  const columns = useColumns(verbs);
  const rules = [...national.map((rule) => ({ ...rule, own: null })), ...own.map((rule) => ({ ...rule, own: rule }))];
  return (
    <Section title={t('cutOffs.entries')}>
      <Table
        label={t('cutOffs.entries')}
        rows={rules}
        rowKey={({ own: entry, from }) => entry?.entryId ?? from}
        columns={columns}
      />
      <Footnote>{t('cutOffs.principle')}</Footnote>
    </Section>
  );
}

function useColumns({ onChange, onRemove }: Verbs): readonly Column<Rule>[] {
  const t = useWords(cutOffWords);
  const closing = useClosingWords();
  return [
    {
      key: 'from',
      head: t('cutOffs.from'),
      phone: 'title',
      width: '24%',
      cell: (rule) => (
        <span className={styles.from}>
          {formatDate(rule.from)}
          {rule.holds ? <Tag>{t('cutOffs.holds')}</Tag> : null}
          {rule.own?.isAhead ? <Tag tone="ask">{t('cutOffs.ahead')}</Tag> : null}
        </span>
      ),
      note: ({ source, own }) => (own ? source : t('cutOffs.ofNation', { source })),
    },
    ...rhythms.map((rhythm): Column<Rule> => ({
      key: rhythm,
      head: t(`cutOffs.${rhythm}`),
      cell: ({ cutOffs }) => closing(rhythm, cutOffs[rhythm]),
    })),
    {
      key: 'before',
      head: t('cutOffs.before'),
      cell: ({ beforeDays: days }) => (days === 0 ? t('cutOffs.beforeNone') : t('cutOffs.beforeDays', { days })),
    },
    { key: 'updates', head: t('cutOffs.updates'), cell: ({ updates }) => t(`cutOffs.each.${updates}`) },
    {
      key: 'verbs',
      head: t('cutOffs.verbs'),
      isHeadHidden: true,
      phone: 'action',
      cell: ({ own, from }) =>
        own?.abilities.change ? (
          <div className={styles.verbs}>
            <Button small aria-label={t('cutOffs.changeOf', { date: formatDate(from) })} onClick={() => onChange(own)}>
              {t('cutOffs.change')}
            </Button>
            <Button
              small
              kind="flat"
              aria-label={t('cutOffs.removeOf', { date: formatDate(from) })}
              onClick={() => onRemove(own)}
            >
              {t('cutOffs.remove')}
            </Button>
          </div>
        ) : null,
    },
  ];
}

/** Every change of the province's rules, the latest first, with what it moved. */
export function CutOffChanges({ changes }: { readonly changes: Settings['changes'] }) {
  const t = useWords(cutOffWords);
  const f = useFormat();
  const effect = (moved: number | null) => {
    if (moved === null) return t('cutOffs.moving');
    return moved === 0 ? t('cutOffs.movedNone') : t('cutOffs.moved', { count: f.number(moved) });
  };
  return (
    <Section title={t('cutOffs.changes')}>
      {changes.length === 0 ? <p className={styles.quiet}>{t('cutOffs.noChanges')}</p> : null}
      <ul className={styles.changes}>
        {changes.map(({ id, kind, from, source, enteredBy, enteredAt, moved }) => (
          <li key={id}>
            <b>{t(`cutOffs.did.${kind}`, { date: formatDate(from) })}</b>
            <span lang="vi">{source}</span>
            <span className={styles.quiet}>
              {t('cutOffs.by', { person: enteredBy, date: f.dateOf(enteredAt) })}, {effect(moved)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
