/** Words of sender ids as files and in the terminal. */
export const smsSenderFilesText = {
  command: 'the sections of the sender IDs: what to click, and their options to copy',
  runbook: 'SMS runbook of the engagement; the latest run’s without it',
  form: 'formats, comma-separated: csv, json, md',
  title: 'Sender ids for NexusServices',
  practice: 'Practice: these numbers belong to nobody.',
  file: (customer: string, practice: boolean) => `${customer} - sender ids${practice ? ' (practice)' : ''}`,
  clicks: 'Clicks',
  options: 'Options to copy',
  headers: 'Custom webhook headers',
  headersWhere:
    'On the transaction NexusServices, open the section of your async provider and create these options there.',
  name: 'Option',
  value: 'Value',
  withoutEndpoint: (numbers: readonly string[]) =>
    `Without a chat endpoint, so that their section cannot be made yet: ${numbers.join(', ')}.`,
  none: (engagement: string) => `Engagement ${engagement} has no sender IDs yet.`,
  noneFix: 'Enter numbers on the page “Sender ids”, or run an SMS runbook with --values.',
  wrote: 'Written:',
} as const;
