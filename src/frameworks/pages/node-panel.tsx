import type { ComponentType, ReactNode } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Facts, Panel } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { Provenance } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { addressOf } from './address.ts';
import { sayRule } from './rule-words.ts';
import styles from './frameworks.module.css';

/** Which node. */
export type NodeAt = { readonly index: string; readonly edition: string; readonly code: string };

/** The tasks that serve a node, which belong to plans and are handed in from outside. */
export type TasksOfNode = ComponentType<NodeAt>;

type Detail = z.output<typeof api.getNode.output>;

/** The node in hand, beside the tree. */
export function NodePanel({ at, Tasks }: { readonly at: NodeAt; readonly Tasks: TasksOfNode }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const answer = useNode(at);
  return (
    <div role="region" aria-label={t('inHand', { code: at.code })}>
      <Answered of={answer} rows={4}>
        {(detail) => (
          <Panel note={wayTo(detail, language)} title={`${at.code}. ${detail.node.name[language]}`}>
            <About detail={detail} Heading="h3">
              <Tasks {...at} />
            </About>
          </Panel>
        )}
      </Answered>
    </div>
  );
}

/** The same on a screen of its own, for a phone. */
export function NodeScreen({
  at,
  back,
  Tasks,
}: {
  readonly at: NodeAt;
  readonly back: string;
  readonly Tasks: TasksOfNode;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const answer = useNode(at);
  const { data } = answer;
  return (
    <Page
      compact
      title={data ? `${at.code}. ${data.node.name[language]}` : at.code}
      crumbs={[{ label: t('trees'), to: back }, { label: at.code }]}
    >
      <Answered of={answer}>
        {(detail) => (
          <>
            <p className={styles.way}>{wayTo(detail, language)}</p>
            <About detail={detail} Heading="h2">
              <Tasks {...at} />
            </About>
          </>
        )}
      </Answered>
    </Page>
  );
}

function useNode(params: NodeAt) {
  return useApi(api.getNode, { params: { ...params } });
}

function wayTo({ path }: Detail, language: 'vi' | 'en'): string {
  return path
    .slice(0, -1)
    .map(({ code, name }) => `${code}. ${name[language]}`)
    .join(' › ');
}

/** What it is worth, how it is measured and scored, how each of that is known, whence, and what it stands to elsewhere. */
function About({
  detail: { node, sources, related },
  Heading,
  children,
}: {
  readonly detail: Detail;
  readonly Heading: 'h2' | 'h3';
  /** The tasks that serve it. */
  readonly children: ReactNode;
}) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const { points, weight, rule, provenance } = node;
  const facts: { name: string; value: ReactNode }[] = [
    ...(points
      ? [
          {
            name: t(points.from === 0 ? 'points' : 'range'),
            value: points.from === 0 ? f.points(points.to) : `${f.points(points.from)} – ${f.points(points.to)}`,
          },
        ]
      : []),
    ...(weight === null ? [] : [{ name: t('weight'), value: f.percent(weight, 0) }]),
    ...(node.by.length > 0 ? [{ name: t('by'), value: node.by.map((one) => t(`by.${one}`)).join(', ') }] : []),
    ...(node.counts ? [] : [{ name: t('counts'), value: t('notCountedWhy') }]),
    ...(rule ? [{ name: t('rule'), value: sayRule(rule, t, language) }] : []),
    ...(node.evidence ? [{ name: t('evidence'), value: <span lang="vi">{node.evidence}</span> }] : []),
    ...(node.optional ? [{ name: t('optional'), value: t('optionalWhy') }] : []),
    {
      name: t('known'),
      value: (
        <>
          {node.known === 'reconstructed' ? (
            <p>
              <Provenance kind="rebuilt" /> {t('rebuiltWhy')}
            </p>
          ) : null}
          <p>
            {[
              t('knownName', { known: t(`known.${provenance.name}`) }),
              ...(points === null && weight === null
                ? []
                : [t('knownPoints', { known: t(`known.${provenance.points}`) })]),
              ...(rule === null ? [] : [t('knownRule', { known: t(`known.${provenance.rule}`) })]),
            ].join('; ')}
          </p>
        </>
      ),
    },
  ];
  return (
    <>
      <Facts items={facts} />
      <Heading className={styles.heading}>{t('servingTasks')}</Heading>
      {children}
      <Heading className={styles.heading}>{t('sources')}</Heading>
      {sources.length === 0 ? (
        <p className={styles.none}>{t('noSources')}</p>
      ) : (
        <ul className={styles.list}>
          {sources.map(({ key, title, url }) => (
            <li key={key} lang="vi">
              {url ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
            </li>
          ))}
        </ul>
      )}
      {related.length > 0 ? (
        <>
          <Heading className={styles.heading}>{t('related')}</Heading>
          <RelatedNodes related={related} />
        </>
      ) : null}
    </>
  );
}

/** Where the node came from, what it became, what it feeds or stands beside. */
function RelatedNodes({ related }: { readonly related: Detail['related'] }) {
  const t = useWords(words);
  const { language } = useLanguage();
  return (
    <ul className={styles.list}>
      {related.map(({ ref, index, edition, code, name, kind, backwards, short }) => (
        <li key={`${ref} ${kind}`}>
          <Link to={addressOf({ index, edition, node: code === '*' ? null : code })}>
            {code === '*' ? name[language] : `${short[language]} ${code}. ${name[language]}`}
          </Link>
          <span className={styles.kind}>
            {t('relatedKind', { edition, kind: t(`related.${kind}.${backwards ? 'back' : 'on'}`) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
