import { isAbsolute, relative } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { detectRegion } from '../../shared/regions/detect.ts';
import { deskText } from '../../shared/text/desk.ts';
import { checkComputer } from '../health/check-computer.ts';
import { checkReach } from '../health/network.ts';
import { FileGone, FileNotOurs, RegionUnknown } from './app-faults.ts';
import { appStates } from './app-state.ts';
import type { DeskContext } from './context.ts';
import { isExported } from './exported-files.ts';
import { settingsFile } from './settings.ts';

type AppChannel =
  | 'app.state'
  | 'app.health'
  | 'settings.save'
  | 'clipboard.copy'
  | 'links.open'
  | 'folders.choose'
  | 'files.show';

/** The window itself: its state and settings, this computer's health, clipboard, links, folders and files. */
export function appHandlers(desk: DeskContext): Pick<Handlers, AppChannel> {
  const { app, shell, practice } = desk;
  const settings = settingsFile(app);
  const states = appStates(desk, settings);

  return {
    'app.state': () => states.read(),

    async 'app.health'({ region }) {
      const found = region === undefined ? undefined : detectRegion(region);
      if (found?.region === null) throw new RegionUnknown(found.reason);
      const { noRegionRemedy } = deskText.health;
      const [here, there] = await Promise.all([
        checkComputer(app, process.env),
        checkReach(app, found?.region, new AbortController().signal, noRegionRemedy),
      ]);
      return { checks: [...here, ...there] };
    },

    async 'settings.save'(change) {
      const saved = await settings.save(change);
      await states.tell();
      return saved;
    },

    async 'clipboard.copy'({ text }) {
      await shell.copyText(text);
      return {};
    },

    async 'links.open'({ url }) {
      // The practice organization runs on this computer, at an origin that no list can name beforehand.
      const origin = practice.current();
      if (origin !== undefined && URL.parse(url)?.origin === origin) shell.allowLoopback(origin);
      await shell.openLink(url);
      return {};
    },

    async 'folders.choose'() {
      const folder = await shell.chooseFolder();
      return folder === undefined ? {} : { folder };
    },

    async 'files.show'({ file }) {
      const { exportFolder } = (await settings.read()).settings;
      const ours = isExported(file) || isIn(exportFolder, file) || isIn(app.folder, file);
      if (!isAbsolute(file) || !ours) throw new FileNotOurs();
      if ((await app.locks.files.info(file)) === undefined) throw new FileGone(file);
      await shell.showFile(file);
      return {};
    },
  };
}

/** The folder itself, or something in it. */
function isIn(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '..' && !/^\.\.[/\\]/.test(way) && !isAbsolute(way);
}
