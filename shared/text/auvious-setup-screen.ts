/** Words of the page that tries whether a set-up works. */
export const setupScreenText = {
  title: 'Set-up check',
  lead: 'Tries whether Auvious and Genesys Cloud let you in, by signing in and reading only. No callback, room or SMS is made.',
  check: 'Check the set-up',
  again: 'Check again',
  busy: 'Checking…',
  continue: 'Continue',
  none: {
    title: 'Nothing was checked yet',
    text: 'The check signs in with the client of the page Details, asks for a ticket that cannot exist, and looks the queue up where you are signed in to Genesys Cloud. It can be left out.',
  },
  results: 'Results',
  proof: (by: string) => `By ${by}.`,
  status: {
    none: 'Not checked.',
    busy: 'Checking…',
    ok: 'The set-up works, as far as it can be tried.',
    'not-ok': 'Something does not work yet.',
    unchecked: 'Something could not be tried.',
  },
  summary: {
    ok: 'Everything that was tried works',
    'not-ok': 'Something does not work yet',
    unchecked: 'What was tried works; the rest could not be tried',
  },
  said: (fine: number, all: number) => `${fine} of ${all} checks are in order.`,
  at: (time: string) => `Checked at ${time}.`,
  toPage: (title: string) => `Go to ${title}`,
} as const;
