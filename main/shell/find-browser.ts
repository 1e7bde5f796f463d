import { posix, win32 } from 'node:path';
import { Fault } from '../../shared/results/fault.ts';

/** What the search looks at; injected, so that every platform can be searched in a test. */
export interface BrowserPlaces {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
}

/** No installed Chrome, Edge or Chromium was found. */
export class BrowserMissing extends Fault {
  readonly code = 'browser-missing';
  readonly family = 'attention';
  readonly fix: string;
  override readonly field = 'GROUNDWORK_BROWSER';

  /** @param named the path that GROUNDWORK_BROWSER gives, when there is no file */
  constructor(platform: NodeJS.Platform, named?: string) {
    super(
      named === undefined
        ? 'No Chrome, Edge or Chromium was found on this computer.'
        : `GROUNDWORK_BROWSER names a file that does not exist: ${named}.`,
    );
    const install = platform === 'linux' ? 'Install one (on Debian: apt-get install chromium)' : 'Install one';
    this.fix =
      named === undefined
        ? `${install}, or set GROUNDWORK_BROWSER to the path of its program.`
        : 'Correct GROUNDWORK_BROWSER, or remove it to have the usual places searched.';
  }
}

/**
 * Path of an installed Chrome, Edge or Chromium: GROUNDWORK_BROWSER when set, else the usual places, Linux also by PATH.
 * @throws BrowserMissing; also when GROUNDWORK_BROWSER names nothing, since another browser is not what was asked for
 */
export function findBrowser({ platform, env, exists }: BrowserPlaces): string {
  const named = env.GROUNDWORK_BROWSER?.trim();
  if (named) {
    if (exists(named)) return named;
    throw new BrowserMissing(platform, named);
  }
  const found = candidates(platform, env).find(exists);
  if (found === undefined) throw new BrowserMissing(platform);
  return found;
}

function candidates(platform: NodeJS.Platform, env: BrowserPlaces['env']): readonly string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return WINDOWS.flatMap((program) => roots.map((root) => win32.join(root, program)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return MAC.flatMap((name) => roots.map((root) => posix.join(root, `${name}.app/Contents/MacOS/${name}`)));
  }
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  return LINUX.flatMap((name) => folders.filter((folder) => folder.startsWith('/')).map((f) => posix.join(f, name)));
}

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];
const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const LINUX = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
