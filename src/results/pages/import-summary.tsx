import { formatNumber } from '../../web/format.ts';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Table } from '../../web/table.tsx';
import { importWords } from '../words/import-page.ts';
import styles from './import-page.module.css';
import type { ImportView } from './import-views.ts';

/** What a table without faults holds, year by year, what becomes of it when it is kept, and where it is unlike what is known. */
export function ImportSummary({ found }: { readonly found: ImportView }) {
  const t = useWords(importWords);
  const { language } = useLanguage();
  const figure = (value: number | 'withheld' | null) =>
    value === 'withheld' ? t('import.withheld') : formatNumber(value, language);
  const differences = found.years.flatMap(({ year, differences: lines }) => lines.map((line) => ({ ...line, year })));
  const changed = found.years.reduce((sum, year) => sum + year.changed, 0);
  return (
    <>
      <p className={styles.facts}>
        {t('import.sourceIs')}{' '}
        <a href={found.source.url} rel="noreferrer">
          {found.source.title}
        </a>
      </p>
      {found.besides.length > 0 ? (
        <p className={styles.facts}>{t('import.leftOut', { names: found.besides.join(', ') })}</p>
      ) : null}
      {found.years.map(({ year, assumedEdition }) =>
        assumedEdition === null ? null : (
          <p key={year} className={styles.facts}>
            <b>{t('import.assumedEdition', { year, edition: assumedEdition })}</b>
          </p>
        ),
      )}
      <Table
        label={t('import.noFaults', { name: found.fileName })}
        rows={found.years}
        rowKey={({ year }) => String(year)}
        columns={[
          { key: 'year', head: t('import.yearHead'), phone: 'title', width: '72px', cell: ({ year }) => year },
          {
            key: 'provinces',
            head: t('import.provincesOf'),
            figure: true,
            cell: ({ provinces, units }) => t('import.ofUnits', { count: provinces, units }),
          },
          { key: 'nodes', head: t('import.nodesHead'), figure: true, cell: ({ nodes }) => nodes },
          {
            key: 'figures',
            head: t('import.figuresHead'),
            figure: true,
            cell: ({ figures }) => formatNumber(figures, language),
          },
          { key: 'withheld', head: t('import.withheldHead'), figure: true, cell: ({ withheld }) => withheld },
          { key: 'intervals', head: t('import.intervalsHead'), figure: true, cell: ({ intervals }) => intervals },
          {
            key: 'changes',
            head: t('import.changesHead'),
            figure: true,
            cell: ({ changed: count, known }) => (known ? formatNumber(count, language) : '—'),
          },
          { key: 'happens', head: t('import.whatHappens'), cell: ({ known }) => t(`import.known.${known ?? 'none'}`) },
        ]}
      />
      {differences.length > 0 ? (
        <>
          <p className={styles.facts}>
            <b>{t('import.differences')}</b> (
            {t('import.differencesShown', { shown: differences.length, count: changed })})
          </p>
          <Table
            label={t('import.differences')}
            rows={differences}
            rowKey={({ year, province, code }) => `${year} ${province} ${code}`}
            columns={[
              { key: 'province', head: t('import.province'), phone: 'title', cell: ({ name }) => name },
              { key: 'year', head: t('import.yearHead'), cell: ({ year }) => year },
              {
                key: 'node',
                head: t('import.node'),
                cell: ({ code }) => (code === '*' ? t('import.wholeIndex') : code),
              },
              { key: 'known', head: t('import.knownHead'), figure: true, cell: ({ known }) => figure(known) },
              { key: 'now', head: t('import.nowHead'), figure: true, deciding: true, cell: ({ now }) => figure(now) },
            ]}
          />
        </>
      ) : null}
    </>
  );
}
