import { useFormat } from './figure.tsx';
import { useWords } from './language.tsx';
import { webWords } from './words.ts';

/** Whether what was typed is kept on this device, and since when; `found` is the moment of the draft that the form began from. */
export function DraftNote({ keptAt, found }: { readonly keptAt: string | null; readonly found: string | null }) {
  const t = useWords(webWords);
  const f = useFormat();
  if (!keptAt) return null;
  return keptAt === found ? t('draftFound', { time: f.instant(keptAt) }) : t('draftKept', { time: f.time(keptAt) });
}
