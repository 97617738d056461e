import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Tag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { unverifiedParts, type RuleProvenance } from '../model/provenance.ts';
import { words } from '../words.ts';
import styles from './kinds.module.css';

/** Marks a rule of which something was not verified, and says what; nothing where all of it was read in a source. */
export function Unverified({ provenance }: { readonly provenance: RuleProvenance }) {
  const t = useWords(words);
  const parts = unverifiedParts(provenance);
  if (parts.length === 0) return null;
  return (
    <>
      <Tag tone="ask">{t('rule.unverified')}</Tag>{' '}
      {t(`rule.unverified.${parts.length === 2 ? 'both' : (parts[0] ?? 'rule')}`)}
    </>
  );
}

/** Where a rule was read, as links. */
export function Sources({
  sources,
}: {
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}) {
  const t = useWords(words);
  if (sources.length === 0) return null;
  return (
    <>
      {t('rule.sources')}{' '}
      {sources.map(({ title, url }, index) => (
        <span key={url}>
          {index > 0 ? '; ' : ''}
          <a href={url} target="_blank" rel="noreferrer noopener">
            {title}
          </a>
        </span>
      ))}
      .
    </>
  );
}

/** Why inspections may not overlap, by which law, since when, and whether that was verified. */
export function OverlapRule() {
  const t = useWords(words);
  const { language } = useLanguage();
  const f = useFormat();
  const known = useApi(api.getOverlapRule, {}, { staleTime: 300_000 });
  const rule = known.data?.rule;
  if (!rule) return null;
  const law = [rule.article, rule.basis].filter(Boolean).join(', ');
  return (
    <p className={`${styles.told} ${styles.below}`}>
      {rule.what[language]}: {law}, {t('rule.from', { date: f.date(rule.from) })}.{' '}
      <Unverified provenance={rule.provenance} /> <Sources sources={rule.sources} />
    </p>
  );
}
