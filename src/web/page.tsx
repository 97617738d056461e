import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from './language.tsx';
import styles from './page.module.css';
import { webWords } from './words.ts';

/** One step of the way here; the last one, without `to`, is where the reader stands. */
export type Crumb = { readonly label: string; readonly to?: string };

/**
 * A page: title, tick rule, one sentence that says what matters, then the evidence. Names the document after its title and puts the
 * focus on it when the reader comes from another page, so that a screen reader says where they are.
 */
export function Page(props: {
  readonly title: string;
  /** Beside the title, such as a provenance badge. */
  readonly badge?: ReactNode;
  /** The way here, or one quiet line above the title. */
  readonly crumbs?: readonly Crumb[];
  readonly eyebrow?: ReactNode;
  /** The one sentence that matters; `<strong>` for what decides. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** A page that is one tool (review, appraisal) gives the height to it: a smaller title and no tick rule. */
  readonly compact?: boolean;
  readonly children: ReactNode;
}) {
  const t = useWords(webWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} · ${t('product')}`;
  }, [props.title, t]);
  useEffect(() => {
    // The page that stands in while the opened one loads is mounted before it, at the same address.
    opened ??= window.location.pathname;
    hasMoved ||= window.location.pathname !== opened;
    if (hasMoved) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article className={props.compact ? styles.compact : styles.page}>
      <header className={styles.head}>
        <div className={styles.titles}>
          {props.crumbs ? <Breadcrumb crumbs={props.crumbs} label={t('breadcrumb')} /> : null}
          {props.eyebrow ? <p className={styles.eyebrow}>{props.eyebrow}</p> : null}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {props.title}
            {props.badge ? <span className={styles.badge}>{props.badge}</span> : null}
          </h1>
        </div>
        {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
      </header>
      {props.compact ? null : <TickRule />}
      {props.lead ? <p className={styles.lead}>{props.lead}</p> : null}
      {props.children}
    </article>
  );
}

/** The ruler under a title: a long tick every 50 px, a short one every 10. */
function TickRule() {
  return <div className={styles.tickRule} aria-hidden="true" />;
}

/** The page that a browser opens with is announced by its title; only later ones take the focus. */
let opened: string | undefined;
let hasMoved = false;

function Breadcrumb({ crumbs, label }: { readonly crumbs: readonly Crumb[]; readonly label: string }) {
  return (
    <nav aria-label={label}>
      <ol className={styles.crumbs}>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>{crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}</li>
        ))}
      </ol>
    </nav>
  );
}
