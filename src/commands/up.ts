import { openInstallation, serve } from '../application.ts';
import type { Context, Given } from './command.ts';
import { words as roleWords } from '../accounts/words.ts';
import { checkPort } from '../server/port.ts';
import { listTenants } from '../server/tenants.ts';
import { v7 as uuid } from 'uuid';

/** Serves until it is told to end. The first time, outside production and on the embedded database, the sample province is loaded. */
export async function up(given: Given, { io, settings }: Context): Promise<'running' | undefined> {
  await checkPort(settings.host, settings.port);
  const stopped = io.untilStopped();
  const installation = await openInstallation(settings, io.say);
  try {
    const tenants = await listTenants(installation.database);
    const byItself = !settings.production && !settings.databaseUrl && !given.options['no-sample'];
    if (tenants.length === 0 && (byItself || given.options.sample)) {
      io.tell({ vi: 'Nạp tỉnh minh họa lần đầu…', en: 'Loads the sample province, the first time…' });
      const { loadSample } = await import('../sample/load.ts');
      const { signIns } = await loadSample({ ...installation, newId: uuid });
      io.tell({
        vi: '\nTài khoản minh họa (mật khẩu chỉ in ra lần này):',
        en: '\nSample sign-ins (the passwords are printed this once):',
      });
      for (const one of signIns)
        io.say(
          `  ${one.login.padEnd(22)} ${one.password.padEnd(16)} ${roleWords[`role.${one.role}`][io.language]}, ${one.unit}`,
        );
    }
    const server = await serve(installation, settings, io.say);
    io.tell(
      {
        vi: '\nThước Đo đang chạy tại {address}  (Ctrl-C để dừng)',
        en: '\nThước Đo runs at {address}  (Ctrl-C ends it)',
      },
      { address: server.address },
    );
    await stopped;
    await server.close();
  } finally {
    await installation.close();
  }
  return undefined;
}
