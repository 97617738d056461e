import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { api as tasks, type occurrenceView } from '../../tasks/api.ts';
import { labelWords } from '../../tasks/model/label.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { drawnStates } from '../../tasks/model/three-states.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { useApi } from '../../web/api-client.ts';
import { useWords } from '../../web/language.tsx';
import { Marks } from '../../web/marks.tsx';
import { Page } from '../../web/page.tsx';
import { Panel } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { words } from '../words.ts';
import { useDueWords, withinSentence } from './due-words.ts';
import { ReportForm } from './report-form.tsx';
import styles from './report.module.css';

type Occurrence = z.output<typeof occurrenceView>;

type Given = {
  readonly occurrenceId: string;
  /** The occurrence where a list has it already, so that a weak network need not bring it again. */
  readonly known: Occurrence | undefined;
  readonly personId: string;
  readonly onSent?: () => void;
  /** Somebody asked to report here: the focus comes along. */
  readonly takesFocus?: boolean;
};

/** The place to report beside the list. */
export function ReportPanel(given: Given) {
  const about = useReportAbout();
  const { occurrence, asked } = useOccurrence(given);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (given.takesFocus) place.current?.focus();
  }, [given.takesFocus]);
  if (!occurrence) return <Answered of={asked}>{() => null}</Answered>;
  return (
    <div ref={place} role="region" tabIndex={-1} aria-label={about(occurrence)} className={styles.place}>
      <Panel note={about(occurrence)} title={shortText(occurrence.taskText)}>
        <Reporting occurrence={occurrence} {...given} />
      </Panel>
    </div>
  );
}

/** The same on a screen of its own, for a phone. */
export function ReportScreen({ back, ...given }: Given & { readonly back: string }) {
  const t = useWords(words);
  const about = useReportAbout();
  const { occurrence, asked } = useOccurrence(given);
  return (
    <Page
      compact
      title={occurrence ? shortText(occurrence.taskText) : t('report.title')}
      crumbs={[{ label: t('work.title'), to: back }, { label: t('report.title') }]}
    >
      {occurrence ? (
        <>
          <p className={styles.about}>{about(occurrence)}</p>
          <Reporting occurrence={occurrence} {...given} />
        </>
      ) : (
        <Answered of={asked}>{() => null}</Answered>
      )}
    </Page>
  );
}

function Reporting({ occurrence, personId, onSent }: Given & { readonly occurrence: Occurrence }) {
  const t = useWords(words);
  return (
    <>
      <div className={styles.head}>
        <Marks words states={drawnStates(occurrence)} />
        <Link to={`/work/${occurrence.id}`}>{t('report.whole')}</Link>
      </div>
      {occurrence.ownPart ? <p className={styles.about}>{t('part.of', { text: occurrence.ownPart })}</p> : null}
      <ReportForm occurrence={occurrence} personId={personId} onSent={onSent} />
    </>
  );
}

/** What a list knows already, or what the server tells. Done work leaves the list of open work: the form must outlive that. */
function useOccurrence({ occurrenceId, known }: Given) {
  const [kept, setKept] = useState(known);
  if (known && known !== kept) setKept(known);
  const asked = useApi(tasks.getOccurrence, { params: { occurrenceId } }, { enabled: known === undefined });
  return { occurrence: known ?? asked.data?.occurrence ?? kept, asked };
}

/** 'Báo cáo tháng 9/2025, hạn 30/9/2025'; of what is owed all the time, by when it owes an update. */
function useReportAbout(): (occurrence: Occurrence) => string {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const due = useDueWords();
  return (occurrence) => {
    const label = labelWords(occurrence.label);
    if (occurrence.updateBy) {
      return t('report.of', { label: withinSentence(tt(label.key, label.values)), due: due(occurrence) });
    }
    if (occurrence.dueOn === null) return t('report.ofUndated', { label: withinSentence(tt(label.key, label.values)) });
    if (label.key === 'label.day') return t('report.ofDay', { due: due(occurrence) });
    return t('report.of', { label: withinSentence(tt(label.key, label.values)), due: due(occurrence) });
  };
}
