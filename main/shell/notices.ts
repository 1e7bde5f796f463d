import type { Problem } from '../../shared/results/problem.ts';

/** As root, Chromium starts only without its sandbox. */
export const sandboxOff: Problem = {
  code: 'browser-sandbox-off',
  message: 'The browser that shows this window runs without its sandbox, because Groundwork was started as root.',
  fix: 'Start Groundwork as an ordinary user.',
};

/** After the page's first crash. */
export const windowReloaded: Problem = {
  code: 'window-reloaded',
  message: 'The window stopped working and was loaded again. What runs was not touched.',
  fix: 'Go on where you were; what you had typed and not saved is gone. If it happens again, Groundwork closes.',
};

/** After its second one. */
export const closedTwice: Problem = {
  code: 'window-crashed',
  message: 'The window stopped working again, so Groundwork closes. What was done is in the journal.',
  fix: 'Start Groundwork again and resume, or use the terminal (`groundwork list`).',
};
