import about from '../../package.json' with { type: 'json' };
import type { AppState } from '../../shared/ipc/views.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { deskText } from '../../shared/text/desk.ts';
import { describeKeychain } from '../vault/keychain-state.ts';
import type { DeskContext } from './context.ts';
import type { SettingsFile } from './settings.ts';

/** What the window shows before anything is opened, and tells again when it changes. */
export interface AppStates {
  read(): Promise<AppState>;
  /** Tells the window the state as it is now. */
  tell(): Promise<void>;
}

export function appStates({ app, shell, tell, notices: own }: DeskContext, settings: SettingsFile): AppStates {
  let looking = false;
  let noKeychain: Problem | undefined;

  /** An unlock prompt can keep the keychain waiting; the window does not wait for it. */
  async function lookAtKeychain(): Promise<void> {
    const { state } = await app.keychain();
    const code = state.is === 'usable' ? undefined : `keychain-${state.is}`;
    if (code === noKeychain?.code) return;
    const { found, remedy } = describeKeychain(state);
    const { message, fix } = deskText.keychain;
    noKeychain = code === undefined ? undefined : { code, message: message(found), fix: remedy ?? fix };
    await states.tell();
  }

  /** Each time, while there is none: it may have been unlocked since. */
  function look(): void {
    if (looking) return;
    looking = true;
    void lookAtKeychain()
      .catch(() => undefined)
      .finally(() => {
        looking = false;
      });
  }

  const states: AppStates = {
    async read() {
      look();
      const { settings: chosen, damage } = await settings.read();
      const notices = [app.notice, ...shell.notices, noKeychain, damage, ...own.values()];
      return {
        version: about.version,
        shell: shell.kind,
        platform: platformOf(process.platform),
        user: app.user,
        dataFolder: app.folder,
        notices: notices.filter((notice) => notice !== undefined),
        settings: chosen,
        canChooseFolder: shell.canChooseFolder,
      };
    },
    async tell() {
      tell('app-state', await states.read());
    },
  };
  return states;
}

function platformOf(platform: NodeJS.Platform): AppState['platform'] {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'windows' : 'linux';
}
