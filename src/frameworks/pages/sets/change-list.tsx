import type { z } from 'zod';
import { formatNumber } from '../../../web/format.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Table } from '../../../web/table.tsx';
import type { setView } from '../../api/sets.ts';
import { setWords } from '../../words/set-pages.ts';
import styles from './sets.module.css';

/** What a set changes of the edition before: how many of each kind, then node by node. */
export function ChangeList({ changes }: { readonly changes: NonNullable<z.output<typeof setView>['changes']> }) {
  const t = useWords(setWords);
  const { language } = useLanguage();
  const points = (value: number | null) => formatNumber(value, language);
  const rows = [
    ...changes.added.map((one) => ({ ...one, kind: 'added' as const, before: '', now: points(one.points) })),
    ...changes.removed.map((one) => ({ ...one, kind: 'removed' as const, before: points(one.points), now: '' })),
    ...changes.points.map(({ code, name, before, now }) => ({
      code,
      name,
      kind: 'points' as const,
      before: points(before),
      now: points(now),
    })),
    ...changes.names.map(({ code, before, now }) => ({ code, name: now, kind: 'name' as const, before, now })),
  ];
  const isSame = Object.values(changes.counts).every((count) => count === 0);
  return (
    <>
      <p className={styles.facts}>
        <b>{t('changesOf', { edition: changes.edition })}.</b>{' '}
        {isSame ? t('noChanges') : t('changesCount', changes.counts)}
      </p>
      {rows.length === 0 ? null : (
        <Table
          label={t('changesOf', { edition: changes.edition })}
          rows={rows}
          rowKey={({ code, kind }) => `${kind} ${code}`}
          columns={[
            { key: 'node', head: t('node'), phone: 'title', cell: ({ code, name }) => `${code}. ${name}` },
            { key: 'change', head: t('change'), width: '110px', cell: ({ kind }) => t(`change.${kind}`) },
            { key: 'before', head: t('before'), figure: true, width: '20%', cell: ({ before }) => before },
            { key: 'now', head: t('now'), figure: true, deciding: true, width: '20%', cell: ({ now }) => now },
          ]}
        />
      )}
    </>
  );
}
