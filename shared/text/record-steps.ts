/** Words of the table of steps in the records that a completed runbook leaves. */
export const recordStepsText = {
  title: 'Steps',
  head: ['Step', 'Result', 'When'],
  /** Where no table of its own names them. */
  people: ['Confirmed by', 'Note'],
  status: {
    done: 'done',
    present: 'was there already',
    skipped: 'skipped',
    waiting: 'not begun',
    open: 'open',
    failed: 'failed',
    stopped: 'stopped',
    undone: 'undone',
  },
} as const;
