/** The words that every format of a form shares, so that no format says it differently. */
export const FORM_WORDS = {
  practice: 'Practice organization: nothing in this form opens a real system.',
  customer: 'Customer',
  vendor: 'To',
  made: 'Made',
  details: 'Details',
  yourRegion: 'Your region',
  noRegion: 'none selected',
  field: 'Field',
  value: 'Value',
  remark: 'Remark',
  missing: 'Not filled in yet',
  missingValue: 'not filled in yet',
  notes: 'Notes',
  noRows: 'none',
  journal: 'Journal',
  withheld: 'Left out of this document on purpose; sent separately.',
  inFile: (file: string) => `Encrypted in the file ${file}.`,
  apostrophe: 'The value begins after the first apostrophe, which stops spreadsheets from calculating it.',
} as const;

/** The words of the fill-in sheet. `secret` also tells an untouched secret row from one that somebody filled in. */
export const SHEET_WORDS = {
  how: [
    'Please complete the Value column and send this document back. Save it as a Word document (.docx).',
    'Leave a value empty when you do not know it. The small grey names are how the values are read in: please keep them.',
    'Never write a password, key or other secret into this document.',
  ],
  label: 'What',
  value: 'Value',
  rule: 'Rule',
  where: 'Where to find it',
  secret: 'Do not write it here. It is asked for during the visit.',
  below: 'Please fill in the table of this name below.',
  required: 'Required.',
  optional: 'Optional.',
  oneOf: (choices: readonly string[]) => `One of: ${choices.join(', ')}.`,
  perLine: 'One a line.',
  yesNo: 'Yes or no.',
  example: (text: string) => `Example: ${text}`,
} as const;

/** What the operator should know after an export. */
export const EXPORT_NOTES = {
  missing: (what: readonly string[]) => `Not filled in yet: ${what.join(', ')}.`,
  omit: 'The secret is not in these files. Send it separately.',
  age: 'The secret is in the encrypted .secret.age file only. Give a passphrase to the recipient by another way.',
  clear: 'The secret is in these files in clear text. Delete them once the vendor has it.',
  noAddress: 'The e-mail draft has no addressee: the profile names no vendor address.',
  noAddressee: 'The e-mail draft has no addressee: enter one in your mail program.',
} as const;

/** The same about links, which whoever has them can use. */
export const LINK_NOTES = {
  omit: 'The links are not in these files. Copy each on the links page, or send them separately.',
  age: 'The links are in the encrypted .secret.age file only. Give a passphrase to the recipient by another way.',
  clear: 'The links are in these files in clear text: whoever has a file can join until they end.',
} as const;
