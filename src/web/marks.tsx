import { capitalise } from '../kernel/vietnamese.ts';
import { fill } from '../kernel/words.ts';
import { useLanguage } from './language.tsx';
import { markTones, markWords, type Proven, type Reported, type ThreeStates, type Timing } from './marks.ts';
import styles from './marks.module.css';
import { webWords } from './words.ts';

/**
 * The three states of an occurrence in their fixed order: reported (circle), proven (square), on time (pennant). `words` writes them
 * out wherever there is room; without, the whole sentence is in the label.
 */
export function Marks({ states, words }: { readonly states: ThreeStates; readonly words?: boolean }) {
  const { language } = useLanguage();
  const tones = markTones(states);
  const said = markWords(states, language);
  const parts = [
    { key: 'reported', shape: <ReportedShape state={states.reported} />, tone: tones.reported, word: said.reported },
    { key: 'proven', shape: <ProvenShape state={states.proven} />, tone: tones.proven, word: said.proven },
    { key: 'timing', shape: <TimingShape kind={states.timing.kind} />, tone: tones.timing, word: said.timing },
  ];
  return (
    <span
      role="img"
      aria-label={said.whole}
      title={words ? undefined : said.whole}
      className={words ? styles.withWords : styles.marks}
    >
      {parts.map(({ key, shape, tone, word }) => (
        <span key={key} className={`${styles.mark} ${styles[tone]}`}>
          {shape}
          {words ? <span>{word}</span> : null}
        </span>
      ))}
    </span>
  );
}

/** The three states large, each with a line that says who and when: the head of one task's page. A fourth place takes a figure. */
export function MarksBanner(props: {
  readonly states: ThreeStates;
  readonly notes: { readonly reported: string; readonly proven: string; readonly timing: string };
  readonly figure?: { readonly value: string; readonly label: string; readonly lost?: boolean };
}) {
  const { language } = useLanguage();
  const tones = markTones(props.states);
  const said = markWords(props.states, language);
  return (
    <ul className={styles.banner}>
      <BannerPlace
        shape={<ReportedShape state={props.states.reported} />}
        tone={tones.reported}
        word={said.reported}
        note={props.notes.reported}
      />
      <BannerPlace
        shape={<ProvenShape state={props.states.proven} />}
        tone={tones.proven}
        word={said.proven}
        note={props.notes.proven}
      />
      <BannerPlace
        shape={<TimingShape kind={props.states.timing.kind} />}
        tone={tones.timing}
        word={said.timing}
        note={props.notes.timing}
      />
      {props.figure ? (
        <li>
          <span>
            <b className={`${styles.figure} ${props.figure.lost ? styles.lost : ''}`}>{props.figure.value}</b>
            <small>{props.figure.label}</small>
          </span>
        </li>
      ) : null}
    </ul>
  );
}

/** How many members of a collective have each state. It has no marks of its own: one member's success is not the group's. */
export function CollectiveCounts(props: {
  readonly total: number;
  readonly reported: number;
  readonly proven: number;
  readonly onTime: number;
  readonly allThree: number;
}) {
  const { language } = useLanguage();
  const rows = [
    { word: webWords.collectiveReported[language], count: props.reported, shape: <ReportedShape state="done" /> },
    { word: webWords.collectiveProven[language], count: props.proven, shape: <ProvenShape state="accepted" /> },
    { word: webWords.collectiveOnTime[language], count: props.onTime, shape: <TimingShape kind="in_time" /> },
    { word: webWords.collectiveAll[language], count: props.allThree, won: true },
  ];
  return (
    <ul className={styles.counts}>
      {rows.map(({ word, count, shape, won }) => (
        <li key={word} className={won ? styles.wonRow : undefined}>
          <span className={styles.countShape}>{shape}</span>
          <span className={styles.countWord}>{word}</span>
          <svg className={styles.countBar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="8" className={styles.track} />
            <rect width={props.total === 0 ? 0 : (100 * count) / props.total} height="8" className={styles.filled} />
          </svg>
          <b aria-label={fill(webWords.ofTotal[language], { count, total: props.total })}>
            {count}/{props.total}
          </b>
        </li>
      ))}
    </ul>
  );
}

function BannerPlace(props: {
  readonly shape: React.ReactNode;
  readonly tone: string;
  readonly word: string;
  readonly note: string;
}) {
  return (
    <li className={styles[props.tone]}>
      {props.shape}
      <span>
        <b>{capitalise(props.word)}</b>
        <small>{props.note}</small>
      </span>
    </li>
  );
}

function ReportedShape({ state }: { readonly state: Reported }) {
  return (
    <Shape>
      {state === 'done' ? (
        <circle cx="8" cy="8" r="6.2" fill="currentColor" />
      ) : (
        <circle cx="8" cy="8" r="5.5" className={styles.line} />
      )}
      {state === 'doing' ? <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" /> : null}
    </Shape>
  );
}

function ProvenShape({ state }: { readonly state: Proven }) {
  return (
    <Shape>
      {state === 'none' ? <rect x="2.6" y="2.6" width="10.8" height="10.8" className={styles.dashed} /> : null}
      {state === 'waiting' || state === 'returned' ? (
        <rect x="2.6" y="2.6" width="10.8" height="10.8" className={styles.line} />
      ) : null}
      {state === 'waiting' ? <rect x="6" y="6" width="4" height="4" fill="currentColor" /> : null}
      {state === 'returned' ? <path d="M5.3 5.3l5.4 5.4m0-5.4l-5.4 5.4" className={styles.line} /> : null}
      {state === 'accepted' ? (
        <>
          <rect x="2" y="2" width="12" height="12" fill="currentColor" />
          <path d="M4.9 8.4l2.2 2.2 4.2-5" className={styles.cut} />
        </>
      ) : null}
    </Shape>
  );
}

function TimingShape({ kind }: { readonly kind: Timing['kind'] }) {
  return (
    <Shape>
      <path
        d="M3.2 1.5v13"
        className={kind === 'undated' || kind === 'milestones' || kind === 'event' ? styles.dashed : styles.line}
      />
      {kind === 'in_time' ? <path d="M3.6 2h9.9l-2.9 3.6 2.9 3.6H3.6z" fill="currentColor" /> : null}
      {kind === 'soon' ? <path d="M3.6 2.6h8.8L10 5.6l2.4 3H3.6" className={styles.line} /> : null}
      {kind === 'continuous' ? <path d="M3.6 2.6h9v6.4h-9M3.6 5.8h9" className={styles.line} /> : null}
      {kind === 'stale' ? <path d="M3.6 2.6h9v6.4h-9M5.8 3.8l4.6 4M10.4 3.8l-4.6 4" className={styles.line} /> : null}
      {kind === 'milestones' ? <path d="M6.6 3h5.6M6.6 7h5.6M6.6 11h5.6" className={styles.dashed} /> : null}
      {kind === 'event' ? <circle cx="9.3" cy="6" r="3.6" className={styles.dashed} /> : null}
      {kind === 'late' ? <path d="M3.6 14h9.9l-2.9-3.6 2.9-3.6H3.6z" fill="currentColor" /> : null}
      {kind === 'undated' ? (
        <>
          <path d="M6.7 4.7c0-3.1 5.1-3.1 5.1 0 0 2-2.5 2-2.5 4" className={styles.line} />
          <circle cx="9.3" cy="11.4" r="1" fill="currentColor" />
        </>
      ) : null}
    </Shape>
  );
}

function Shape({ children }: { readonly children: React.ReactNode }) {
  return (
    <svg viewBox="0 0 16 16" className={styles.shape} aria-hidden="true">
      {children}
    </svg>
  );
}
