import type { StartOptions } from './start-app.ts';

const NO_BUS = 'unix:path=/nonexistent/groundwork';

/** Environment of the app: this process's, its folders, and what the test adds or removes. */
export function appEnvironment({ data, exports: folder, env = {} }: StartOptions): Record<string, string> {
  // Outside of `npm run e2e` there is the keychain of whoever runs the tests: it is not touched.
  const bus = process.env.GROUNDWORK_TEST_KEYCHAIN === 'private' ? {} : { DBUS_SESSION_BUS_ADDRESS: NO_BUS };
  const all = {
    ...process.env,
    GROUNDWORK_DATA: data,
    GROUNDWORK_EXPORTS: folder,
    GROUNDWORK_HEADLESS: '1',
    ...bus,
    ...env,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
