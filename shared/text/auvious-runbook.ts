/** The runbook for Auvious callbacks and rooms in words, its steps aside. */
export const auviousRunbookText = {
  target: (host: string) => `Auvious, ${host}`,
  practiceTarget: 'Practice Auvious',
} as const;
