/** Name of the fact that holds a runbook's own value: two integrations of one customer have two role names. */
export function ownFact(runbook: string, name: string): string {
  return `${name} ${runbook}`;
}
