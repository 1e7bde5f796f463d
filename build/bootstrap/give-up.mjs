/**
 * Ends the process with what is wrong and what to do about it, on stderr.
 * @param {string} problem
 * @param {string} fix
 * @returns {never}
 */
export function giveUp(problem, fix) {
  console.error(`${problem}\n${fix}`);
  process.exit(2);
}
