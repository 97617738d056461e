import { useEffect, useRef, type ReactNode } from 'react';
import styles from './keys.module.css';

/** One shortcut: `key` as in KeyboardEvent.key ('j', 'Enter', '?', ' '), with `ctrl` also Cmd on a Mac. */
export type Shortcut = {
  readonly key: string;
  readonly ctrl?: boolean;
  /** What it does, for the line of keys under a tool. */
  readonly does: string;
  readonly run: () => void;
  /** Works while typing too; only for keys with Ctrl, and Escape. */
  readonly whileTyping?: boolean;
};

/** Listens for shortcuts on the page. Typing in a field, an open dialog and pressed buttons keep their keys. */
export function useShortcuts(shortcuts: readonly Shortcut[], enabled = true): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const found = latest.current.find(
        (one) =>
          one.key.toLowerCase() === event.key.toLowerCase() && Boolean(one.ctrl) === (event.ctrlKey || event.metaKey),
      );
      if (!found || (!found.whileTyping && keepsKeys(event))) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled]);
}

/** A key's cap: `<Kbd>Enter</Kbd>`. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles.kbd}>{children}</kbd>;
}

/** The line of shortcuts under a tool. */
export function KeyLine({ shortcuts }: { readonly shortcuts: readonly Pick<Shortcut, 'key' | 'ctrl' | 'does'>[] }) {
  return (
    <ul className={styles.line}>
      {shortcuts.map((one) => (
        <li key={`${one.ctrl ? 'ctrl ' : ''}${one.key}`}>
          <Kbd>{keyName(one)}</Kbd> {one.does}
        </li>
      ))}
    </ul>
  );
}

/** How a shortcut is written on its cap: J, Enter, Ctrl Z, Space. */
export function keyName({ key, ctrl }: Pick<Shortcut, 'key' | 'ctrl'>): string {
  const name = key === ' ' ? 'Space' : (arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return ctrl ? `Ctrl ${name}` : name;
}

const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

function keepsKeys(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (document.querySelector('[aria-modal="true"]')) return true;
  if (target?.closest(typingPlaces)) return true;
  return (event.key === 'Enter' || event.key === ' ') && Boolean(target?.closest(pressedPlaces));
}

// A radio or a check box takes arrows, Space and Enter, and leaves letters to the page.
const typingPlaces =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]';
const pressedPlaces = 'button, a, summary, input, tr[tabindex]';
