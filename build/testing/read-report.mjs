import { readFileSync } from 'node:fs';

/**
 * A test runner's JSON report; undefined when there is none.
 * @param {string} path
 * @returns {unknown}
 */
export function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
