import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from './language.tsx';
import styles from './tags.module.css';
import { webWords } from './words.ts';

/** A short state in words on a tint: `late` lacquer, `ok` jade, `ask` amber, `plain` grey. The word carries the meaning, not the tint. */
export function Tag({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'late' | 'ok' | 'ask';
  readonly children: ReactNode;
}) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}

/** The code of a criterion: PAR 3.4. Its full name, when given, is on hover and tap. */
export function CriterionTag({ code, name }: { readonly code: string; readonly name?: string }) {
  const tag = <span className={`${styles.tag} ${styles.criterion}`}>{code}</span>;
  return name ? (
    <Tooltip label={name}>
      <button type="button" className={styles.tip} aria-label={`${code}: ${name}`}>
        {tag}
      </button>
    </Tooltip>
  ) : (
    tag
  );
}

/** How firm a figure is; the more ink, the firmer. */
export type ProvenanceKind = 'published' | 'appraised' | 'selfScored' | 'rebuilt' | 'sample';

/** The provenance of a group of figures, once per group; `detail` (source, stage, date) shows on hover, focus and tap. */
export function Provenance(props: {
  readonly kind: ProvenanceKind;
  readonly label?: string;
  readonly detail?: string;
}) {
  const t = useWords(webWords);
  const badge = (
    <span className={`${styles.provenance} ${styles[props.kind]}`}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        {glyphs[props.kind]}
      </svg>
      {props.label ?? t(props.kind)}
    </span>
  );
  return props.detail ? (
    <Tooltip label={props.detail}>
      <button type="button" className={styles.tip} aria-label={`${props.label ?? t(props.kind)}: ${props.detail}`}>
        {badge}
      </button>
    </Tooltip>
  ) : (
    badge
  );
}

const glyphs: Readonly<Record<ProvenanceKind, ReactNode>> = {
  published: <rect x="1.5" y="1.5" width="7" height="7" fill="currentColor" />,
  appraised: (
    <>
      <rect x="1.5" y="1.5" width="7" height="7" fill="none" stroke="currentColor" />
      <path d="M1.5 8.5l7-7v7z" fill="currentColor" />
    </>
  ),
  selfScored: <rect x="1.5" y="1.5" width="7" height="7" fill="none" stroke="currentColor" />,
  rebuilt: (
    <path
      d="M1 3.9c1.4-1.7 2.6-1.2 4-.2s2.6 1.4 4-.3M1 7.3c1.4-1.7 2.6-1.2 4-.2s2.6 1.4 4-.3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
    />
  ),
  sample: <path d="M0 6l6-6M0 10L10 0M4 10l6-6" stroke="currentColor" />,
};
