import { useEffect, useRef, useState } from 'react';

/** Something of a form that was typed and not sent, with the moment it was kept (ISO 8601). */
export type Draft<T> = { readonly value: T; readonly keptAt: string };

/** Where drafts lie: localStorage, or a plain map in tests. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const prefix = 'thuocdo.draft.';

/** The draft kept under a key, or null when there is none or it can't be read. */
export function readDraft<T>(key: string, store: DraftStore = localStorage): Draft<T> | null {
  try {
    const kept = store.getItem(prefix + key);
    return kept === null ? null : (JSON.parse(kept) as Draft<T>);
  } catch {
    return null;
  }
}

/** Keeps a draft; answers null where the browser refuses to store (private mode, full), so that nobody is promised more. */
export function keepDraft<T>(key: string, value: T, now: Date, store: DraftStore = localStorage): Draft<T> | null {
  const draft = { value, keptAt: now.toISOString() };
  try {
    store.setItem(prefix + key, JSON.stringify(draft));
    return draft;
  } catch {
    return null;
  }
}

/** Forgets a draft, after its form was sent. */
export function dropDraft(key: string, store: DraftStore = localStorage): void {
  try {
    store.removeItem(prefix + key);
  } catch {
    // A browser that refuses storage has kept nothing.
  }
}

/**
 * Keeps a form's values while they are typed, half a second after the last key and when the page is left. Starts from the kept
 * draft: give `found` to the form's initial values; call `drop` once the server has taken them. The key names the thing and the person
 * (`tasks.report.<occurrence>.<user>`), since a device may be shared.
 */
export function useDraft<T>(key: string): {
  readonly found: Draft<T> | null;
  readonly keptAt: string | null;
  readonly keep: (value: T) => void;
  readonly drop: () => void;
} {
  const [found] = useState(() => readDraft<T>(key));
  const [keptAt, setKeptAt] = useState(found?.keptAt ?? null);
  const waiting = useRef<{ value: T; timer: number } | null>(null);

  const write = () => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    setKeptAt(keepDraft(key, waiting.current.value, new Date())?.keptAt ?? null);
    waiting.current = null;
  };
  const latestWrite = useRef(write);
  useEffect(() => {
    latestWrite.current = write;
  });

  useEffect(() => {
    const onLeave = () => latestWrite.current();
    window.addEventListener('pagehide', onLeave);
    return () => {
      window.removeEventListener('pagehide', onLeave);
      onLeave();
    };
  }, []);

  return {
    found,
    keptAt,
    keep(value) {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value, timer: window.setTimeout(() => latestWrite.current(), 500) };
    },
    drop() {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = null;
      dropDraft(key);
      setKeptAt(null);
    },
  };
}
