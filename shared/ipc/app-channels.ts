import { z } from 'zod/mini';
import { problem } from './results.ts';
import { flag, list, maybe, nothing, number, obj, text } from './schema.ts';

export const settings = obj({
  theme: z.enum(['system', 'light', 'dark']),
  /** 1 to 2 in steps of 0.1. */
  zoom: number,
  /** Folder for exported files, absolute. */
  exportFolder: text,
});

/** What the window shows before anything is opened. */
export const appState = obj({
  version: text,
  shell: z.enum(['electron', 'chromium']),
  platform: z.enum(['mac', 'windows', 'linux']),
  user: text,
  dataFolder: text,
  /** For example that the browser's sandbox is off. */
  notices: list(problem),
  settings,
  /** False in a shell without a native folder dialog: the folder is typed. */
  canChooseFolder: flag,
});

/** One thing that the health check looked at (main/cli/doctor/diagnosis.ts). */
export const healthCheck = obj({
  id: text,
  what: text,
  result: z.enum(['ok', 'attention', 'failed', 'unchecked']),
  found: text,
  remedy: maybe(text),
});

export const appChannels = {
  'app.state': { request: nothing, reply: appState },
  /** With `region` (an address, name or code) its hosts are asked too, and the clock compared. */
  'app.health': { request: obj({ region: maybe(text) }), reply: obj({ checks: list(healthCheck) }) },
  'settings.save': {
    request: obj({
      theme: maybe(settings.shape.theme),
      zoom: maybe(number),
      exportFolder: maybe(text),
    }),
    reply: settings,
  },
  'clipboard.copy': { request: obj({ text }), reply: nothing },
  /** Only addresses on the allow-list of main/shell/external-link.ts. */
  'links.open': { request: obj({ url: text }), reply: nothing },
  /** `folder` is absent when the operator chose none. */
  'folders.choose': { request: nothing, reply: obj({ folder: maybe(text) }) },
  /** Shows a file that this process exported. */
  'files.show': { request: obj({ file: text }), reply: nothing },
} as const;
