import { join } from 'node:path';
import { createHttp } from './server/http.ts';
import { makeClock, type Clock } from './server/clock.ts';
import { openAsOwner, openDatabase, type Database } from './server/database.ts';
import { startEmbeddedPostgres } from './server/embedded-postgres.ts';
import { checkExternalPostgres } from './server/external-postgres.ts';
import { folderStore, type FileStore } from './server/files.ts';
import { startJobs } from './server/jobs.ts';
import type { Log } from './server/log.ts';
import { watchQueue } from './server/queue-watch.ts';
import { migrateAll } from './server/migrate.ts';
import { publishOpenApi } from './server/openapi.ts';
import { servePages } from './server/pages.ts';
import { openOutbound, type Outbound, type OutboundSettings } from './server/outbound.ts';
import { openProgressFeed, type ProgressFeed } from './server/progress.ts';
import { findActor } from './accounts/store.ts';
import { slices } from './slices.ts';

/** What the environment and the command line decide. */
export type Settings = {
  readonly dataFolder: string;
  /** An external PostgreSQL; the embedded one of the data folder when absent. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly fixedToday: string | undefined;
  readonly behindTls: boolean;
  readonly uploadLimit: number;
  /** Mail, webhooks and the address of links; without it nothing leaves the house. */
  readonly outbound?: OutboundSettings;
  /** Production: no sample by itself, no test clock. */
  readonly production: boolean;
};

/** A province's installation opened: its database, migrated, and its files. Close it to leave nothing running. */
export type Installation = {
  /** Where its database is, as its owner. */
  readonly databaseUrl: string;
  readonly owner: Database;
  readonly database: Database;
  readonly files: FileStore;
  readonly progress: ProgressFeed;
  readonly clock: Clock;
  readonly outbound: Outbound;
  close(): Promise<void>;
};

/** Opens the data folder or the external database, and brings its tables to this version. */
export async function openInstallation(settings: Settings, log: Log): Promise<Installation> {
  const embedded = settings.databaseUrl ? null : await startEmbeddedPostgres({ dataFolder: settings.dataFolder, log });
  const url = settings.databaseUrl ?? embedded?.url ?? '';
  const owner = openAsOwner(url);
  const database = openDatabase(url);
  try {
    if (!embedded) await checkExternalPostgres(owner);
    await migrateAll(owner);
    const progress = await openProgressFeed(database, url);
    const outbound = openOutbound(settings.outbound ?? nothingOutside);
    return {
      databaseUrl: url,
      owner,
      database,
      progress,
      files: folderStore(join(settings.dataFolder, 'files')),
      clock: makeClock(settings.fixedToday),
      outbound,
      async close() {
        outbound.mailer?.close();
        await progress.close();
        await database.close();
        await owner.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await database.close();
    await owner.close();
    await embedded?.stop();
    throw error;
  }
}

const nothingOutside: OutboundSettings = {
  smtpUrl: undefined,
  mailFrom: undefined,
  allowPrivateWebhooks: false,
  address: '',
};

const webFolder = join(import.meta.dirname, '../dist/web');

/** The HTTP application with every slice, API description and screens, not yet listening. */
export async function createApplication(installation: Installation, settings: Settings, log: Log) {
  const app = await createHttp({
    ...installation,
    log,
    slices,
    findActor,
    behindTls: settings.behindTls,
    uploadLimit: settings.uploadLimit,
    beforeRoutes: publishOpenApi,
  });
  await servePages(app, webFolder);
  return app;
}

/** Serves pages and works the queue until `close`, which waits for requests and jobs under way. */
export async function serve(
  installation: Installation,
  settings: Settings,
  log: Log,
): Promise<{ address: string; close(): Promise<void> }> {
  const app = await createApplication(installation, settings, log);
  const jobs = Object.assign({}, ...slices.map((slice) => slice.jobs ?? {}));
  const hourly = slices.flatMap((slice) => slice.hourly ?? []);
  const queue = await watchQueue(installation.databaseUrl);
  const runner = await startJobs(installation.owner, jobs, installation, { concurrency: 2, log, hourly });
  await app.listen({ host: settings.host, port: settings.port });
  return {
    address: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${settings.port}`,
    async close() {
      await app.close();
      await runner.stop();
      await queue.close();
    },
  };
}
