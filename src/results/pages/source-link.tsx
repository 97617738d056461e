import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import type { RowView, SourceView } from './views.ts';

/** What a figure was taken from, as a link where it has an address, and how well it is known. */
export function SourceLink({
  source,
  confidence,
}: {
  readonly source: SourceView | null | undefined;
  readonly confidence?: RowView['confidence'];
}) {
  const t = useWords(words);
  if (!source) return null;
  return (
    <>
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      {confidence ? ` (${t(`confidence.${confidence}`)})` : null}
    </>
  );
}
