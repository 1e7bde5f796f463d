import { z } from 'zod';
import type { JsonObject } from '../../../shared/json.ts';
import type { SqlChange, SqlStatement, Template } from '../../../shared/plan/action.ts';
import type { Call } from '../../engine/call.ts';
import { NEXUS_CLIENT } from '../gws/paths.ts';
import { look } from './call.ts';

/** The table in which Digital Channels finds its client for an address of GWS (S003:179-185). */
export const GAPIS = 'nex_gapis';

/** The client's secret, as the database gets it. */
const SECRET: Template = { $secret: 'clientSecret' };
/** What stands in `apikey` (S003:184). */
const NO_API_KEY = 'NA';

/** What a user finds when looking at the table itself. */
export interface GapisTable {
  /** Newer versions of Digital Channels have columns for the addresses of Auth. */
  readonly isWide: boolean;
  readonly may: { readonly insert: boolean; readonly update: boolean; readonly lock: boolean };
  /** A replica, which takes no changes. */
  readonly isReplica: boolean;
}

/** A row, without its secret. */
export interface GapisRow {
  readonly url: string;
  /** Its secret is the one at hand. */
  readonly same: boolean;
  /** It has no secret. */
  readonly empty: boolean;
  /** Only in the wide form. */
  readonly authinturl?: string | null;
  readonly authexturl?: string | null;
}

/** A row as it is wanted; the addresses of Auth count in the wide form only. */
export interface WantedRow {
  readonly url: string;
  readonly authinturl: string;
  readonly authexturl: string;
}

const table = z.tuple([
  z.tuple([
    z.object({
      columns: z.array(z.string()),
      insert: z.boolean(),
      update: z.boolean(),
      lock: z.boolean(),
      replica: z.boolean(),
    }),
  ]),
]);

/** Columns and rights. Fails as any other look does where the table is missing. */
export function lookAtTable(): Call<'read', GapisTable> {
  const any = (right: string) => `has_any_column_privilege(t.id, '${right}')`;
  const whole = (right: string) => `has_table_privilege(t.id, '${right}')`;
  const text = `SELECT
  (SELECT json_agg(a.attname) FROM pg_catalog.pg_attribute AS a
    WHERE a.attrelid = t.id AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
  ${any('INSERT')} AS insert,
  ${any('UPDATE')} AS update,
  ${whole('UPDATE')} OR ${whole('DELETE')} OR ${whole('TRUNCATE')} AS lock,
  pg_is_in_recovery() AS replica
FROM (SELECT '${GAPIS}'::regclass::oid AS id) AS t`;
  return look(`${GAPIS}.table`, [{ text, params: [] }], (rows) => {
    const [[{ columns, insert, update, lock, replica }]] = table.parse(rows);
    const isWide = columns.includes('authinturl') && columns.includes('authexturl');
    return { isWide, may: { insert, update, lock }, isReplica: replica };
  });
}

const found = z.object({
  url: z.string(),
  same: z.optional(z.boolean()),
  empty: z.boolean(),
  authinturl: z.optional(z.nullable(z.string())),
  authexturl: z.optional(z.nullable(z.string())),
});
const rowsAndNear = z.tuple([z.array(found), z.array(z.object({ url: z.string(), clientid: z.nullable(z.string()) }))]);

/**
 * The client's rows of some addresses, and rows that are nearly such. The database itself compares the secrets.
 * @param compare false while there is no secret to compare with: then no row has the same
 */
export function lookAtRows(
  urls: readonly string[],
  isWide: boolean,
  compare: boolean,
): Call<
  'read',
  {
    readonly rows: readonly GapisRow[];
    readonly near: readonly { readonly url: string; readonly clientid: string | null }[];
  }
> {
  return look(`${GAPIS}.rows`, [rowsStatement(urls, isWide, compare), nearStatement(urls)], (replies) => {
    const [rows, near] = rowsAndNear.parse(replies);
    return { rows: rows.map(({ same = false, ...row }) => ({ ...row, same }) as GapisRow), near };
  });
}

