import { join } from 'node:path';
import { makeTemporaryFolder, removeDataFolder } from '../../test/temporary-folder.ts';
import { hundredth, wholeCountry, type Size } from './fill.ts';

/** The sizes that a bench compares, and the data folder of each. */
export type Folders = {
  readonly large: Size;
  readonly small: Size;
  folderOf(size: Size): string;
};

/**
 * Gives a bench the data folders of a country and of its hundredth: in the folder of `--keep`, where a filled country stays for the next run, else
 * in one that is removed. `word` is how many provinces the country has (34).
 */
export async function withFolders<T>(
  word: string | undefined,
  options: readonly string[],
  work: (folders: Folders) => Promise<T>,
): Promise<T> {
  const at = options.indexOf('--keep');
  const kept = at < 0 ? undefined : options[at + 1];
  const folder = kept ?? (await makeTemporaryFolder('bench'));
  const large: Size = { ...wholeCountry, provinces: Number(word ?? wholeCountry.provinces) };
  const folderOf = ({ provinces, units }: Size) => join(folder, `country-${provinces}x${units}`);
  try {
    return await work({ large, small: hundredth, folderOf });
  } finally {
    if (!kept) for (const data of [folderOf(large), folderOf(hundredth), folder]) await removeDataFolder(data);
  }
}
