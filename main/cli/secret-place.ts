import { resolve } from 'node:path';
import { runText as text } from '../../shared/text/run.ts';
import type { SecretHandling } from '../forms/model.ts';
import type { SecretPlace } from '../runs/keeper.ts';
import { folderPlace } from '../runs/place.ts';
import type { Context } from './command.ts';
import { interactive } from './io.ts';
import { screenPlace } from './reveal.ts';
import type { RunOptions } from './run-options.ts';

/** Where a created secret goes when there is no keychain: the named files, else this screen if somebody sees it. */
export function placeFor(context: Context, handling: SecretHandling, options: RunOptions): SecretPlace | undefined {
  const folder = options.export === undefined ? undefined : resolve(context.io.cwd, options.export);
  const named = folderPlace(context.app, handling, folder);
  if (named !== undefined || !interactive(context.io)) return named;
  return screenPlace(context.io, text.onScreen, text.noted);
}
