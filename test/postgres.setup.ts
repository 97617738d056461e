import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/server/embedded-postgres.ts';
import { makeTemporaryFolder, removeDataFolder, removeLeftovers } from './temporary-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's address of the one PostgreSQL that this test run starts. */
    readonly postgresUrl: string;
  }
}

let server: EmbeddedPostgres;
let dataFolder: string;

/** Starts one PostgreSQL for all files of the run. */
export async function setup(project: TestProject): Promise<void> {
  await removeLeftovers('test-postgres');
  dataFolder = await makeTemporaryFolder('test-postgres');
  server = await startEmbeddedPostgres({ dataFolder, log: () => {} });
  project.provide('postgresUrl', server.url);
}

/** Stops it and removes its data. */
export async function teardown(): Promise<void> {
  await server.stop();
  await removeDataFolder(dataFolder);
}
