import { readFileSync } from 'node:fs';
import { inRepository } from '../bootstrap/repository.mjs';

/**
 * The script behind a package's only or first command. Started by path, since .bin need not be on the PATH.
 * @param {string} name of the package
 */
export function toolPath(name) {
  /** @type {{ bin: { [command: string]: string } }} */
  const { bin } = JSON.parse(readFileSync(inRepository('node_modules', name, 'package.json'), 'utf8'));
  const [script] = Object.values(bin);
  if (script === undefined) throw new Error(`The package ${name} has no command.`);
  return inRepository('node_modules', name, script);
}
