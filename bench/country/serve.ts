import { createApplication, openInstallation } from '../../src/application.ts';
import { settingsOf } from './fill.ts';

/** The process that serves a country over HTTP, as `thuocdo up` does but without the queue, until its parent lets go; tells the parent its address. */
const settings = settingsOf(process.argv[2] ?? '');
const installation = await openInstallation(settings, () => {});
const app = await createApplication(installation, settings, (line) => process.stderr.write(`${line}\n`));
process.send?.(await app.listen({ host: settings.host, port: settings.port }));
process.once('disconnect', () => void stop());

async function stop(): Promise<void> {
  await app.close();
  await installation.close();
}
