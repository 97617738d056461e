import { useMemo } from 'react';
import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Tree } from '../../../web/tree.tsx';
import type { FrameworkNode } from '../../model/framework.ts';
import { treeOf, type OwnSet } from '../../model/own-set/own-set.ts';
import { setWords } from '../../words/set-pages.ts';
import type { ShownFault } from './fault-list.tsx';
import styles from './sets.module.css';

/** The tree of a set as it would be kept, with what stands wrong at each node. */
export function SetTree(props: {
  readonly set: OwnSet;
  readonly faults: readonly ShownFault[];
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
}) {
  const t = useWords(setWords);
  const f = useFormat();
  const { language } = useLanguage();
  const edition = useMemo(() => treeOf(props.set), [props.set]);
  const counts = new Map<string, number>();
  for (const { place } of props.faults)
    if (place.kind === 'node') counts.set(place.code, (counts.get(place.code) ?? 0) + 1);
  const hasWeights = edition.nodes.some(({ weight }) => weight !== null);
  return (
    <Tree<FrameworkNode>
      label={props.set[language]}
      roots={edition.nodes}
      childrenOf={(node) => node.children}
      nodeKey={({ code }) => code}
      // A short tree stands open; a long one opens at its areas.
      open={openAtFirst(edition.nodes)}
      selected={props.selected}
      onSelect={({ code }) => props.onSelect(code)}
      total={{ name: t('whole'), points: f.points(edition.scale.to) }}
      columns={[
        {
          key: 'name',
          head: t('node'),
          cell: ({ code, name }) => codeAndName(code, name[language]),
        },
        ...(hasWeights
          ? [
              {
                key: 'weight',
                head: t('weight'),
                figure: true,
                width: '92px',
                cell: ({ weight }: FrameworkNode) => (weight === null ? null : f.percent(weight, 0)),
              },
            ]
          : []),
        {
          key: 'points',
          head: t('points'),
          figure: true,
          width: '92px',
          cell: ({ points }) => (points ? f.points(points.to) : null),
        },
        {
          key: 'by',
          head: t('by'),
          width: '120px',
          cell: ({ by }) => by.map((one) => t(`by.${one}`)).join(', '),
        },
        {
          key: 'faults',
          head: t('faultsHead'),
          figure: true,
          width: '52px',
          cell: ({ code }) => faultMark(counts.get(code)),
        },
      ]}
    />
  );
}

function codeAndName(code: string, name: string) {
  return (
    <>
      <span className={styles.code}>{code}.</span> {name}
    </>
  );
}

function faultMark(count: number | undefined) {
  return count === undefined ? null : <span className={styles.faulty}>{count}</span>;
}

function openAtFirst(roots: readonly FrameworkNode[]): string[] {
  const inner = roots.filter(({ children }) => children.length > 0);
  return inner.flatMap((node) => [node.code, ...(roots.length <= 12 ? openAtFirst(node.children) : [])]);
}
