/** Name of the fact that holds a runbook's own value: two integrations of one customer have two role names. */
export function ownFact(runbook: string, name: string): string {
  return `${name} ${runbook}`;
}

/** The value's own name in a fact's, where the fact is one of that runbook's. */
export function plainName(runbook: string): (fact: string) => string {
  const behind = ownFact(runbook, '');
  return (fact) => (fact.endsWith(behind) ? fact.slice(0, -behind.length) : fact);
}
