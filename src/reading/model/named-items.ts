import { letterLabels } from './marker.ts';
import type { OutlineNode } from './outline.ts';

/** Duties named by their numbers and letters, 'điểm a, c khoản 2': the labels of a list, then those of the list around it. */
type Chain = readonly (readonly string[])[];

/** A text whose words for some duties are replaced by 'các nhiệm vụ trên', and the duties that they name. */
export type WithItems = { readonly text: string; readonly items: readonly Chain[] };

/** Takes the items that a sentence names out of it: 'các nhiệm vụ 1, 2 và 5 mục này', 'nhiệm vụ tại điểm a, c khoản 2'; undefined where it names none. */
export function takeItems(text: string): WithItems | undefined {
  const start = begins.exec(text);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const { chains, end } = readChains(text, from);
  if (chains.length === 0) return undefined;
  return { text: `${text.slice(0, start.index)}các nhiệm vụ trên${text.slice(end)}`, items: chains };
}

/** The nodes that are named, as seen from a line after them; undefined where one of them is not there. */
export function namedNodes(items: readonly Chain[], line: OutlineNode): readonly OutlineNode[] | undefined {
  const found = items.map((chain) => {
    for (let scope = line.parent; scope !== undefined; scope = scope.parent) {
      const nodes = nodesBelow(scope, chain.toReversed());
      if (nodes !== undefined) return nodes;
    }
    return undefined;
  });
  return found.every((nodes) => nodes !== undefined) ? found.flat() : undefined;
}

function nodesBelow(scope: OutlineNode, [labels = [], ...inner]: Chain): readonly OutlineNode[] | undefined {
  const nodes = labels.map((label) => scope.children.find((child) => labelOf(child) === label));
  if (!nodes.every((node) => node !== undefined)) return undefined;
  if (inner.length === 0) return nodes;
  const below = nodes.map((node) => nodesBelow(node, inner));
  return below.every((found) => found !== undefined) ? below.flat() : undefined;
}

/** '2' of '2.', 'Nhiệm vụ 2:' and '(2)', 'a' of 'a)'. */
function labelOf({ marker }: OutlineNode): string | undefined {
  return /(\d+(?:\.\d+)*|[a-zđ]|[ivx]+)[^\p{L}\d]*$/iu.exec(marker?.label ?? '')?.[1]?.toLowerCase();
}

const duties = '(?:nhiệm vụ|nội dung|giải pháp|công việc|phần việc)';
const label = String.raw`(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})(?![\p{L}\d])`;
const begins = new RegExp(
  String.raw`(?:(?:các|những)\s+)?${duties}(?:\s*(?:,|và)\s*${duties})*\s+(?:(?:được\s+)?(?:nêu|quy định|ghi)\s+)?(?:(?:tại|ở|trong|thuộc|của)\s+)?(?:(?:các|từ|số|thứ)\s+)*(?=(?:(?:điểm|khoản|tiểu mục|mục|phần)\s+)?${label})`,
  'iu',
);
const piece = /\s*(\d{1,2}(?:\.\d{1,2})*|\p{L}+|[,;–-])/uy;
/** What items are called, the innermost first. */
const units: readonly string[] = ['điểm', 'khoản', 'mục', 'phần'];
const joints: ReadonlySet<string> = new Set([',', ';', 'và']);
const spans: ReadonlySet<string> = new Set(['-', '–', 'đến']);
const passedOver: ReadonlySet<string> = new Set(['tại', 'ở', 'trong', 'thuộc', 'của', 'các', 'từ', 'số', 'tiểu']);
/** 'mục này', 'nêu trên' say where the line stands itself. */
const here: ReadonlySet<string> = new Set(['này', 'trên', 'nêu']);

function readChains(text: string, from: number): { readonly chains: readonly Chain[]; readonly end: number } {
  const chains: string[][][] = [];
  let unit = -1;
  let end = from;
  let spanning = false;
  piece.lastIndex = from;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const word = (match[1] ?? '').toLowerCase();
    const rank = units.indexOf(word);
    if (joints.has(word) || passedOver.has(word)) continue;
    if (spans.has(word)) spanning = true;
    else if (rank >= 0) {
      // 'điểm a khoản 1': the list around; 'khoản 1 và điểm b khoản 2': other items.
      const chain = chains.at(-1);
      if (rank > unit && chain !== undefined) chain.unshift([]);
      else if (rank < unit) chains.push([[]]);
      unit = rank;
    } else if (isLabel.test(word)) {
      if (chains.length === 0) chains.push([[]]);
      const labels = chains.at(-1)?.[0];
      labels?.push(...(spanning ? between(labels.at(-1) ?? '', word) : [word]));
      spanning = false;
      end = piece.lastIndex;
    } else if (here.has(word)) end = piece.lastIndex;
    else break;
  }
  const named = chains.map((chain) => chain.filter((labels) => labels.length > 0).toReversed());
  return { chains: named.filter((chain) => chain.length > 0), end };
}

const isLabel = new RegExp(`^${label}$`, 'u');

/** '1' to '4' goes on with '2', '3' and '4'; 'a' to 'd' with 'b', 'c' and 'd'. */
function between(first: string, last: string): readonly string[] {
  const [from, to] = [letterLabels.indexOf(first), letterLabels.indexOf(last)];
  if (from >= 0 && to > from) return letterLabels.slice(from + 1, to + 1);
  const count = Number(last) - Number(first);
  if (!Number.isInteger(count) || count < 1) return [last];
  return Array.from({ length: count }, (_, index) => String(Number(first) + index + 1));
}
