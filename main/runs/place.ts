import type { SecretHandling } from '../forms/model.ts';
import { secretFile } from '../forms/secret-part.ts';
import { tryExportFolder, writeExport } from '../forms/write-export.ts';
import type { SecretPlace } from './keeper.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The export folder as the place for a created secret, when there is no keychain: written the moment it arrives,
 * encrypted with age, or in clear text when the operator named that. To omit it is no place.
 */
export function folderPlace(
  around: Surroundings,
  handling: SecretHandling,
  folder: string | undefined,
): SecretPlace | undefined {
  if (folder === undefined || handling.is === 'omit') return undefined;
  const write = async (baseName: string, suffix: string, bytes: Uint8Array) => {
    await writeExport({ folder, baseName, files: [{ suffix, bytes }] });
  };
  const ready = () => tryExportFolder(folder);
  if (handling.is === 'clear') {
    return {
      ready,
      words: `a clear-text file in ${folder}, as named by the operator`,
      put: ({ name, subject }, secret) => write(`${name} ${subject}`, '.txt', secretFile(name, subject, secret)),
    };
  }
  return {
    ready,
    words: `an age-encrypted file in ${folder}`,
    async put({ name, subject }, secret) {
      const bytes = await around.exports.seal(secretFile(name, subject, secret), handling.to);
      await write(`${name} ${subject}`, '.secret.age', bytes);
    },
  };
}
