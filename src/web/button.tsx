import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './button.module.css';

/** How loud a button is. */
export type ButtonKind = 'main' | 'step' | 'plain' | 'bad' | 'flat';

type Shared = {
  readonly children: ReactNode;
  /** `main` is the one thing to do here (one a view); `step` a row's next step, filled on a phone; `bad` takes away; `flat` is quietest. */
  readonly kind?: ButtonKind;
  /** For table rows and panel heads: 26 px on a desk, 36 px on a phone. */
  readonly small?: boolean;
  /** As wide as its place. */
  readonly wide?: boolean;
};

/** A button: `<Button kind="main" type="submit" busy={save.isPending}>Gửi</Button>`. While busy it can't be pressed twice. */
export function Button({
  kind = 'plain',
  small,
  wide,
  busy,
  type = 'button',
  disabled,
  className,
  children,
  ...rest
}: Shared & { readonly busy?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- it has: one of the three that React knows
      type={type}
      className={classOf({ kind, small, wide, className })}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: to a page (`to`), or to a file or another site (`href`). */
export function ButtonLink({
  kind = 'plain',
  small,
  wide,
  children,
  'aria-label': label,
  ...target
}: Shared & { readonly 'aria-label'?: string } & (
    | { readonly to: string }
    | { readonly href: string; readonly download?: boolean }
  )) {
  const className = classOf({ kind, small, wide });
  return 'to' in target ? (
    <Link className={className} to={target.to} aria-label={label}>
      {children}
    </Link>
  ) : (
    <a className={className} href={target.href} download={target.download} aria-label={label}>
      {children}
    </a>
  );
}

function classOf({
  kind,
  small,
  wide,
  className,
}: Pick<Shared, 'small' | 'wide'> & { kind: ButtonKind; className?: string }) {
  return [styles.button, styles[kind], small && styles.small, wide && styles.wide, className].filter(Boolean).join(' ');
}
