/** Who does a step. */
export type Actor = 'api' | 'sql' | 'manual' | 'local';

/** Where a step of a run stands. `present`: it was already so before this run. `open`: a person still has to do it. */
export type StepStatus = 'done' | 'skipped' | 'present' | 'waiting' | 'open' | 'failed' | 'stopped' | 'undone';

/** How a run ended. `attention`: nothing failed, yet somebody must look. */
export type RunResult = 'done' | 'attention' | 'failed' | 'stopped';
