import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

/** Lights and shows the paragraph that the address names ('?block=b12', or a cell of a table), such as the sentence of a goal. */
export function useWantedBlock(): void {
  const block = useSearchParams()[0].get('block');
  useEffect(() => {
    if (block === null) return undefined;
    const id = CSS.escape(block);
    const place = document.querySelector(`[data-block="${id}"], [data-block^="${id}/"]`);
    place?.setAttribute('data-on', '');
    place?.scrollIntoView({ block: 'center' });
    return () => place?.removeAttribute('data-on');
  }, [block]);
}
