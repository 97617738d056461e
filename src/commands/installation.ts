import { openInstallation, type Installation, type Settings } from '../application.ts';
import type { Io } from '../commands.ts';

/** What a command is given beside its words. */
export type Context = { readonly io: Io; readonly settings: Settings };

/** Opens the installation for one command, beside a running server or by itself, and closes it whatever happens. */
export async function within<T>(
  { settings, io }: Context,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const installation = await openInstallation(settings, io.say);
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}
