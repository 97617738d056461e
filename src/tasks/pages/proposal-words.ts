import type { z } from 'zod';
import { useWords } from '../../web/language.tsx';
import type { proposalView } from '../api/handovers.ts';
import { words } from '../words.ts';

/** Says why an heir is proposed: 'vì có từ “trẻ em”'. */
export function useProposalWords(): (proposal: z.output<typeof proposalView>) => string {
  const t = useWords(words);
  return ({ reason, word, fromRule }) => {
    if (fromRule) return t('handover.why.rule', { word: word ?? '' });
    return t(`handover.why.${reason}`, { word: word ?? '' });
  };
}
