import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from './bridge.ts';
import { refuseStrayDrops } from './drops.ts';

contextBridge.exposeInMainWorld(
  'groundwork',
  createBridge({
    invoke: (channel, request) => ipcRenderer.invoke('groundwork', channel, request),
    // The event object stays here: it leads to ipcRenderer.
    subscribe: (listener) => ipcRenderer.on('groundwork', (_event, name, payload) => listener(name, payload)),
  }),
);
refuseStrayDrops(window);
