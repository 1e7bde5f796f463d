/** What a field must be, and what to do when it is not. */
export interface FieldRule {
  /** Continues "must be …". */
  readonly be: string;
  readonly fix: string;
}

const rule = (be: string, fix: string): FieldRule => ({ be, fix });
const line = (example: string) =>
  rule('one line of text without spaces around it', `Write it as text, for example “${example}”.`);
const object = (keys: string) => rule(`an object with ${keys}`, `Give ${keys}.`);
const list = (of: string) => rule(`a list of ${of}`, `Write it in square brackets, for example [ … ].`);
const oneOf = (...words: readonly string[]) => {
  const quoted = words.map((word) => `"${word}"`).join(', ');
  return rule(
    words.length === 1 ? quoted : `one of ${quoted}`,
    words.length === 1 ? `Write ${quoted}.` : `Choose one of ${quoted}.`,
  );
};
const permission = (example: string) =>
  rule('domain:entity:action in letters, digits, - and _, without *', `Write for example ${example}.`);
const rowNumber = rule('a whole number from 1', 'Number the rows 1, 2, 3 … as the guide does.');

/**
 * Every field of a profile by its place (`*` is any index or name), with its rule in words. The schema decides, this
 * table explains; its keys are also the known field names that a misspelt one is compared with.
 */
export const FIELD_RULES: { readonly [place: string]: FieldRule } = {
  '': rule('a JSON object', 'Start the file with { and end it with }.'),
  schema: rule('1', 'Write "schema": 1.'),
  id: rule('lower-case words joined by hyphens, at most 60 characters', 'Write for example "acme-historical".'),
  title: line('Acme Historical Data'),
  vendor: object('name and, where the guide gives one, email'),
  'vendor.name': line('Acme'),
  'vendor.email': rule('an e-mail address', 'Write for example support@acme.example, or leave the field out.'),
  version: line('V2.5'),
  source: line('Acme guide for administrators'),
  guideUrl: rule('an https address', 'Write for example https://docs.acme.example/guide, or leave the field out.'),
  guideDate: rule('a date yyyy-MM-dd', 'Write for example 2026-03-01, or leave the field out.'),
  retrieved: rule('a date yyyy-MM-dd', 'Write when the guide was read, for example 2026-03-01.'),
  intro: line('Prepares the connection to Acme.'),
  role: object('name and description'),
  'role.name': line('Acme – Historic Data'),
  'role.description': line('Read access for Acme.'),
  client: object('name, description, tokenDurationSeconds, grantType, divisions and allowedIps'),
  'client.name': line('Acme – Historic Data'),
  'client.description': rule('text, possibly empty', 'Write "" when the guide leaves it blank.'),
  'client.tokenDurationSeconds': rule('whole seconds from 300 to 172800', 'Write for example 86400 (24 hours).'),
  'client.grantType': oneOf('CLIENT-CREDENTIALS'),
  'client.divisions': oneOf('home', 'all'),
  'client.allowedIps': list('IP addresses or CIDR ranges'),
  'client.allowedIps.*': rule('an IP address or a CIDR range', 'Write for example 203.0.113.0/24.'),
  rows: rule('a list of at least one row', 'Give the rows of the permission table in square brackets.'),
  'rows.*': object('row, type, name, level, policy, confidence, purpose and probe'),
  'rows.*.row': rowNumber,
  'rows.*.type': line('Analytics'),
  'rows.*.name': line('Queue Observation'),
  'rows.*.level': line('View'),
  'rows.*.policy': rule(
    'domain:entity:action in letters, digits, - and _; only the action may be *',
    'Write for example analytics:queueObservation:view.',
  ),
  'rows.*.confidence': oneOf('confirmed', 'likely', 'unknown'),
  'rows.*.candidates': list('at least one permission'),
  'rows.*.candidates.*': permission('wfm:intraday:view'),
  'rows.*.expandsTo': list('at least one permission'),
  'rows.*.expandsTo.*': permission('wfm:intraday:view'),
  'rows.*.purpose': line('Reads how many wait in a queue.'),
  'rows.*.probe': rule(
    'an object with method, path and conclusive, or null',
    'Describe the request, or write null and give noProbeReason.',
  ),
  'rows.*.probe.method': oneOf('GET', 'POST'),
  'rows.*.probe.path': rule(
    'a path that starts with /api/v2/, of plain segments and {placeholders}',
    'Write for example /api/v2/routing/queues; put what follows a ? into query.',
  ),
  'rows.*.probe.query': rule('an object of names and values', 'Write for example {"pageSize": 1}.'),
  'rows.*.probe.query.*': rule('text, a number, true or false', 'Write for example {"pageSize": 1}.'),
  'rows.*.probe.body': rule('JSON', 'Write the request body as JSON.'),
  'rows.*.probe.needs': list('placeholder names'),
  'rows.*.probe.needs.*': oneOf(
    'clientId',
    'queueId',
    'userId',
    'contactListId',
    'businessUnitId',
    'managementUnitId',
    'randomUuid',
  ),
  'rows.*.probe.expect': list('at least one status'),
  'rows.*.probe.expect.*': rule(
    'an HTTP status from 200 to 499, and not 401, 403 or 429, which never mean granted',
    'Write for example [404], or leave expect out for any 2xx.',
  ),
  'rows.*.probe.conclusive': oneOf('yes', 'no', 'either'),
  'rows.*.probe.sharedWith': line('wfm:publishedSchedule:view'),
  'rows.*.noProbeReason': line('Its only methods write.'),
  'rows.*.note': line('The guide spells it differently.'),
  mandatoryGroups: list('groups, empty when the guide has none'),
  'mandatoryGroups.*': object('rows, note and source'),
  'mandatoryGroups.*.rows': list('at least one row number'),
  'mandatoryGroups.*.rows.*': rowNumber,
  'mandatoryGroups.*.note': line('All of these must be provided.'),
  'mandatoryGroups.*.source': line('Guide, page 5'),
  form: object('title, intro, region, fields and footer'),
  'form.title': line('Integration Details Form'),
  'form.intro': line('Complete this table and e-mail it.'),
  'form.region': object('label, boxes and otherLabel'),
  'form.region.label': line('Region'),
  'form.region.prompt': line('Select your region'),
  'form.region.boxes': list('at least one box'),
  'form.region.boxes.*': object('regionDomain and label'),
  'form.region.boxes.*.regionDomain': line('mypurecloud.ie'),
  'form.region.boxes.*.label': line('EU (Ireland)'),
  'form.region.otherLabel': line('Other'),
  'form.fields': list('at least one field'),
  'form.fields.*': object('label and from'),
  'form.fields.*.label': line('OAuth Client ID'),
  'form.fields.*.from': oneOf('orgShortName', 'clientId', 'clientSecret'),
  'form.footer': line('Guide V2.5'),
};
