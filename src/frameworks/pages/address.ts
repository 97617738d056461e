/** What the screen of the indices shows, as its address says it; what is absent is for the screen to choose. */
export type Shown = {
  readonly index: string | null;
  readonly edition: string | null;
  /** The node in hand. */
  readonly node: string | null;
  /** What is sought in the tree, as typed. */
  readonly find: string;
};

const path = '/frameworks';

/** Reads the address. */
export function readShown(search: URLSearchParams): Shown {
  return {
    index: search.get('index'),
    edition: search.get('edition'),
    node: search.get('node'),
    find: search.get('find') ?? '',
  };
}

/** Writes the address; `readShown` reads it back. */
export function addressOf({ index, edition, node, find }: Partial<Shown>): string {
  const said = Object.entries({ index, edition, node, find }).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}
