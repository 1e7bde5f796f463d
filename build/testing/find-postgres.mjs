import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isExecutable } from './on-path.mjs';

/** Debian keeps the programs of a server here, a folder for each version, and links none of them into the PATH. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * The folder that holds `initdb` and `postgres`: one of the PATH, else Debian's newest.
 * @returns {string | undefined}
 */
export function findPostgres() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...ofDebian()];
  return folders.find(
    (folder) => folder !== '' && ['initdb', 'postgres'].every((name) => isExecutable(join(folder, name))),
  );
}

function ofDebian() {
  try {
    const versions = readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one));
    return versions.map((version) => join(DEBIAN, version, 'bin'));
  } catch {
    return [];
  }
}
