/** Words of the page with a runbook's values. */
export const settingsStageText = {
  title: 'Settings',
  lead: 'The values a run uses. The defaults are the guide’s; change only what does not fit. Nothing is sent.',
  loading: 'Reading the values',
  paste: {
    title: 'Fill in several at once',
    lead: 'Paste lines such as “name: value”, from the fill-in sheet, a values file or a message.',
    field: 'Pasted lines',
    action: 'Fill in',
    filled: (labels: readonly string[]) => `Filled in: ${labels.join(', ')}.`,
    nothing: 'No line names a value of this runbook.',
    unknown: (names: readonly string[]) => `Not values of this runbook: ${names.join(', ')}.`,
    secrets: (labels: readonly string[]) =>
      `Not taken over, because they are secrets: ${labels.join(', ')}. Enter them in their own fields.`,
    elsewhere: (labels: readonly string[]) => `Entered on other pages: ${labels.join(', ')}.`,
  },
  groups: {
    needed: { title: 'To be filled in', lead: 'A run cannot do without them.' },
    role: { title: 'Role', lead: 'Created, or completed when it exists; nothing is removed from it.' },
    client: { title: 'OAuth client', lead: 'What the integration signs in with.' },
    who: { title: 'Who creates the client', lead: 'Whoever creates it must hold its role at that moment.' },
    prepared: { title: 'Prepared', lead: 'Change what does not fit.' },
    optional: { title: 'Optional', lead: 'A run does without them.' },
  },
  where: 'Where to find it:',
  default: (value: string) => `Default: ${value}`,
  useDefault: 'Use the default',
  yes: 'yes',
  no: 'no',
  threeWay: { open: 'Leave as it is', yes: 'Yes', no: 'No' },
  nothing: 'nothing',
  again: 'Try again',
  use: (value: string) => `Use ${value}`,
  useChanged: 'Use the corrected list',
  found: (by: string) => `Found by “${by}”.`,
  offered: (label: string) => `Offered by another runbook: ${label}.`,
  details: {
    title: 'Details',
    lead: 'What the guide asks for before it begins. Every value is saved as you leave it; nothing is sent by itself.',
  },
  secrets: {
    remember: 'Keep secrets in the system keychain',
    on: 'What you enter on this page is found again next time.',
    off: 'What you enter on this page is forgotten when Groundwork closes.',
    practice:
      'Practice brings its own secrets: nothing has to be entered. What you enter all the same is forgotten when Groundwork closes.',
    entry: (entry: string) => `It is the keychain’s entry “${entry}”.`,
    variable: (name: string) => `It is read from the environment variable ${name}.`,
    made: 'A run made it.',
    unread: 'Where the secrets stand could not be read.',
  },
  secret: {
    label: 'Secret of an existing client',
    text: 'Only when somebody else created the client and its secret is at hand. It is not shown here again.',
    remember: 'Keep in the system keychain',
    forgets: 'Without the keychain it is forgotten when Groundwork closes.',
  },
  continue: 'Continue',
  saved: 'All values are saved.',
  open: (labels: readonly string[]) => {
    const [shown, rest] = [labels.slice(0, 3).join(', '), labels.length - 3];
    return rest > 0 ? `Still to be entered: ${shown} and ${rest} more.` : `Still to be entered: ${shown}.`;
  },
  unsaved: 'Values are saved when you leave a field.',
  wrong: (count: number) => (count === 1 ? 'One value needs attention.' : `${count} values need attention.`),
  none: {
    title: 'Nothing to set',
    text: 'This runbook takes no values of its own.',
  },
} as const;
