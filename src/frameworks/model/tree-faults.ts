import { fill } from '../../kernel/words.ts';
import type { Edition, Fault } from './framework.ts';
import { frameworkOf, type Catalogue } from './look-up.ts';
import { checkTree, type TreeFaultCode } from './tree-checks.ts';

/** What `checkTree` finds in an edition of data/frameworks, for who edits the files. */
export function treeFaults(path: string, edition: Edition, catalogue: Catalogue): Fault[] {
  return checkTree(edition, (index) => frameworkOf(catalogue, index) !== null).map(({ node, code, params }) => ({
    path: node === null ? path : `${path}/${node}`,
    says: fill(says[code], params),
  }));
}

const says: Readonly<Record<TreeFaultCode, string>> = {
  points_some: 'some of its nodes have points and some have none',
  points_without_parent: 'its nodes have points and it has none',
  points_sum: 'its nodes add to {sum} points, not {wanted}',
  points_begin: 'its nodes begin at {sum}, not {wanted}',
  points_not_asked: 'carries points or a weight, which the level ({adds}) has not',
  weights_some: 'some of its nodes have a weight and some have none',
  weights_sum: 'weights add to {sum} percent, not 100',
  weights_least: 'the least of its nodes makes {least}, not {wanted}',
  least_not_below: 'its least points are not below its most',
  each_over_all: 'one case is worth more than all',
  floor_above_full: 'the floor is above the full mark',
  bounds_upside_down: 'the bounds are upside down',
  no_such_index: 'no index {index}',
};
