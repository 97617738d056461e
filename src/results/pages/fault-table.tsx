import { fill } from '../../kernel/words.ts';
import { formatNumber } from '../../web/format.ts';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { whole } from '../model/table.ts';
import { importWords } from '../words/import-page.ts';
import styles from './import-page.module.css';
import type { ImportView } from './import-views.ts';

type Fault = ImportView['faults'][number];

/** What is wrong in a table, cell by cell, and what to do about each. */
export function FaultTable({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useWords(importWords);
  const columns = useColumns();
  const rows = faults.map((fault, at) => ({ ...fault, at }));
  return <Table label={t('import.whatIsWrong')} rows={rows} rowKey={({ at }) => String(at)} columns={columns} />;
}

function useColumns(): readonly Column<Fault>[] {
  const t = useWords(importWords);
  const { language } = useLanguage();
  const shown = (value: string | number) => {
    if (value === whole) return t('import.wholeInWords');
    // Years, ranks and bounds are whole and stay as they are; points have the language's own mark.
    return typeof value === 'number' && !Number.isInteger(value) ? formatNumber(value, language) : value;
  };
  const sentence = ({ code, params }: Fault) => {
    const values = Object.entries(params).map(([name, value]) => [name, shown(value)]);
    return fill(importWords[`results.fault.${code}`][language], Object.fromEntries(values));
  };
  return [
    {
      key: 'cell',
      head: t('import.cell'),
      width: '88px',
      phone: 'title',
      cell: ({ cell }) => <span className={styles.cell}>{cell}</span>,
    },
    { key: 'what', head: t('import.whatIsWrong'), phone: 'bare', cell: sentence },
  ];
}
