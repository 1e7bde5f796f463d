import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

// No test may touch the data folder or the keychain of whoever runs it.
const folder = mkdtempSync(join(tmpdir(), 'groundwork-data-'));
process.env.GROUNDWORK_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (process.env.GROUNDWORK_TEST_KEYCHAIN !== 'private') {
  process.env.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nonexistent/groundwork';
  process.env.GROUNDWORK_TEST_SKIP = [process.env.GROUNDWORK_TEST_SKIP, 'keychain'].filter(Boolean).join(',');
}
