import { useState, type ReactNode } from 'react';
import { Segmented } from '../field.tsx';
import { useFormat } from '../figure.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { Footnote, Section } from '../section.tsx';
import { Table } from '../table.tsx';
import { webWords } from '../words.ts';
import type { ChartTable } from './chart-table.ts';
import { DownloadMenu } from './download-menu.tsx';
import type { ChartAbout } from './framed.ts';
import type { Picture } from './picture.ts';

/**
 * The frame of every chart: its title, what can be done with it, the chart, where its figures come from, and the menu that takes it away as a picture
 * or a table. Where the figures do not stand beside the chart anyway (`twin`), the reader may have them in its place.
 */
export function Chart(props: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
  readonly about: ChartAbout;
  /** A name for files, without its ending. */
  readonly fileName: string;
  /** Worked out when it is asked for; null where there is nothing to draw. */
  readonly picture: () => Picture | null;
  readonly table: () => ChartTable;
  readonly twin?: boolean;
  /** Stands in the place of the line of the source, where the page says more. */
  readonly source?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useWords(webWords);
  const [seen, setSeen] = useState<'chart' | 'table'>('chart');
  return (
    <Section
      title={props.title}
      note={props.note}
      badge={props.badge}
      actions={
        <>
          {props.twin ? (
            <Segmented
              label={t('chartSeen', { title: props.title })}
              value={seen}
              onChange={setSeen}
              options={[
                { value: 'chart', label: t('chartAsPicture') },
                { value: 'table', label: t('chartAsTable') },
              ]}
            />
          ) : null}
          {props.actions}
          <DownloadMenu {...props} />
        </>
      }
    >
      {props.twin && seen === 'table' ? <TwinTable label={props.title} table={props.table()} /> : props.children}
      {props.source === undefined ? <Footnote>{props.about.source}</Footnote> : props.source}
    </Section>
  );
}

/** A chart's figures on the page, written as the reader's language writes them. */
function TwinTable({ label, table: { columns, rows } }: { readonly label: string; readonly table: ChartTable }) {
  const f = useFormat();
  const { language } = useLanguage();
  return (
    <Table<ChartTable['rows'][number]>
      key={language}
      label={label}
      rows={rows}
      rowKey={(row) => row.join(' ')}
      columns={columns.map(({ head, decimals }, at) => ({
        key: String(at),
        head,
        ...(at === 0 ? { phone: 'title' as const } : {}),
        ...(decimals === undefined ? {} : { figure: true }),
        cell: (row) => {
          const value = row[at] ?? null;
          return typeof value === 'number' && decimals !== undefined ? f.number(value, { decimals }) : (value ?? '—');
        },
      }))}
    />
  );
}
