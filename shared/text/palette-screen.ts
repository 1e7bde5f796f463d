/** Words of the command palette. */
export const paletteText = {
  title: 'Command palette',
  search: 'Search for a place or a command',
  none: 'Nothing matches.',
  places: 'Places',
  home: 'Engagements',
  coverage: 'Check coverage',
  profiles: 'Profiles',
  settings: 'Settings',
  about: 'About Groundwork',
  stage: (title: string) => `Go to ${title}`,
  startRunbook: (title: string) => `Start ${title}`,
  openRunbook: (title: string) => `Open ${title}`,
  open: (customer: string) => `Open ${customer}`,
  practice: 'Practice',
  theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  back: 'Back',
} as const;
