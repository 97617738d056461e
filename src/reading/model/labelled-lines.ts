import { readAttributes } from './attributes.ts';
import { isBullet } from './marker.ts';
import type { OutlineNode } from './outline.ts';

/**
 * Whether the labelled lines of an outline ('Cơ quan chủ trì: ...') speak for all counted items since the line before them: where more of them stand
 * after several items of a list than after a single one, it is the plan's way.
 */
export function labelsAreShared(root: OutlineNode): boolean {
  const places = { afterOne: 0, afterSeveral: 0 };
  countPlaces(root, places);
  return places.afterSeveral > places.afterOne;
}

function countPlaces(node: OutlineNode, places: { afterOne: number; afterSeveral: number }): void {
  let items = 0;
  for (const child of node.children) {
    const isLine = isLabelled(child) && child.marker === undefined;
    if (!isLine && child.marker !== undefined && !isBullet(child.marker)) items += 1;
    const under = labelsUnder(child);
    const isOwn = under.length === 0 && child.children.length > 0 && child.children.every(isLabelled);
    if (items > 0 && (isLine || under.length > 0 || isOwn)) {
      if (items === 1 || isOwn) places.afterOne += 1;
      else places.afterSeveral += 1;
      items = 0;
    }
    countPlaces(child, places);
  }
}

/** Labelled lines without a mark that hang below an item only because it lacks its full stop; empty where it has anything else below it. */
export function labelsUnder(item: OutlineNode): readonly OutlineNode[] {
  return item.children.every((line) => line.marker === undefined && isLabelled(line)) ? item.children : [];
}

function isLabelled(line: OutlineNode): boolean {
  return line.children.length === 0 && line.paragraphs.length > 0 && readAttributes(line.text).rest === '';
}
