/** Headings of the form, in its order. */
export const AUVIOUS_GROUPS = {
  auvious: 'Auvious',
  signIn: 'Sign-in to Auvious',
  organization: 'Genesys Cloud organization',
  operator: 'Your sign-in to Genesys Cloud',
  code: 'Code sent to the customer',
  callback: 'Callback',
  routing: 'Queue and routing',
  room: 'Room',
} as const;
