import { Fault } from '../../../../shared/results/fault.ts';

/** Typed to leave the setting as it is. */
export const KEEP = 'keep';

/** The name of the setting (S003:199); typed to overwrite it. */
export const CHATSERVICE_URI = 'chatservice-uri';

/** The setting is there with another value, which somebody may rely on. */
export class SettingDiffers extends Fault {
  readonly code = 'setting-differs';
  readonly family = 'attention';
  override readonly field = 'nexusURL';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string; readonly keep: string };

  constructor(step: string, location: string, value: string, wanted: string) {
    super(`Setting chatservice-uri at ${location} is ${value}, not ${wanted}. Chats go where it points.`);
    this.acceptable = { step, typed: CHATSERVICE_URI, keep: KEEP };
    this.fix = `To overwrite it, accept step "${step}" with "${CHATSERVICE_URI}". To leave it as it is, accept with "${KEEP}".`;
  }
}
