import type { z } from 'zod';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import type { revisionView } from '../api/views.ts';
import { words } from '../words.ts';

type Revision = z.output<typeof revisionView>;

/** What is known of a revision, a phrase each: its number, its day, the file's name where it is called otherwise, its size, which revision. */
export function useProofFacts(): (revision: Revision) => readonly string[] {
  const t = useWords(words);
  const f = useFormat();
  return ({ documentNumber, effectiveOn, file, link, title, number }) => [
    ...(documentNumber ? [t('proof.numbered', { number: documentNumber })] : []),
    effectiveOn ? t('proof.ofDay', { date: f.date(effectiveOn) }) : t('proof.undated'),
    ...(file && file.name !== title ? [file.name] : []),
    ...(file ? [f.bytes(file.size)] : []),
    ...(link && link.url !== title ? [new URL(link.url).hostname] : []),
    ...(number > 1 ? [t('proof.revision', { number })] : []),
  ];
}
