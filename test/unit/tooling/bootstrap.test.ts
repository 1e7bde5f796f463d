import { mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Checkout, makeCheckout } from './checkout.ts';

let checkout: Checkout;
afterEach(() => checkout.remove());

const says = (expression: string) => `console.log(JSON.stringify(${expression}));`;

test('a fresh checkout installs its packages; stdout holds only what the command prints', async () => {
  checkout = makeCheckout(says('process.argv.slice(2)'));
  const { code, stdout, stderr } = await checkout.run(['groundwork', 'regions', '--json']);
  expect(stdout).toBe('["regions","--json"]\n');
  expect(stderr).toContain('packages are missing, running npm ci');
  expect(stderr).toContain('npm ci --loglevel=error --include=dev');
  expect(code).toBe(0);
});

test('installed packages are used as they are, until package-lock.json is newer', async () => {
  checkout = makeCheckout(says('1'));
  await checkout.run(['groundwork']);
  expect((await checkout.run(['groundwork'])).stderr).toBe('');
  const soon = Date.now() / 1000 + 5;
  utimesSync(join(checkout.folder, 'package-lock.json'), soon, soon);
  // The made-up npm cannot link a second time, which is as good as any failure here.
  expect((await checkout.run(['groundwork'])).stderr).toContain('package-lock.json has changed');
});

test('install scripts switched off: the fix is named, and nothing runs in another Node', async () => {
  checkout = makeCheckout(says('1'));
  const { code, stdout, stderr } = await checkout.run(['groundwork'], { FAKE_NPM: 'no scripts' });
  expect(stderr).toContain('npm rebuild node --ignore-scripts=false');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test('a failed install says so and what to do', async () => {
  checkout = makeCheckout(says('1'));
  const { code, stderr } = await checkout.run(['groundwork'], { FAKE_NPM: 'fails' });
  expect(stderr).toContain('npm ci failed with exit code 7');
  expect(stderr).toContain('check the network and the proxy');
  expect(code).toBe(2);
});

test('an unknown task is refused with the list of tasks', async () => {
  checkout = makeCheckout(says('1'));
  const { code, stderr } = await checkout.run(['strat']);
  expect(stderr).toContain('There are: start, dev, build, test, e2e, screenshots, check, bench, pack, groundwork.');
  expect(code).toBe(2);
});

test('the exit code of the command is passed on', async () => {
  checkout = makeCheckout('process.exit(4);');
  expect((await checkout.run(['groundwork'])).code).toBe(4);
});

test('a signal reaches the command, and its way of ending is passed on', async () => {
  checkout = makeCheckout(
    "process.on('SIGINT', () => process.exit(5)); setInterval(() => {}, 1000); console.log('ready');",
  );
  const running = checkout.start(['groundwork']);
  await new Promise((resolve) => running.stdout.once('data', resolve));
  process.kill(running.pid, 'SIGINT');
  expect((await running.ended).code).toBe(5);

  const other = checkout.start(['groundwork']);
  await new Promise((resolve) => other.stdout.once('data', resolve));
  process.kill(other.pid, 'SIGTERM');
  expect((await other.ended).signal).toBe('SIGTERM');
});

test('paths are relative to where npm was called', async () => {
  checkout = makeCheckout(says('process.cwd()'));
  const elsewhere = join(checkout.folder, 'elsewhere');
  mkdirSync(elsewhere);
  const env = { npm_lifecycle_event: 'groundwork', INIT_CWD: elsewhere };
  expect(JSON.parse((await checkout.run(['groundwork'], env)).stdout)).toBe(elsewhere);
});

test.runIf(process.platform === 'linux')(
  'npm start without a display says so and runs the main job on the practice organization',
  async () => {
    checkout = makeCheckout(says('process.argv.slice(2)'));
    const noDisplay = { DISPLAY: '', WAYLAND_DISPLAY: '', GROUNDWORK_HEADLESS: '' };
    const { stdout } = await checkout.run(['start'], noDisplay);
    expect(stdout).toContain('There is no display for a window');
    expect(stdout).toContain('["run","uca-historical","--practice","--yes"]');
    const { stdout: again } = await checkout.run(['start', '--practice', 'http://127.0.0.1:5001'], noDisplay);
    expect(again).toContain('["run","uca-historical","--practice","http://127.0.0.1:5001","--yes"]');
  },
);
