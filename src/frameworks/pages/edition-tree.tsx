import type { z } from 'zod';
import { addressOf, useApi } from '../../web/api-client.ts';
import { ButtonLink } from '../../web/button.tsx';
import { Missing, useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords, type Speak } from '../../web/language.tsx';
import { Footnote, Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import type { Column } from '../../web/table.tsx';
import { Provenance } from '../../web/tags.tsx';
import { Tree } from '../../web/tree.tsx';
import { api } from '../api.ts';
import { setsApi } from '../api/sets.ts';
import { words } from '../words.ts';
import { seek, treeOf, type NodeView } from './node-tree.ts';
import styles from './frameworks.module.css';

type Whole = z.output<typeof api.getEdition.output>;

/** One edition: what is known of it, and its tree as a table that opens and closes. */
export function EditionTree(props: {
  readonly index: string;
  readonly edition: string;
  readonly find: string;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
}) {
  const params = { index: props.index, edition: props.edition };
  const answer = useApi(api.getEdition, { params });
  return <Answered of={answer}>{(whole) => <Edition whole={whole} {...props} />}</Answered>;
}

function Edition({
  whole,
  find,
  selected,
  onSelect,
}: {
  readonly whole: Whole;
  readonly find: string;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { framework, edition, nodes } = whole;
  const sought = seek(nodes, find, language);
  return (
    <Section title={framework.name[language]} note={<Facts whole={whole} />} actions={<Files whole={whole} />}>
      {framework.measures ? <p>{framework.measures[language]}</p> : null}
      <p className={styles.note}>{edition.note[language]}</p>
      {nodes.length === 0 ? (
        <Empty why={t('noTree')} />
      ) : (
        <>
          <p role="status" className={styles.count}>
            {find.trim() === ''
              ? t(edition.reconstructed > 0 ? 'count' : 'countSure', {
                  count: nodes.length,
                  rebuilt: edition.reconstructed,
                })
              : t('found', { count: sought.found })}
          </p>
          {sought.nodes.length === 0 ? null : (
            <NodeTable whole={whole} nodes={sought.nodes} find={find} selected={selected} onSelect={onSelect} />
          )}
        </>
      )}
      <Footnote>
        <Bands bands={edition.bands} /> {t('citeOwner', { owner: framework.owner[language] })}
        <OpenData whole={whole} />
      </Footnote>
    </Section>
  );
}

/** A published edition as open data; a province's own sets are none. */
function OpenData({ whole: { framework, edition, nodes } }: { readonly whole: Whole }) {
  const t = useWords(words);
  if (nodes.length === 0 || edition.state !== null) return null;
  const file = (format: 'csv' | 'json') =>
    addressOf(api.getOpenFramework, { params: { index: framework.index }, query: { format, edition: edition.id } });
  return (
    <>
      {' '}
      {t('openData')}{' '}
      <a download href={file('csv')}>
        CSV
      </a>
      ,{' '}
      <a download href={file('json')}>
        JSON
      </a>
      .
    </>
  );
}

/** The edition as a file to start a set from; the page of a set of the province's own. */
function Files({ whole: { framework, edition, nodes } }: { readonly whole: Whole }) {
  const t = useWords(words);
  if (nodes.length === 0) return null;
  const file = (format: 'xlsx' | 'yaml') =>
    addressOf(setsApi.exportEdition, {
      params: { index: framework.index, edition: edition.id },
      query: { format },
    });
  return (
    <>
      {edition.state === null ? null : (
        <ButtonLink small to={`/frameworks/sets/${framework.index}/${edition.id}`}>
          {t('openSet')}
        </ButtonLink>
      )}
      <ButtonLink small href={file('xlsx')} download>
        {t('exportXlsx')}
      </ButtonLink>
      <ButtonLink small kind="flat" href={file('yaml')} download>
        {t('exportYaml')}
      </ButtonLink>
    </>
  );
}

/** The decision, the years with the number of rated units, the scale. */
function Facts({ whole: { framework, edition } }: { readonly whole: Whole }) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const { decision, years, scale } = edition;
  const counts = [...new Set(years.flatMap(({ units }) => units ?? []))];
  return [
    ...(decision ? [t('decision', { number: decision.number, date: f.date(decision.date) })] : []),
    framework.rates[language],
    ...(counts.length > 0 ? [t('units', { count: counts.map((count) => f.number(count)).join(', ') })] : []),
    t('scale', { from: f.number(scale.from), to: f.number(scale.to) }),
  ].join(' · ');
}

function NodeTable({
  whole,
  nodes,
  find,
  selected,
  onSelect,
}: {
  readonly whole: Whole;
  readonly nodes: readonly NodeView[];
  readonly find: string;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
}) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const tree = treeOf(nodes);
  const isSought = find.trim() !== '';
  const above = (selected ?? '').split('.').map((_, at, parts) => parts.slice(0, at).join('.'));
  return (
    <Tree
      // What is sought is shown open; another search begins anew.
      key={isSought ? find : 'all'}
      label={whole.framework.name[language]}
      roots={tree.roots}
      childrenOf={tree.childrenOf}
      nodeKey={(node) => node.code}
      columns={columnsOf(whole, t, f, language)}
      open={isSought ? tree.parents : above}
      selected={selected}
      onSelect={(node) => onSelect(node.code)}
      {...(isSought ? {} : { total: { name: t('whole'), points: f.points(whole.edition.scale.to) } })}
    />
  );
}

function columnsOf(
  { nodes }: Whole,
  t: Speak<typeof words>,
  f: ReturnType<typeof useFormat>,
  language: 'vi' | 'en',
): readonly Column<NodeView>[] {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const weight: Column<NodeView> = {
    key: 'weight',
    head: t('weight'),
    figure: true,
    width: '84px',
    cell: (node) => (node.weight === null ? node.depth === 0 ? <Missing /> : null : f.percent(node.weight, 0)),
  };
  return [
    {
      key: 'name',
      head: t('node'),
      cell: (node) => (
        <>
          <span className={styles.code}>{node.code}.</span> {node.name[language]}
        </>
      ),
    },
    ...(nodes.some((node) => node.weight !== null) ? [weight] : []),
    {
      key: 'points',
      head: t('points'),
      figure: true,
      width: '92px',
      cell: (node) => (node.points ? f.points(node.points.to) : node.depth === 0 ? <Missing /> : null),
    },
    {
      key: 'by',
      head: t('by'),
      width: '196px',
      cell: (node) => (node.counts ? node.by.map((one) => t(`by.short.${one}`)).join(', ') : t('notCounted')),
    },
    {
      key: 'known',
      head: t('known'),
      width: '92px',
      cell: (node) => <HowKnown known={node.known} above={byCode.get(node.parent ?? '')?.known} />,
    },
  ];
}

/** How well a node is known: a badge where the rebuilt part of a tree begins, quiet words for the rest. */
function HowKnown({
  known,
  above,
}: {
  readonly known: NodeView['known'];
  readonly above: NodeView['known'] | undefined;
}) {
  const t = useWords(words);
  if (known === 'reconstructed' && above !== known) return <Provenance kind="rebuilt" />;
  return <span className={styles[known]}>{t(`known.${known}`)}</span>;
}

function Bands({ bands }: { readonly bands: Whole['edition']['bands'] }) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  if (!bands) return null;
  const names = bands.list.map(({ name, from }) =>
    from === null || bands.by !== 'score'
      ? name[language]
      : t('bandFrom', { name: name[language], from: f.number(from) }),
  );
  return t(`bands.${bands.by}`, { names: names.join(', ') });
}
