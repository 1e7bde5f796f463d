import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { Fault } from '../../shared/results/fault.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import type { App } from '../app.ts';
import { operatorFiles } from '../cli/files.ts';
import { findBrowser } from '../shell/find-browser.ts';
import { describeKeychain } from '../vault/keychain-state.ts';
import type { Diagnosis } from './diagnosis.ts';

const text = terminalText.doctor;
const { what } = text;

/** The version that Groundwork is made for; older ones cannot run its files as they are. */
const NODE_MAJOR = 24;

export function checkNode(version: string): Diagnosis {
  if (Number.parseInt(version, 10) >= NODE_MAJOR)
    return { id: 'node', what: what.node, result: 'ok', found: text.node(version) };
  return {
    id: 'node',
    what: what.node,
    result: 'attention',
    found: text.nodeOld(version, NODE_MAJOR),
    remedy: text.nodeRemedy,
  };
}

/** Writes, reads and deletes a file of its own, and looks at the folder's rights. */
export async function checkFolder({ folder, locks }: App, platform: NodeJS.Platform): Promise<Diagnosis> {
  const { files, processes } = locks;
  const probe = join(folder, `.doctor-${processes.pid}`);
  try {
    await files.createExclusive(probe, 'probe');
    await files.remove(probe);
    const info = await files.info(folder);
    if (platform === 'win32')
      return { id: 'folder', what: what.folder, result: 'ok', found: text.folderWindows(folder) };
    const mode = (info?.mode ?? 0) & 0o777;
    if ((mode & 0o077) === 0) return { id: 'folder', what: what.folder, result: 'ok', found: text.folderGood(folder) };
    const found = text.folderOpen(folder, mode.toString(8).padStart(4, '0'));
    return { id: 'folder', what: what.folder, result: 'attention', found, remedy: text.folderOpenRemedy(folder) };
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'the disk refused';
    return {
      id: 'folder',
      what: what.folder,
      result: 'failed',
      found: text.folderBad(folder, why),
      remedy: text.folderBadRemedy,
    };
  }
}

/** Without a keychain Groundwork works, with secrets in memory only. */
export async function checkKeychain(app: App): Promise<Diagnosis> {
  const { state } = await app.keychain();
  return {
    id: 'keychain',
    what: what.keychain,
    result: state.is === 'usable' ? 'ok' : 'attention',
    ...describeKeychain(state),
  };
}

export function checkBrowser(
  env: { readonly [name: string]: string | undefined },
  platform: NodeJS.Platform,
): Diagnosis {
  try {
    const path = findBrowser({ platform, env, exists: operatorFiles.exists });
    return { id: 'browser', what: what.browser, result: 'ok', found: text.browser(path) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { id: 'browser', what: what.browser, result: 'attention', found: error.message, remedy: error.fix };
  }
}

/** Looks for the runtime without loading it: the package would try to download what is missing. */
export function checkElectron(running: string | undefined): Diagnosis {
  if (running !== undefined)
    return { id: 'electron', what: what.electron, result: 'ok', found: text.electronHere(running) };
  const found = packageFile();
  if (found === undefined) {
    return {
      id: 'electron',
      what: what.electron,
      result: 'unchecked',
      found: text.electronAbsent,
      remedy: text.electronAbsentRemedy,
    };
  }
  // Written by the package's own download, last.
  if (operatorFiles.exists(join(dirname(found), 'path.txt'))) {
    return { id: 'electron', what: what.electron, result: 'ok', found: text.electronReady };
  }
  const missing = { found: text.electronNotDownloaded, remedy: text.electronRemedy };
  return { id: 'electron', what: what.electron, result: 'attention', ...missing };
}

function packageFile(): string | undefined {
  try {
    return findPackageJSON('electron', import.meta.url);
  } catch {
    return undefined;
  }
}
