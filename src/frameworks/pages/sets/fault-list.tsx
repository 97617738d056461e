import { fill } from '../../../kernel/words.ts';
import { formatNumber } from '../../../web/format.ts';
import { useLanguage, useWords, type Speak } from '../../../web/language.tsx';
import { Table, type Column } from '../../../web/table.tsx';
import type { SetFault } from '../../model/own-set/set-fault.ts';
import { setWords } from '../../words/set-pages.ts';
import styles from './sets.module.css';

/** A fault as the API and the checks of the browser give it. */
export type ShownFault = Pick<SetFault, 'code' | 'params'> & {
  readonly place: Exclude<SetFault['place'], { kind: 'form' }> | { readonly kind: 'form'; readonly part: string };
};

/** What is wrong in a set, each with its cell, line or node, and what to do about it. */
export function FaultList({ faults }: { readonly faults: readonly ShownFault[] }) {
  const t = useWords(setWords);
  const say = useSentence();
  const rows = faults.map((fault, at) => ({ ...fault, at }));
  return <Table label={t('what')} rows={rows} rowKey={({ at }) => String(at)} columns={columnsOf(t, say)} />;
}

function columnsOf(t: Speak<typeof setWords>, say: (fault: ShownFault) => string): readonly Column<ShownFault>[] {
  return [
    {
      key: 'place',
      head: t('place'),
      width: '180px',
      phone: 'title',
      cell: ({ place }) => <span className={styles.place}>{placeName(place, t)}</span>,
    },
    { key: 'what', head: t('what'), phone: 'bare', cell: say },
  ];
}

/** A fault's sentence in the language of the screen. */
export function useSentence(): (fault: Pick<ShownFault, 'code' | 'params'>) => string {
  const t = useWords(setWords);
  const { language } = useLanguage();
  return ({ code, params }) => {
    const values = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? formatNumber(value, language)
        : name === 'code' && value === ''
          ? t('wholeSet')
          : value,
    ]);
    return fill(setWords[`set.fault.${code}`][language], Object.fromEntries(values));
  };
}

function placeName(place: ShownFault['place'], t: Speak<typeof setWords>): string {
  switch (place.kind) {
    case 'cell':
      return place.sheet === '' ? place.cell : `${place.sheet} · ${place.cell}`;
    case 'line':
      return t('line', { line: place.line, column: place.column });
    case 'node':
      return place.code === '' ? t('wholeSet') : place.code;
    case 'form':
      return t(place.part === 'scale' || place.part === 'weights' ? 'wholeSet' : 'inForm');
  }
}
