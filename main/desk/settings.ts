import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { Settings } from '../../shared/ipc/views.ts';
import type { Problem } from '../../shared/results/problem.ts';
import type { App } from '../app.ts';
import { ExportFolderNotAbsolute, SettingsDamaged, ZoomInvalid } from './settings-faults.ts';

const SMALLEST = 1;
const LARGEST = 2;

/** As on the disk: only what the operator chose, so that a default may change. */
const savedSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  zoom: z.number().refine(isZoom).exactOptional(),
  exportFolder: z.string().refine(isAbsolute).exactOptional(),
});
type Saved = z.infer<typeof savedSchema>;

/** What the operator wants changed; what is left out stays. */
export type SettingsChange = { readonly [name in keyof Settings]?: Settings[name] | undefined };

/** The window's settings, `settings.json` in the data folder. */
export interface SettingsFile {
  /** `damage` says that the file could not be understood and that the usual settings are in use. */
  read(): Promise<{ readonly settings: Settings; readonly damage: Problem | undefined }>;
  /** @throws ZoomInvalid, ExportFolderNotAbsolute */
  save(change: SettingsChange): Promise<Settings>;
}

/** @param home the user's home folder */
export function settingsFile(app: Pick<App, 'folder' | 'locks' | 'env'>, home: string = homedir()): SettingsFile {
  const { files } = app.locks;
  const path = join(app.folder, 'settings.json');
  let saving: Promise<unknown> = Promise.resolve();

  async function load(): Promise<{ readonly saved: Saved; readonly damage: Problem | undefined }> {
    const text = await files.read(path).catch(() => '');
    if (text === undefined) return { saved: {}, damage: undefined };
    const saved = savedSchema.safeParse(parsed(text));
    return saved.success
      ? { saved: saved.data, damage: undefined }
      : { saved: {}, damage: new SettingsDamaged().toProblem() };
  }

  async function withDefaults({ theme, zoom, exportFolder }: Saved): Promise<Settings> {
    return {
      theme: theme ?? 'system',
      zoom: zoom ?? SMALLEST,
      exportFolder: exportFolder ?? (app.env('GROUNDWORK_EXPORTS') || (await usualFolder())),
    };
  }

  /** Created by the first export, not before. */
  async function usualFolder(): Promise<string> {
    const documents = join(home, 'Documents');
    const info = await files.info(documents).catch(() => undefined);
    return join(info?.kind === 'folder' ? documents : home, 'Groundwork');
  }

  return {
    async read() {
      const { saved, damage } = await load();
      return { settings: await withDefaults(saved), damage };
    },
    async save(change) {
      const checked = checkedChange(change, join(home, 'Groundwork'));
      const saved = saving.then(async () => {
        const next = { ...(await load()).saved, ...checked };
        await files.writeAtomic(path, `${JSON.stringify(next, null, 2)}\n`);
        return withDefaults(next);
      });
      saving = saved.catch(() => undefined);
      return saved;
    },
  };
}

function checkedChange({ theme, zoom, exportFolder }: SettingsChange, example: string): Saved {
  if (zoom !== undefined && !isZoom(zoom)) throw new ZoomInvalid();
  const folder = exportFolder?.trim();
  if (folder !== undefined && !isAbsolute(folder)) throw new ExportFolderNotAbsolute(example);
  return {
    ...(theme === undefined ? {} : { theme }),
    ...(zoom === undefined ? {} : { zoom: Math.round(zoom * 10) / 10 }),
    ...(folder === undefined ? {} : { exportFolder: folder }),
  };
}

/** 1.1 is no exact number in binary; anything near a step is that step. */
function isZoom(zoom: number): boolean {
  const step = Math.abs(zoom * 10 - Math.round(zoom * 10)) < 1e-6;
  return step && zoom > SMALLEST - 0.01 && zoom < LARGEST + 0.01;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
