import type { FindingKind } from '../results/finding.ts';
import { checklistText } from './checklist.ts';
import { rowList } from './row-list.ts';

const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`);

const rowsAre = (rows: readonly number[]) => `${rows.length === 1 ? 'row' : 'rows'} ${rowList(rows)}`;

/** Words of coverage as a document, whatever its format. The terminal says the same sentences. */
export const coverageReportText = {
  fileName: (need: string, of: string, day: string) => `${need} coverage, ${of}, ${day}`,
  practiceFileName: (name: string) => `${name} (practice)`,
  title: (need: string) => `${need}: permission coverage`,
  practice: checklistText.practice,

  labels: {
    need: 'Needed',
    source: 'Source',
    of: 'Compared',
    division: 'Division',
    catalogue: 'Catalogue',
    inputs: 'Read from',
    made: 'Date',
  },
  anyDivision: 'any',
  catalogue: {
    live: (permissions: number, date: string) =>
      `live, ${permissions} permissions, read ${date}; it says what the organization offers`,
    saved: (permissions: number, date: string) =>
      `saved from an organization, ${permissions} permissions, read ${date}; nothing is called not offered by it`,
    bundled: (permissions: number, date: string) =>
      `bundled with the program, ${permissions} permissions, of ${date}; nothing is called not offered by it`,
  },
  input: (name: string, format: string, roles: number) => `${name}: ${format}, ${count(roles, 'role', 'roles')}`,
  moreInputs: (more: number) => `and ${count(more, 'more file', 'more files')}`,
  noInputs: 'nothing',
  format: {
    roles: 'roles',
    subject: 'grants of a subject',
    user: 'user with authorization',
    'cx-as-code': 'CX as Code',
    'cx-as-code-json': 'CX as Code in JSON',
    csv: 'CSV',
    text: 'text',
    audit: 'organization as it was read',
    catalogue: 'permission catalogue',
    unknown: 'not recognised',
  } as Readonly<Record<string, string>>,

  finding: checklistText.finding,
  sign: checklistText.sign,
  time: checklistText.time,
  /** “37 of 39 rows granted, 2 missing. Coverage is not complete.” */
  verdict: (parts: string, complete: boolean) => `${parts}. Coverage is ${complete ? 'complete' : 'not complete'}.`,
  ofRows: (granted: number, rows: number) => `${granted} of ${count(rows, 'row', 'rows')} granted`,
  count: {
    granted: 'granted',
    conditional: 'conditional',
    missing: 'missing',
    'not-offered': 'not offered',
    unchecked: 'unchecked',
  } satisfies Record<FindingKind, string>,

  checks: 'What the guide demands',
  check: { ok: '✓', 'not-ok': '✗', unchecked: '?' },
  rows: 'Permissions',
  group: (finding: string, rows: number) => `${finding}: ${count(rows, 'row', 'rows')}`,
  meaning: {
    granted: '',
    conditional: 'Granted, but only under a condition or in a division that does not count here.',
    missing: 'No role that was read grants these.',
    'not-offered': 'The organization’s own catalogue does not list these.',
    unchecked: 'Nothing is known about these; that is not the same as granted.',
  } satisfies Record<FindingKind, string>,
  columns: { row: '#', permission: 'Permission', policy: 'Policy', why: 'Why', what: 'Why, and what to do' },
  steps: 'What to click for each row of this group:',
  ownStep: 'Do what stands at the row, after the arrow.',
  step: (place: number, step: string) => `${place}. ${step}`,
  ownStepIs: (step: string) => `→ ${step}`,
  means: 'means',
  ofAll: (reason: string) => `For all of them: ${reason}.`,
  atRisk: 'At risk',
  costs: 'Can cost a licence',
  readsLike: (permissions: string) => `Reads alike, and is another permission: ${permissions}`,
  note: (note: string) => `The source notes: ${note}`,

  covering: 'Existing roles that cover it together',
  coveringIs: (roles: number) =>
    roles === 1
      ? 'One role grants all that the roles grant of this.'
      : `${roles} roles together grant all that the roles grant of this.`,
  noCovering: 'No role grants a row of this by itself.',
  greedy: 'Chosen greedily: first the role that grants most rows, then always the one that adds most.',
  smallerMayExist: 'A smaller set may exist.',
  smallest: 'No smaller set does the same.',
  uncovered: (rows: readonly number[]) => `Not granted in full by any one role: ${rowsAre(rows)}.`,
  role: 'Role',
  adds: 'Adds rows',
  addsCount: 'Rows',
  alone: 'Rows that each role grants by itself:',
  closest: 'The closest role',
  closestIs: (role: string, covers: number, rows: number) =>
    `“${role}” comes closest by itself: it grants ${covers} of ${count(rows, 'row', 'rows')}.`,
  listed: (title: string, number: number) => `${title} (${number}):`,
  lacks: 'It lacks',
  lacksNothing: 'It lacks nothing.',
  closestBeyond: 'It grants beyond the need',
  closestNothingBeyond: 'It grants nothing beyond the need.',

  beyond: 'Granted beyond the need',
  beyondIs: (permissions: number) =>
    `${count(permissions, 'granted permission was', 'granted permissions were')} not asked for. That is no fault by itself; it shows what a role made for this need could leave out.`,
  reaches: 'Reaches',
  roles: 'Roles',
  permission: 'Permission',

  wildcards: 'Wildcards at risk',
  wildcardsAre:
    'Wildcards in roles are being retired. Rows that hang on one and on no explicit permission are lost when it goes.',
  hang: 'Rows that hang on it',
  noRows: 'none',

  licences: 'Permissions that cost a licence',
  licencesAre: 'Granting these to a user can cost a licence, by the sources that stand with them.',
  rowsColumn: 'Rows',
  cost: 'Cost',

  unread: 'Not read',
  unreadIs: (parts: number) =>
    `${count(parts, 'part was', 'parts were')} not understood and ${parts === 1 ? 'counts' : 'count'} for nothing.`,
  file: 'File',
  lines: 'Lines',
  begins: 'Begins',
  why: 'Why',
  more: (more: number) => `… and ${more} more. The whole list is in the JSON export.`,
  moreRows: (more: number) =>
    `… and ${count(more, 'more row', 'more rows')} of this group. The whole list is in the CSV and JSON exports.`,
  moreNames: (names: string, more: number) => `${names} and ${more} more`,
  /** `row 3`, `rows 1–3, 7`. */
  rowsAre,
  footer:
    'Made by Groundwork from the files named above. It says what was granted when they were made, and nothing about later.',

  csv: {
    heads: [
      'Row',
      'Type',
      'Name',
      'Level',
      'Policy',
      'Permissions',
      'Finding',
      'Proof',
      'Reason',
      'At risk',
      'Licence',
      'Clicks',
      'Remark',
    ],
    yes: 'yes',
    no: 'no',
    apostrophe: 'A value that a spreadsheet would calculate has a leading apostrophe.',
  },
  matrix: {
    role: 'Role',
    id: 'Id',
    covers: 'Rows granted',
    column: (row: number, label: string, policy: string) => `${row} ${label} (${policy})`,
  },
} as const;
