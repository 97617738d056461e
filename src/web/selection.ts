import { useState } from 'react';

/** Which rows of a list are chosen, in the list's order, and the ways to change that. */
export type Selection = {
  readonly chosen: ReadonlySet<string>;
  /** Chooses a row or lets it go; with `through`, every row from the one pressed before up to it. */
  readonly toggle: (id: string, through?: boolean) => void;
  readonly choose: (ids: readonly string[]) => void;
  readonly clear: () => void;
};

/** The rows chosen among those that a list shows; what the list no longer shows is no longer chosen. */
export function useSelection(ids: readonly string[]): Selection {
  const [state, setState] = useState<{ readonly chosen: ReadonlySet<string>; readonly last: string | null }>({
    chosen: new Set(),
    last: null,
  });
  return {
    chosen: new Set(ids.filter((id) => state.chosen.has(id))),
    toggle: (id, through = false) =>
      setState({ chosen: toggled(state.chosen, ids, id, through ? state.last : null), last: id }),
    choose: (next) => setState({ chosen: new Set(next), last: null }),
    clear: () => setState({ chosen: new Set(), last: null }),
  };
}

/** The rows chosen after one is pressed: it changes sides; with the row pressed before (`from`), all between go to its side. */
export function toggled(
  chosen: ReadonlySet<string>,
  ids: readonly string[],
  id: string,
  from: string | null,
): ReadonlySet<string> {
  const [here, there] = [ids.indexOf(id), from === null ? -1 : ids.indexOf(from)];
  const span = there < 0 ? [id] : ids.slice(Math.min(here, there), Math.max(here, there) + 1);
  const next = new Set(chosen);
  for (const one of span) {
    if (chosen.has(id)) next.delete(one);
    else next.add(one);
  }
  return next;
}
