import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { occurrenceView } from '../../tasks/api.ts';
import { labelWords } from '../../tasks/model/label.ts';
import { drawnStates } from '../../tasks/model/three-states.ts';
import { periodsOf } from '../../tasks/model/who-does.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { Marks } from '../../web/marks.tsx';
import { Section } from '../../web/section.tsx';
import { words } from '../words.ts';
import { useDueWords } from './due-words.ts';
import styles from './occurrence.module.css';

type Occurrence = z.output<typeof occurrenceView>;

// Two rows of a desk's width.
const shownAtOnce = 10;

/** All the times that this unit owes the task, the one in view marked; nothing where there is only one. */
export function Periods({
  occurrence,
  related,
}: {
  readonly occurrence: Occurrence;
  readonly related: readonly Occurrence[];
}) {
  const t = useWords(words);
  const [isWhole, setWhole] = useState(false);
  const periods = periodsOf(occurrence, related);
  if (periods.length === 0) return null;
  const shown = isWhole ? periods : around(periods, occurrence.id);
  return (
    <Section
      title={t('occurrence.periods')}
      note={t('occurrence.periodsNote', { unit: occurrence.unitName, count: periods.length })}
      actions={
        shown.length < periods.length ? (
          <Button small kind="flat" onClick={() => setWhole(true)}>
            {t('occurrence.seePeriods', { count: periods.length })}
          </Button>
        ) : null
      }
    >
      <ol className={styles.periods}>
        {shown.map((period) => (
          <Period key={period.id} period={period} isHere={period.id === occurrence.id} />
        ))}
      </ol>
    </Section>
  );
}

function Period({ period, isHere }: { readonly period: Occurrence; readonly isHere: boolean }) {
  const tt = useWords(taskWords);
  const due = useDueWords();
  const label = labelWords(period.label);
  const name = tt(label.key, label.values);
  return (
    <li aria-current={isHere || undefined} className={period.standing.state === 'late' ? styles.latePeriod : undefined}>
      {isHere ? <b>{name}</b> : <Link to={`/work/${period.id}`}>{name}</Link>}
      {period.dueOn ? <span>{due({ ...period, nominalOn: null })}</span> : null}
      <Marks states={drawnStates(period)} />
    </li>
  );
}

/** A few periods with the one in view near their middle. */
function around(periods: readonly Occurrence[], id: string): readonly Occurrence[] {
  const here = periods.findIndex((period) => period.id === id);
  const from = Math.max(0, Math.min(here - shownAtOnce / 2, periods.length - shownAtOnce));
  return periods.slice(from, from + shownAtOnce);
}
