import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import type { standingRow } from '../api.ts';
import { words } from '../words.ts';
import styles from './board.module.css';

/** Days without a word from which a unit with open work counts as silent. */
export const silentFrom = 21;

const shownAtOnce = 6;

/** Units with open work that were not heard of for three weeks, the longest first. */
export function SilentUnits({ units }: { readonly units: readonly z.output<typeof standingRow>[] }) {
  const t = useWords(words);
  const [isWhole, setWhole] = useState(false);
  const silent = units
    .flatMap((unit) =>
      unit.silentDays !== null && unit.silentDays >= silentFrom ? [{ ...unit, days: unit.silentDays }] : [],
    )
    .toSorted((a, b) => b.days - a.days);
  const longest = silent[0]?.days ?? 0;
  const shown = isWhole ? silent : silent.slice(0, shownAtOnce);
  return (
    <Section title={t('board.silentTitle')} note={t('board.silentNote', { days: silentFrom })}>
      {silent.length === 0 ? <p className={styles.quiet}>{t('board.silentNone', { days: silentFrom })}</p> : null}
      <ul className={styles.silent}>
        {shown.map((unit) => (
          <li key={unit.id}>
            <Link to={`/work?unit=${unit.id}`}>{unit.name}</Link>
            <span className={styles.late}>{t('board.silentDays', { count: unit.days })}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * unit.days) / longest} height="8" className={styles.silentBar} />
            </svg>
            <span className={unit.late === 0 ? styles.zero : undefined}>
              {t('board.lateCount', { count: unit.late })}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < silent.length ? (
        <Button small kind="flat" onClick={() => setWhole(true)}>
          {t('board.seeSilent', { count: silent.length })}
        </Button>
      ) : null}
    </Section>
  );
}
