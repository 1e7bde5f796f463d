import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onPath } from '../../build/testing/on-path.mjs';
import { type Figure, medianOfPairs } from './figure.ts';

const SCRIPT = fileURLToPath(new URL('./time-launches.ts', import.meta.url));
const WHAT = 'process launch to usable first screen / launch to a blank page loaded, same shell, headed';

/** Milliseconds to the first screen and to the blank page, as `time-launches.ts` prints them. */
export type LaunchTimes = readonly (readonly [own: number, blank: number])[];

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
  const { value, times } = medianOfPairs(JSON.parse(stdout) as LaunchTimes);
  return { what: `${WHAT} (${times})`, value, budget: 1.3 };
}
