import { line, type Mark, type Picture } from '../../../web/chart/picture.ts';

/** In how many runs a province took each rank: a bar a rank of the whole field, in blue what reaches the target, the interval as a bracket below. */
export function histogramPicture(
  counts: readonly number[],
  [from, to]: readonly [number, number],
  target: number,
  legend: { readonly target: string; readonly other: string; readonly interval: string },
): Picture {
  const step = width / counts.length;
  const most = Math.max(...counts, 1);
  const bars = counts.flatMap((count, at): Mark[] => {
    if (count === 0) return [];
    const h = (count / most) * depth;
    return [{ kind: 'rect', x: at * step + 0.5, y: depth - h, w: step - 1, h, fill: at < target ? 'blue' : 'rule-3' }];
  });
  const edge = { stroke: 'ink', strokeWidth: 1.5 } as const;
  const [left, right] = [(from - 1) * step, to * step];
  const bracket = [
    line(left, depth + 4, left, depth + 10, edge),
    line(left, depth + 10, right, depth + 10, edge),
    line(right, depth + 4, right, depth + 10, edge),
  ];
  const ticks = [
    1,
    ...counts.map((_, at) => at + 1).filter((rank) => rank % 10 === 0 && rank < counts.length - 2),
    counts.length,
  ];
  const names = ticks.map((rank): Mark => {
    return {
      kind: 'text',
      x: (rank - 0.5) * step,
      y: depth + 28,
      text: String(rank),
      size: 11,
      fill: 'ink-2',
      anchor: 'middle',
    };
  });
  const keys = [
    { text: legend.target, fill: 'blue' },
    { text: legend.other, fill: 'rule-3' },
  ] as const;
  const key = keys.flatMap(({ text, fill }, at): Mark[] => [
    { kind: 'rect', x: at * 170, y: depth + 44, w: 10, h: 10, fill },
    { kind: 'text', x: at * 170 + 16, y: depth + 53, text },
  ]);
  const intervalKey: readonly Mark[] = [
    { kind: 'path', d: `M340 ${depth + 46}L340 ${depth + 52}L352 ${depth + 52}L352 ${depth + 46}`, ...edge },
    { kind: 'text', x: 360, y: depth + 53, text: legend.interval },
  ];
  const ground = line(0, depth, width, depth, { stroke: 'ink' });
  return { width, height: depth + 60, marks: [...bars, ground, ...bracket, ...names, ...key, ...intervalKey] };
}

const width = 640;
const depth = 160;
