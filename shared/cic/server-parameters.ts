/** How often availability updates are sent, in milliseconds. */
export const PACING_RATE = {
  name: 'AltocloudPacingRateOverrideMilliseconds',
  /** The smallest number allowed, and so the fastest pace; there is no largest. */
  min: 3000,
  /** What the server does without the parameter. */
  usual: 5000,
} as const;

/** Switches availability updates off. */
export const UPDATES_DISABLED = {
  name: 'AltocloudPacingDisabledUpdates',
  /** What this product writes to switch them off. */
  off: 'yes',
  /** What it writes to switch them on again, as a parameter cannot be deleted. */
  on: '0',
} as const;

/** Whether a value of `AltocloudPacingDisabledUpdates` switches updates off: `yes` or `1`, and nothing else. */
export function switchesUpdatesOff(value: string): boolean {
  return /^(?:yes|1)$/i.test(value.trim());
}
