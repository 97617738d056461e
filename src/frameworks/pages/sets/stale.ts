import { api } from '../../api.ts';
import { setsApi } from '../../api/sets.ts';

/** What was answered before a set changed, to be asked again. */
export const stale = [
  setsApi.getSet,
  setsApi.listSets,
  setsApi.getMapping,
  api.listFrameworks,
  api.getEdition,
  api.getNode,
];
