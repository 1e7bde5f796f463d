import type { Call } from '../../../engine/call.ts';
import { type GwsPlace, readCall } from '../call.ts';
import { settingsPath } from '../paths.ts';
import { type Setting, settings } from '../schemas.ts';

/** The settings of a contact center, of every location. */
export function listSettings(place: GwsPlace, ccid: string): Call<'read', readonly Setting[]> {
  const call = readCall({ name: 'environment.settings.list', path: settingsPath(place, ccid), schema: settings });
  return { ...call, reply: (data) => call.reply(data).settings };
}
