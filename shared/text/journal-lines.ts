/** Words for the lines of a journal. */
export const journalLineText = {
  opened: 'Run opened',
  planned: (count: number) => (count === 1 ? 'Planned 1 action' : `Planned ${count} actions`),
  intent: 'About to send',
  outcome: {
    ok: 'Answered: ok',
    refused: 'Answered: refused',
    unknown: 'No answer',
    resolved: 'No answer; a look showed that it happened',
  },
  secret: 'Secret stored',
  step: 'Step',
  check: 'Check',
  finding: (row: number) => `Row ${row}`,
  manual: 'Done by hand',
  undone: 'Undone',
  ended: 'Run ended',
  unknown: 'Line',
} as const;