/** The rows as `lookAtRows` reads them. */
export function rowsStatement(urls: readonly string[], isWide: boolean, compare = true): SqlStatement {
  const params: Template[] = [NEXUS_CLIENT, ...urls];
  const places = urls.map((_, at) => `$${at + 2}`).join(', ');
  if (compare) params.push(SECRET);
  const columns = [
    'url',
    ...(compare ? [`clientsecret IS NOT DISTINCT FROM $${params.length} AS same`] : []),
    "coalesce(clientsecret, '') = '' AS empty",
    ...(isWide ? ['authinturl', 'authexturl'] : []),
  ];
  const order = compare ? 'url, same, empty' : 'url, empty';
  return {
    text: `SELECT ${columns.join(', ')} FROM ${GAPIS} WHERE clientid = $1 AND url IN (${places}) ORDER BY ${order}`,
    params,
  };
}

/** What a look without a secret, or with it, gives for these rows. */
export function rowsAsRead(rows: readonly GapisRow[]): readonly JsonObject[] {
  return rows as unknown as readonly JsonObject[];
}

function nearStatement(urls: readonly string[]): SqlStatement {
  const places = urls.map((_, at) => `$${at + 2}`);
  const nearly = places.map((place) => `rtrim(lower(${place}), '/')`).join(', ');
  return {
    text: `SELECT DISTINCT url, clientid FROM ${GAPIS} WHERE rtrim(lower(url), '/') IN (${nearly}) AND (clientid = $1 AND url IN (${places.join(', ')})) IS NOT TRUE`,
    params: [NEXUS_CLIENT, ...urls],
  };
}

/** Adds a row. `region` keeps its default. */
export function insertRow({ url, authinturl, authexturl }: WantedRow, isWide: boolean): SqlChange {
  const wider = isWide ? { columns: ', authinturl, authexturl', places: ', $5, $6' } : { columns: '', places: '' };
  return {
    text: `INSERT INTO ${GAPIS} (url, clientid, apikey, clientsecret, created${wider.columns}) VALUES ($1, $2, $3, $4, now()${wider.places}) RETURNING url, true AS added`,
    params: [url, NEXUS_CLIENT, NO_API_KEY, SECRET, ...(isWide ? [authinturl, authexturl] : [])],
    rows: 1,
  };
}

/** What of a row is set. A secret is a place for one; `undefined` stays. */
export interface RowChange {
  readonly url: string;
  readonly secret?: string;
  /** The secret is taken away. */
  readonly noSecret?: boolean;
  readonly auth?: { readonly authinturl: string | null; readonly authexturl: string | null };
  /** The former secret comes back as `formersecret`. */
  readonly giveFormer?: boolean;
}

/** Changes a row, and gives back what it was. */
export function updateRow({ url, secret, noSecret = false, auth, giveFormer = false }: RowChange): SqlChange {
  const params: Template[] = [url, NEXUS_CLIENT];
  const place = (value: Template): string => `$${params.push(value)}`;
  const sets = [
    ...(secret === undefined ? [] : [`clientsecret = ${place({ $secret: secret })}`]),
    ...(noSecret ? ["clientsecret = ''"] : []),
    ...(auth === undefined ? [] : [`authinturl = ${place(auth.authinturl)}`, `authexturl = ${place(auth.authexturl)}`]),
  ];
  const returned = [
    'target.url',
    'false AS added',
    `${noSecret || secret !== undefined} AS secretset`,
    "coalesce(former.clientsecret, '') = '' AS wasempty",
    ...(auth === undefined ? [] : ['former.authinturl', 'former.authexturl']),
    ...(giveFormer ? ['former.clientsecret AS formersecret'] : []),
  ];
  return {
    // Joined with itself, since before PostgreSQL 18 nothing else tells what a row was.
    text: `UPDATE ${GAPIS} AS target SET ${sets.join(', ')} FROM ${GAPIS} AS former WHERE former.ctid = target.ctid AND target.url = $1 AND target.clientid = $2 RETURNING ${returned.join(', ')}`,
    params,
    rows: 1,
  };
}

/** Removes a row that still has the secret it was added with. */
export function deleteRow(url: string): SqlChange {
  return {
    text: `DELETE FROM ${GAPIS} WHERE url = $1 AND clientid = $2 AND clientsecret = $3`,
    params: [url, NEXUS_CLIENT, SECRET],
    rows: 1,
  };
}
