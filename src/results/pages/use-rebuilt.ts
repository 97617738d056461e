import { useMemo } from 'react';
import { api as frameworks } from '../../frameworks/api.ts';
import { useApi } from '../../web/api-client.ts';

/** The codes of an edition's reconstructed nodes: wherever figures of one are shown, it wears a badge. */
export function useRebuilt(index: string, edition: string): ReadonlySet<string> {
  const tree = useApi(
    frameworks.getEdition,
    { params: { index, edition } },
    { enabled: edition !== '', staleTime: Infinity },
  );
  return useMemo(
    () => new Set(tree.data?.nodes.filter(({ known }) => known === 'reconstructed').map(({ code }) => code)),
    [tree.data],
  );
}
