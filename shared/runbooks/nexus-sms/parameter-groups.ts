/** Headings of the form, in its order. */
export const SMS_GROUPS = {
  contactCenter: 'Contact center',
  kaleyra: 'Kaleyra',
  gateway: 'Gateway',
  genesys: 'Genesys Cloud organization',
  operator: 'Your sign-in to Genesys Cloud',
  integration: 'Integration in Genesys Cloud',
  apiKey: 'Digital Channels API key',
  numbers: 'Numbers',
  senders: 'Sender ids',
} as const;
