import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A path inside the repository, absolute.
 * @param {string[]} parts
 */
export function inRepository(...parts) {
  return join(root, ...parts);
}
