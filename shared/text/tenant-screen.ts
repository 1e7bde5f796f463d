/** Words of the details page where it looks contact centers up. */
export const contactCentersText = {
  action: 'Look up contact centers',
  means: 'Asks the Auth address with the administrator’s account. Nothing is changed.',
  label: 'Contact centers of the deployment',
  busy: 'Looking up contact centers',
  choose: 'Choose',
  chosen: 'chosen',
  noDomain: 'no domain',
  none: 'The deployment has no contact center. One is created with Web Services and Applications.',
  said: (count: number) => (count === 1 ? 'One contact center.' : `${count} contact centers.`),
  again: 'Look up again',
} as const;

/** Words of the record’s page for the secrets that a run made. */
export const createdSecretsText = {
  title: 'Created secrets',
  lead: 'They are in no file. What is copied leaves the clipboard after a minute; each is shown once.',
} as const;
