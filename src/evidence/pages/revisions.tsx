import { useState } from 'react';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { Tag } from '../../web/tags.tsx';
import type { Answer } from '../../kernel/contract.ts';
import { libraryApi } from '../api/library.ts';
import { words } from '../words.ts';
import { DescribeFields } from './describe-fields.tsx';
import { useProofFacts } from './proof-facts.ts';
import { LinkFound, ProofLink, staleAfterProof } from './proof-verdict.tsx';
import styles from './library.module.css';

type Revision = Answer<typeof libraryApi.getEvidence>['revisions'][number];

/** The revisions of an evidence, the newest first, each to save or open; what was accepted says that it stays. */
export function Revisions({ revisions }: { readonly revisions: readonly Revision[] }) {
  const t = useWords(words);
  return (
    <Section title={t('evidence.revisions')} note={t('evidence.revisionsNote')}>
      <ol className={styles.revisions} reversed>
        {revisions.map((revision) => (
          <RevisionRow key={revision.id} revision={revision} />
        ))}
      </ol>
    </Section>
  );
}

function RevisionRow({ revision }: { readonly revision: Revision }) {
  const t = useWords(words);
  const f = useFormat();
  const facts = useProofFacts();
  const [isEdited, setEdited] = useState(false);
  const look = useAction(libraryApi.lookAtLink, { invalidates: staleAfterProof });
  const { id, number, file, link, frozen, abilities } = revision;
  const added = t('evidence.addedBy', { person: revision.addedBy, date: f.dateOf(revision.addedAt) });
  return (
    <li>
      <div className={styles.head}>
        <b>{number}.</b>
        <ProofLink of={revision} />
        {frozen ? <Tag>{t('evidence.isFrozen')}</Tag> : null}
      </div>
      <p className={styles.told}>{facts(revision).join(', ')}</p>
      <p className={styles.told}>{added}</p>
      {link ? <LinkFound of={link} /> : null}
      {file ? (
        <p className={styles.told}>
          {t('evidence.hash')}: <span title={file.hash}>{file.hash.slice(0, 16)}…</span>
        </p>
      ) : null}
      {isEdited ? (
        <Describe revision={revision} onClose={() => setEdited(false)} />
      ) : (
        <div className={styles.verbs}>
          {abilities.describe ? (
            <Button
              small
              kind="flat"
              aria-label={t('evidence.describeThis', { number })}
              onClick={() => setEdited(true)}
            >
              {t('evidence.describe')}
            </Button>
          ) : null}
          {abilities.look && link?.state !== 'unchecked' ? (
            <Button small kind="flat" busy={look.isPending} onClick={() => look.mutate({ params: { revisionId: id } })}>
              {t('link.look')}
            </Button>
          ) : null}
          {look.error ? <ErrorNote problem={look.error} safe="nothing" /> : null}
        </div>
      )}
    </li>
  );
}

function Describe({ revision, onClose }: { readonly revision: Revision; readonly onClose: () => void }) {
  const t = useWords(words);
  const { title, documentNumber, effectiveOn } = revision;
  const [written, setWritten] = useState({ title, documentNumber, effectiveOn });
  const save = useAction(libraryApi.describeRevision, { invalidates: staleAfterProof, onDone: onClose });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (save.isPending) return;
        save.mutate({
          params: { revisionId: revision.id },
          body: { ...written, title: written.title.trim() || title },
        });
      }}
    >
      <DescribeFields value={written} called={title} onChange={setWritten} />
      {save.error ? <ErrorNote problem={save.error} safe="nothing" /> : null}
      <FormFoot>
        <Button small kind="main" type="submit" busy={save.isPending}>
          {t('evidence.save')}
        </Button>
        <Button small kind="flat" onClick={onClose}>
          {t('library.cancel')}
        </Button>
      </FormFoot>
    </form>
  );
}
