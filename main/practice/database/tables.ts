import { literal } from './messages.ts';
import type { ApiKeyRow, DatabaseOptions, GapisRow } from './options.ts';

/** The user of the practice database, and its name. */
export const USER = 'nexus';
export const DATABASE = 'nexus';

/** What `nex_gapis` gained with a later Nexus (P2). */
const WIDER = ['region', 'authinturl', 'authexturl'] as const;

/**
 * The statements that make the tables as Nexus leaves them at its first start, and the rows that are there. Their
 * types, and the absence of any constraint on `nex_gapis`, are assumed: no public document has its definition.
 */
export function tablesOf(
  { form = 'narrow', rights = 'full', gapis = [] }: Pick<DatabaseOptions, 'form' | 'rights' | 'gapis'>,
  apiKeys: readonly ApiKeyRow[],
): string {
  const user = `CREATE ROLE ${USER} LOGIN;`;
  if (form === 'missing') return user;
  const wider = form === 'wide' ? WIDER : [];
  const columns = ['url', 'clientid', 'apikey', 'clientsecret'].map((name) => `${name} text`);
  const more = wider.map((name) => `${name} text`);
  return [
    user,
    `CREATE TABLE nex_gapis (${[...columns, 'created timestamptz', ...more].join(', ')});`,
    'CREATE TABLE nex_apikeys (id text PRIMARY KEY, name text, created timestamptz DEFAULT now());',
    ...gapis.map((row) => insertGapis(row, wider)),
    ...apiKeys.map(({ id, name }) => `INSERT INTO nex_apikeys (id, name) VALUES (${literal(id)}, ${literal(name)});`),
    ...(rights === 'full'
      ? [`ALTER TABLE nex_gapis OWNER TO ${USER};`, `ALTER TABLE nex_apikeys OWNER TO ${USER};`]
      : []),
    ...(rights === 'read-only' ? [`GRANT SELECT ON nex_gapis, nex_apikeys TO ${USER};`] : []),
  ].join('\n');
}

function insertGapis(row: GapisRow, wider: readonly (typeof WIDER)[number][]): string {
  const created = row.created === undefined ? 'now()' : literal(row.created);
  const values = [row.url, row.clientid ?? 'nexus_client', row.apikey ?? 'NA', row.clientsecret].map(literal);
  const more = wider.map((name) => (row[name] === undefined ? 'NULL' : literal(row[name])));
  const names = ['url', 'clientid', 'apikey', 'clientsecret', 'created', ...wider];
  return `INSERT INTO nex_gapis (${names.join(', ')}) VALUES (${[...values, created, ...more].join(', ')});`;
}
