import type { InputFormat } from '../coverage/input.ts';

/** How to get one kind of file. `where` says where the steps come from. */
export interface HowToGet {
  readonly format: InputFormat;
  readonly title: string;
  /** What it is good for, in one sentence. */
  readonly gives: string;
  readonly steps: readonly string[];
  readonly where: string;
}

/** Why there are so many ways: said above them. */
export const NO_EXPORT_IN_ADMIN =
  'The Admin pages of Genesys Cloud show roles but export none. Any of these gives what is needed; none of them changes anything.';

const METHODS = 'Genesys Cloud API: permission of the method, by the JavaScript SDK’s documentation (release 259)';
const EXPLORER = 'Vendor help: Permissions and scopes in the public API';
const CLI = 'Vendor’s developer blog, 2022-11-04 (Genesys Cloud CLI), and the CLI’s own documentation';
const CX = 'CX as Code provider, documentation of genesyscloud_tf_export and genesyscloud_auth_role (v1.84)';

/** Every format that can be read, the most complete first. Facts are cited; what no source confirms is not here. */
export const HOW_TO_GET: readonly HowToGet[] = [
  {
    format: 'roles',
    title: 'Roles as JSON, from the API Explorer',
    gives: 'Every role with its policies and conditions. Needs the permission authorization:role:view.',
    steps: [
      'Open the Genesys Cloud Developer Center, click API Explorer, and sign in to the organization.',
      'Find GET /api/v2/authorization/roles. Set pageSize to 100 and userCount to false.',
      'Send the request and save the reply as a file. Where pageCount is more than 1, do the same for pageNumber 2 and on.',
      'Give all files together. For one role, GET /api/v2/authorization/roles/{roleId} does.',
    ],
    where: `${EXPLORER}; ${METHODS}`,
  },
  {
    format: 'roles',
    title: 'Roles as JSON, from the Genesys Cloud CLI',
    gives: 'Every role of every page in one file. Needs an OAuth client with authorization:role:view.',
    steps: [
      'Set the CLI up once with: gc profiles new',
      'Run: gc authorization roles list --autopaginate > roles.json',
    ],
    where: CLI,
  },
  {
    format: 'subject',
    title: 'What one user or OAuth client has, as JSON',
    gives: 'Grants with their divisions. Needs authorization:grant:view; for oneself, subjects/me needs no permission.',
    steps: [
      'In the API Explorer find GET /api/v2/authorization/subjects/{subjectId}; the id is the user’s or the OAuth client’s.',
      'Or run: gc authorization subjects get {subjectId} > subject.json',
      'Save the reply as a file.',
    ],
    where: `${METHODS}; ${CLI}`,
  },
  {
    format: 'user',
    title: 'A user with authorization, as JSON',
    gives: 'All that a user may do, without divisions.',
    steps: [
      'In the API Explorer send GET /api/v2/users/me with expand set to authorization. It needs no permission.',
      'For another user send GET /api/v2/users/{userId}/roles, which needs authorization:grant:view.',
      'Save the reply as a file.',
    ],
    where: METHODS,
  },
  {
    format: 'cx-as-code-json',
    title: 'CX as Code export, as JSON',
    gives: 'Roles as a team keeps them under version control. OAuth clients and grants are not read from it.',
    steps: [
      'In a Terraform configuration with the genesyscloud provider, add a resource genesyscloud_tf_export.',
      'In it set directory, and include_filter_resources = ["genesyscloud_auth_role"].',
      'Run: terraform apply',
      'Give the file genesyscloud.tf.json from that directory.',
    ],
    where: CX,
  },
  {
    format: 'cx-as-code',
    title: 'CX as Code export, as HCL',
    gives: 'The same in Terraform’s own language. Variables and expressions are not worked out, and listed as unread.',
    steps: [
      'As for the JSON export, and set export_format = "hcl".',
      'Give the file genesyscloud.tf from that directory.',
    ],
    where: CX,
  },
  {
    format: 'csv',
    title: 'A CSV of role permissions',
    gives: 'A list that somebody keeps in a spreadsheet.',
    steps: [
      'The first line names the columns: role, and either permission or domain, entity and action.',
      'Permissions are written domain:entity:action, or Type > Name > Level. Columns granted (yes or no), conditions and division are read where they are there; of others only remarks may stand in it, such as notes.',
      'In Excel choose Save As, CSV UTF-8. Commas, semicolons and tabs will do.',
    ],
    where: 'Groundwork’s own format',
  },
  {
    format: 'text',
    title: 'Pasted text, or a guide’s table',
    gives: 'A quick look at a handful of permissions.',
    steps: [
      'For a user, Admin, People, the user, View Permissions shows what he or she has; for a role, its Permissions tab does.',
      'Write one permission a line: analytics:conversationDetail:view, or Analytics > Conversation Detail > View.',
      'Or copy a guide’s table with the columns type, permission name and level from Word, a PDF or Markdown, and paste it.',
      'Lines in a comment, below a heading such as “Not granted”, or with an empty box or a cross do not count.',
    ],
    where: 'Vendor help: Edit Person page; Edit a role',
  },
  {
    format: 'audit',
    title: 'An audit that Groundwork has saved',
    gives: 'A whole organization with the members of each role, to be used offline or compared with a later one.',
    steps: ['Where you may sign in, read the organization in Groundwork and save the reading.', 'Give the file here.'],
    where: 'Groundwork’s own format',
  },
  {
    format: 'catalogue',
    title: 'The organization’s permission catalogue',
    gives: 'Grants nothing; it tells which permissions there are, and what they are called. Needs no permission.',
    steps: [
      'Where you may sign in, save the catalogue in Groundwork.',
      'Or in the API Explorer send GET /api/v2/authorization/permissions with pageSize 100, and save every page. Put all pages into one file, one after the other.',
    ],
    where: METHODS,
  },
];
