import type { FindingKind } from '../results/finding.ts';
import { kitText } from './kit.ts';

/** Words of the printed checklist. */
export const checklistText = {
  fileName: (title: string, customer: string) => `${title} permissions ${customer}`,
  heading: 'Permissions',
  practice: 'Practice organization: nothing in this list is about a real system.',
  labels: {
    customer: 'Customer',
    guide: 'Guide',
    subject: { you: 'Permissions of', client: 'OAuth client' },
    catalogue: 'Catalogue',
    checked: 'Checked',
  },
  nobody: 'nobody; not signed in',
  noClient: 'none yet',
  catalogue: {
    live: (permissions: number, at: string) => `live, ${permissions} permissions, read ${at}`,
    bundled: (permissions: number, at: string) => `bundled with the program, ${permissions} permissions, of ${at}`,
  },
  time: (iso: string) => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`,
  finding: kitText.finding,
  sign: {
    granted: '✓',
    conditional: '◐',
    missing: '✗',
    'not-offered': '–',
    unchecked: '?',
  } satisfies Record<FindingKind, string>,
  count: (finding: string, count: number) => `${count} ${finding.toLowerCase()}`,
  columns: { row: '#', permission: 'Permission', level: 'Level', policy: 'Policy', finding: 'Finding', why: 'Why' },
  chosen: (permission: string) => `chosen: ${permission}`,
  guideSays: (rows: string, note: string) => `Rows ${rows}: the guide says “${note}”`,
} as const;
