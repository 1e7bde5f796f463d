import type { GwsPlace } from '../call.ts';
import { settingsPath } from '../paths.ts';
import { type GwsWrite, opsWrite } from './gws-write.ts';

/** A setting as it is sent. `shared` goes as a boolean, though it is also seen as a text. */
export interface SettingBody {
  readonly name: string;
  readonly location: string;
  readonly value: string;
  readonly shared: boolean;
}

/** Adds the setting, or updates the one of its name and location (S003:194-204). */
export function writeSetting(place: GwsPlace, ops: string, ccid: string, setting: SettingBody): GwsWrite {
  const { name, location, value, shared } = setting;
  return opsWrite('POST', settingsPath(place, ccid), ops, { name, location, value, shared });
}
