/** Why the steps of a runbook are run; some looks ahead matter only when something will be created. */
export type Purpose = 'run' | 'verify' | 'undo' | 'rotate';
