/** Where the conversation of a room comes from, as the vendor explains each value (S004:316-322). */
export const CDESTINATIONS = [
  { value: 'callback', meaning: 'Made for a callback application.' },
  { value: 'embedded', meaning: 'Made in the Auvious workspace inside Genesys.' },
  { value: 'interaction-widget', meaning: 'Opened from the Genesys interaction widget.' },
  { value: 'mobile-office', meaning: 'A call from the mobile office app.' },
  { value: 'premise', meaning: 'Made for Genesys Engage, which runs on premises.' },
  { value: 'standalone', meaning: 'Opened outside the Genesys workspace.' },
] as const;
