import { methods } from './framework.ts';
import type {
  Edition,
  Fault,
  Framework,
  FrameworkNode,
  Mapping,
  NodeProvenance,
  Provenance,
  Span,
} from './framework.ts';
import { frameworkFile, type FrameworkFile, type WrittenEdition, type WrittenNode } from './schema.ts';

/** Reads one file of data/frameworks, already parsed from YAML; `file` names it in faults of form. What adds up to what is `faultsOf`. */
export function parseFramework(
  written: unknown,
  file: string,
):
  | { readonly framework: Framework; readonly faults: readonly [] }
  | { readonly framework: null; readonly faults: readonly Fault[] } {
  const parsed = frameworkFile.safeParse(written);
  if (!parsed.success)
    return {
      framework: null,
      faults: parsed.error.issues.map((issue) => ({
        path: [file, ...issue.path.map(String)].join('/'),
        says: issue.message,
      })),
    };
  const lost = parsed.data.editions.flatMap((edition) => misplaced(edition, `${file}/${edition.id}`));
  if (lost.length > 0) return { framework: null, faults: lost };
  const { index, vi, en, short, owner, rates, measures, sources, editions, mappings } = parsed.data;
  return {
    framework: {
      index,
      name: { vi, en },
      short,
      owner,
      rates,
      measures: measures ?? null,
      sources: Object.entries(sources).map(([key, { title, url }]) => ({ key, title, url: url ?? null })),
      editions: editions.map(toEdition),
      mappings: mappings.map((mapping) => toMapping(index, mapping)),
    },
    faults: [],
  };
}

/** The code of the node above: '1.2' for '1.2.3', null for '1'. */
export function parentCode(code: string): string | null {
  const end = code.lastIndexOf('.');
  return end < 0 ? null : code.slice(0, end);
}

/** The tree of an edition as it is written; its nodes must stand where `faultsOf` wants them, others are left out. */
export function toEdition(written: WrittenEdition): Edition {
  const provenance = toProvenance(written.provenance);
  return {
    id: written.id,
    decision: written.decision ?? null,
    years: Object.entries(written.years).map(([year, units]) => ({ year: Number(year), units })),
    scale: written.scale,
    adjustment: written.adjustment ?? null,
    provenance,
    sources: written.sources,
    note: written.note,
    bands: written.bands
      ? {
          by: written.bands.by,
          list: written.bands.list.map(({ vi, en, from, ...band }) => ({
            ...band,
            name: { vi, en },
            from: from ?? null,
          })),
        }
      : null,
    levels: written.levels.map(({ vi, en, adds }) => ({ name: { vi, en }, adds })),
    nodes: nodesUnder(null, 0, written.scale, { written, provenance, byParent: groupByParent(written.nodes) }),
  };
}

/** Nodes that would be lost or doubled when the list becomes a tree. */
function misplaced({ nodes, levels }: WrittenEdition, path: string): Fault[] {
  const seen = new Set<string>();
  return nodes.flatMap(({ code }) => {
    const parent = parentCode(code);
    const says = seen.has(code)
      ? 'the code stands twice'
      : parent !== null && !seen.has(parent)
        ? `no ${parent} stands before it`
        : code.split('.').length > levels.length
          ? 'deeper than the levels of the edition'
          : null;
    seen.add(code);
    return says === null ? [] : [{ path: `${path}/${code}`, says }];
  });
}

type Whole = {
  readonly written: WrittenEdition;
  readonly provenance: NodeProvenance;
  readonly byParent: ReadonlyMap<string | null, readonly WrittenNode[]>;
};

function nodesUnder(parent: string | null, depth: number, above: Span | null, whole: Whole): FrameworkNode[] {
  const written = whole.byParent.get(parent) ?? [];
  const isShare = whole.written.levels[depth]?.adds === 'equal';
  return written.map((node) => {
    const points = isShare && above ? share(above, written.length) : ownPoints(node);
    const children = nodesUnder(node.code, depth + 1, points, whole);
    const isLeaf = children.length === 0;
    const own = node.by ?? whole.written.by;
    const provenance = toProvenance(node.provenance, whole.provenance);
    return {
      code: node.code,
      name: { vi: node.vi, en: node.en },
      depth,
      points,
      weight: node.weight ?? null,
      by: isLeaf ? (own ? [own] : []) : methods.filter((method) => children.some((child) => child.by.includes(method))),
      rule: isLeaf && !node.unused ? (node.rule ?? whole.written.rule ?? null) : null,
      counts: !node.unused,
      optional: node.optional ?? false,
      evidence: node.evidence ?? null,
      provenance,
      sources: node.sources ?? (isSeenNowhere(provenance) ? [] : whole.written.sources),
      children,
    };
  });
}

/** An equal part of a span: sub-dimensions of PAPI run to 2.5 where there are four and to 3.33… where there are three. */
function share(above: Span, parts: number): Span {
  return { from: above.from / parts, to: above.to / parts };
}

function ownPoints(node: WrittenNode): Span | null {
  return node.points === undefined ? null : { from: node.from, to: node.points };
}

function toProvenance(
  written: WrittenNode['provenance'],
  otherwise: NodeProvenance = { name: 'reconstructed', points: 'reconstructed', rule: 'reconstructed' },
): NodeProvenance {
  if (typeof written === 'string') return all(written);
  return { ...otherwise, ...written };
}

/** The edition's sources are about other nodes then. */
function isSeenNowhere(provenance: NodeProvenance): boolean {
  return Object.values(provenance).every((one) => one === 'reconstructed');
}

function all(provenance: Provenance): NodeProvenance {
  return { name: provenance, points: provenance, rule: provenance };
}

function toMapping(index: string, written: FrameworkFile['mappings'][number]): Mapping {
  const [first = '', second] = written.to.split('/');
  return {
    ...written,
    from: { index, edition: written.from },
    to: second === undefined ? { index, edition: first } : { index: first, edition: second },
    byCode: written.byCode ?? null,
  };
}

function groupByParent(nodes: readonly WrittenNode[]): Map<string | null, WrittenNode[]> {
  const groups = new Map<string | null, WrittenNode[]>();
  for (const node of nodes) {
    const parent = parentCode(node.code);
    groups.set(parent, [...(groups.get(parent) ?? []), node]);
  }
  return groups;
}
