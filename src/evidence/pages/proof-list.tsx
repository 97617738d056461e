import { Link } from 'react-router';
import type { z } from 'zod';
import { useWords } from '../../web/language.tsx';
import type { proofView } from '../api/views.ts';
import { words } from '../words.ts';
import { ProofLink, ProofVerdict } from './proof-verdict.tsx';
import styles from './proof-list.module.css';

type Proof = z.output<typeof proofView>;

/** The proofs of an occurrence: each to save or open, with what was decided about it, and what the reader may do. */
export function ProofList({ proofs, isTight }: { readonly proofs: readonly Proof[]; readonly isTight?: boolean }) {
  const t = useWords(words);
  return (
    <ul className={isTight ? styles.tight : styles.proofs}>
      {proofs.map((proof) => (
        <li key={proof.useId}>
          <ProofVerdict
            proof={proof}
            about={proof.revision.title}
            head={
              <>
                <ProofLink of={proof.revision} />
                {proof.abilities.openEvidence ? (
                  <Link
                    className={styles.where}
                    to={`/evidence/${proof.revision.evidenceId}`}
                    aria-label={t('proof.whereUsedThis', { name: proof.revision.title })}
                  >
                    {t('proof.whereUsed')}
                  </Link>
                ) : null}
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}
