/** Whether this machine lacks what a test needs; for `test.skipIf(lacks('keychain'))`. `npm test` decides it. */
export function lacks(need: 'keychain' | 'chromium' | 'postgres'): boolean {
  return (process.env.GROUNDWORK_TEST_SKIP ?? '').split(',').includes(need);
}
