import type { MenuItemConstructorOptions } from 'electron';
import { windowText } from '../window-text.ts';

/** As little as a platform needs: macOS takes the keys for copy and paste from the menu, all take those for zoom. */
export function menuTemplate(platform: NodeJS.Platform, isPackaged: boolean): MenuItemConstructorOptions[] {
  const zoom: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }];
  const tools: MenuItemConstructorOptions[] = isPackaged ? [] : [{ role: 'reload' }, { role: 'toggleDevTools' }];
  const view: MenuItemConstructorOptions = { label: windowText.menu.view, submenu: [...zoom, ...tools] };
  if (platform === 'darwin') return [{ role: 'appMenu' }, { role: 'editMenu' }, view, { role: 'windowMenu' }];
  return [{ label: windowText.menu.file, submenu: [{ role: 'quit' }] }, { role: 'editMenu' }, view];
}
