import type { Reader } from '../../../engine/call.ts';
import { listSettings } from '../../../systems/gws/calls/settings.ts';
import type { Setting } from '../../../systems/gws/schemas.ts';
import type { TenantContext } from '../context.ts';
import { CHATSERVICE_URI } from './faults.ts';

/** What a look at the setting found. */
export interface SettingLook {
  /** The setting of the wanted location; undefined where there is none. */
  readonly here: Setting | undefined;
  /** Other locations that have a setting of this name, and its value there. */
  readonly elsewhere: readonly Setting[];
}

/** Settings are told apart by name and location. @throws Fault by cause */
export async function lookAtSetting(
  context: TenantContext,
  location: string,
  read: Reader,
  signal: AbortSignal,
): Promise<SettingLook> {
  const all = await read.read(listSettings(context.places.auth, context.ccid() ?? ''), signal);
  const named = all.filter(({ name }) => name === CHATSERVICE_URI);
  return {
    here: named.find((each) => each.location === location),
    elsewhere: named.filter((each) => each.location !== location),
  };
}
