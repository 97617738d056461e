import { useParams } from 'react-router';
import { must } from '../../kernel/problem.ts';
import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Tag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './consultation.module.css';

/** The draft now against the draft that the units were asked about: sentences added, removed and changed, word by word. */
export function DifferencesPage() {
  const t = useWords(words);
  const f = useFormat();
  const consultationId = must(useParams()['consultationId'], 'the consultation in the address');
  const compared = useApi(api.compareVersions, { params: { consultationId } }, { staleTime: 0 });
  const data = compared.data;
  const count = (kind: string) => data?.differences.filter((one) => one.kind === kind).length ?? 0;
  return (
    <Page
      title={t('differences')}
      crumbs={[
        { label: t('title'), to: '/consultations' },
        { label: data?.consultation.planName ?? t('plan'), to: `/consultations/${consultationId}` },
        { label: t('compare') },
      ]}
      lead={
        data
          ? t('differencesLead', {
              date: f.dateOf(data.consultation.askedAt),
              changed: count('changed'),
              added: count('added'),
              removed: count('removed'),
              all: data.sentences,
            })
          : undefined
      }
    >
      <Answered of={compared}>
        {({ differences }) =>
          differences.length === 0 ? (
            <Empty why={t('noDifference')} />
          ) : (
            <ol className={styles.lines}>
              {differences.map((one) => (
                <li key={one.id}>
                  <p>
                    <Tag>{t(`kind.${one.kind}`)}</Tag>
                  </p>
                  <p className={styles.words}>
                    {one.words.map(({ kind, text }, place) =>
                      // A run of words has no name but its place.
                      kind === 'added' ? (
                        <ins key={place}>{text}</ins>
                      ) : kind === 'removed' ? (
                        <del key={place}>{text}</del>
                      ) : (
                        <span key={place}>{text}</span>
                      ),
                    )}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
    </Page>
  );
}
