import { PACING_RATE, switchesUpdatesOff, UPDATES_DISABLED } from '../../../../../shared/cic/server-parameters.ts';
import type { Knowledge } from '../../../../engine/step.ts';

export const STEP = 'alto-server-params';

/** What a parameter should be. */
export interface Wanted {
  readonly name: string;
  readonly value: string;
  /** Only where a value switches updates off now is there something to do: absent says the same. */
  readonly onlyIfOff?: true;
}

/** The parameters that the values ask for. Each is optional; one that is not given is left as it is. */
export function wantedParameters(known: Pick<Knowledge, 'value'>): readonly Wanted[] {
  const [rate, disabled] = [known.value('pacingRateMs'), known.value('updatesDisabled')];
  return [
    ...(typeof rate === 'number' ? [{ name: PACING_RATE.name, value: String(rate) }] : []),
    ...(disabled === true ? [{ name: UPDATES_DISABLED.name, value: UPDATES_DISABLED.off }] : []),
    ...(disabled === false
      ? [{ name: UPDATES_DISABLED.name, value: UPDATES_DISABLED.on, onlyIfOff: true as const }]
      : []),
  ];
}

/** Whether a parameter does what is wanted. @param now undefined where there is none */
export function fits({ value, onlyIfOff }: Wanted, now: string | undefined): boolean {
  if (onlyIfOff === true) return now === undefined || !switchesUpdatesOff(now);
  return now !== undefined && now.trim() === value;
}

/** The value that does what no parameter does (S001, "Availability Update Parameters"). */
export function neutralOf(name: string): string {
  return name === PACING_RATE.name ? String(PACING_RATE.usual) : UPDATES_DISABLED.on;
}
