/**
 * Keys of a values file that are decisions about a run rather than parameters: typed acceptances and confirmations by
 * step, and the choice for uncertain rows. The validator leaves them alone and the schema allows them.
 */
export const DECISION_KEYS: readonly string[] = ['accept', 'confirm', 'rows'];
