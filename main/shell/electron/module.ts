/** The parts of Electron that Groundwork uses. Everything here gets them as an argument, so that a test can stand in. */
export type ElectronModule = Pick<
  typeof import('electron'),
  | 'app'
  | 'BrowserWindow'
  | 'Menu'
  | 'clipboard'
  | 'dialog'
  | 'ipcMain'
  | 'nativeTheme'
  | 'protocol'
  | 'session'
  | 'shell'
>;
