import { openInstallation, type Installation } from '../application.ts';
import type { Context } from './command.ts';

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
