import type { BrowserWindowConstructorOptions, Session } from 'electron';

/** What the options depend on. */
export interface WindowLook {
  readonly session: Session;
  /** The built preload/electron.ts. */
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly dark: boolean;
}

/** How the window is made. Defaults of Electron are written out where they matter: they have changed before. */
export function windowOptions({ session, preload, isPackaged, dark }: WindowLook): BrowserWindowConstructorOptions {
  return {
    title: 'Groundwork',
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    // Shown with its first picture; until then it has the ground colour of the theme.
    show: false,
    backgroundColor: dark ? '#0f1318' : '#f6f7f9',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      autoplayPolicy: 'user-gesture-required',
      devTools: !isPackaged,
    },
  };
}
