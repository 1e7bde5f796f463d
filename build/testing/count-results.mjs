/**
 * Counts a vitest JSON report. A file that failed without a failed test of its own (it did not load, a hook threw)
 * counts as one failed; so does a run that failed for any other reason.
 * @param {{ readonly exitCode: number, readonly report: unknown }} run
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countResults({ exitCode, report }) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {readonly { status: string, assertionResults: readonly { status: string }[] }[]} */
  const files = /** @type {any} */ (report)?.testResults ?? [];
  for (const file of files) {
    let failedHere = 0;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') failedHere += 1;
      else counts.skipped += 1;
    }
    counts.failed += failedHere === 0 && file.status === 'failed' ? 1 : failedHere;
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
