import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onPath } from '../../build/testing/on-path.mjs';
import { type Figure, median } from './figure.ts';

const SCRIPT = fileURLToPath(new URL('./time-launches.ts', import.meta.url));
const WHAT = 'process launch to usable first screen / launch to a blank page loaded, same shell, headed';

/** Both times of every pair, as `time-launches.ts` prints them. */
export interface LaunchTimes {
  readonly own: readonly number[];
  readonly blank: readonly number[];
}

/** Needs a display; where there is none, a virtual one that is there before the first launch. */
export async function launch(): Promise<Figure> {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay && !onPath('xvfb-run')) {
    const notMeasured = 'no display; install xvfb (apt-get install --no-install-recommends xvfb xauth).';
    return { what: WHAT, notMeasured };
  }
  const script = [process.execPath, SCRIPT];
  const virtual = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', ...script];
  const [program = '', ...args] = hasDisplay ? script : virtual;
  // A setting for tests that hides the window would make another figure of it.
  const { GROUNDWORK_HEADLESS: _, ...env } = process.env;
  const { stdout } = await promisify(execFile)(program, args, { env });
  const times = JSON.parse(stdout) as LaunchTimes;
  const [own, blank] = [median(times.own), median(times.blank)];
  return { what: `${WHAT} (${own.toFixed(0)} ms / ${blank.toFixed(0)} ms, medians)`, value: own / blank, budget: 1.3 };
}
