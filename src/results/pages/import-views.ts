import type { z } from 'zod';
import type { importApi, importView } from '../api/imports.ts';

/** A dry run as the API shows it. */
export type ImportView = z.output<typeof importView>;

/** A table that a province accepted, as the list of them shows it. */
export type OwnTableView = z.output<typeof importApi.listOwnTables.output>['tables'][number];
