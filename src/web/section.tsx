import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './section.module.css';

/** A part of a page under its hairline: a heading, a quiet note beside it, what can be done. Sections stand apart by space alone. */
export function Section(props: {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{props.title}</h2>
        {props.badge}
        {props.note ? <p className={styles.note}>{props.note}</p> : null}
        {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
      </header>
      {props.children}
    </section>
  );
}

/** A sheet that lies on the page: what is worked on beside what is read (a report being written, the criterion in hand). */
export function Panel({
  title,
  note,
  children,
}: {
  readonly title?: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.panel}>
      {note ? <p className={styles.note}>{note}</p> : null}
      {title ? <h2 className={styles.panelTitle}>{title}</h2> : null}
      {children}
    </div>
  );
}

/** A sunk place for what belongs to the row above it, such as a collective's counts. */
export function Well({ children }: { readonly children: ReactNode }) {
  return <div className={styles.well}>{children}</div>;
}

/**
 * Two columns on a desk, one on a phone: evidence at the left, a side of 340 to 430 px at the right (`even`: halves). With `side` null the
 * evidence has the whole width, and keeps its state when a side comes or goes.
 */
export function Split({
  main,
  side,
  even,
}: {
  readonly main: ReactNode;
  readonly side: ReactNode;
  readonly even?: boolean;
}) {
  return (
    <div className={side === null ? undefined : even ? styles.even : styles.split}>
      <div className={styles.column}>{main}</div>
      {side === null ? null : <div className={styles.column}>{side}</div>}
    </div>
  );
}

/** Names and values in two columns: a document's header, a person's data. */
export function Facts({ items }: { readonly items: readonly { readonly name: string; readonly value: ReactNode }[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Words as they stand in the document: "theirs" in a serif face, with a blue edge, so that nobody takes them for ours. */
export function AsWritten({ children }: { readonly children: ReactNode }) {
  return <blockquote className={styles.asWritten}>{children}</blockquote>;
}

/** The last line of a page or a section: where the figures come from and what they leave out. */
export function Footnote({ children }: { readonly children: ReactNode }) {
  return <p className={styles.footnote}>{children}</p>;
}
