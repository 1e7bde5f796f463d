/** Words beside a step: the documents that its source points to. */
export const stepNotesText = {
  documents: 'Documents',
} as const;
