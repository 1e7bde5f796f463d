import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { windowText } from '../../../main/shell/window-text.ts';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { homeText } from '../../../shared/text/home-screen.ts';
import { appEnvironment } from '../window/app-environment.ts';
import { expect, test } from '../window/fixtures.ts';
import { runToItsEnd } from '../window/start-chromium.ts';
import { byMouse } from './operator.ts';
import { MAKE, rehearseToPlan } from './rehearsal.ts';
import { button, heading, problem } from './steps.ts';

const TERMINAL = fileURLToPath(new URL('../../../out/main/cli.js', import.meta.url));

test('a second start says that it is open already, ends well, and leaves the first alone', async ({
  window,
  folders,
  shell,
}) => {
  test.skip(shell === 'electron', 'Electron passes a second start on by itself');
  const second = await runToItsEnd({ shell, ...folders });
  expect(second).toEqual({ code: 0, said: `${windowText.alreadyOpen(folders.data)}\n` });
  await expect(heading(window, homeText.title)).toBeVisible();
  await expect(button(window, homeText.practiceOrganization)).toBeEnabled();
});

test('while a terminal works on the engagement, the window says who it is and sends nothing', async ({
  launch,
  folders,
  shell,
  startOrg,
}) => {
  const org = await startOrg({ propagationSeconds: 60 });
  const { page } = await launch({ args: ['--practice', org.origin] });
  const operator = byMouse(page);
  await rehearseToPlan(operator);
  const [, id = ''] = /#\/engagement\/([^/]+)/.exec(page.url()) ?? [];
  const argv = ['run', profile.id, '--engagement', id, '--practice', org.origin, '--yes', '--data', folders.data];
  const terminal = fork(TERMINAL, argv, { env: appEnvironment({ shell, ...folders }), silent: true });
  try {
    await expect.poll(() => org.counts().write).toBeGreaterThan(1);
    const sent = org.counts().write;
    await operator.press(MAKE);
    await expect(problem(page)).toContainText(String(terminal.pid));
    expect(org.counts().write).toBe(sent);
  } finally {
    terminal.kill('SIGKILL');
  }
});
