/** Words of the traffic view and of copied commands. Comments of commands stay free of quotes and other marks of the shell. */
export const trafficText = {
  setFirst: (names: readonly string[]) => `Set first: ${names.join(', ')}`,
  asInJson: 'escaped as inside JSON',
  asJson: 'as JSON',
  reference: (variable: string, label: string, step: string) => `${variable}: ${label}, from step ${step}`,
  cut: (bytes: number) => `… ${bytes} more bytes are not shown`,
} as const;
