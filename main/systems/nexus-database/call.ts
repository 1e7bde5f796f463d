import type { JsonObject } from '../../../shared/json.ts';
import type { SqlStatement } from '../../../shared/plan/action.ts';
import type { Call } from '../../engine/call.ts';

/** Id of the database of Digital Channels in calls and actions. */
export const NEXUS_DATABASE = 'nexus-database';

/** Rows of one statement, by the names of their columns. */
export type Rows = readonly JsonObject[];

/** What a look's body holds. Its parameters may have places for secrets: they are filled just before it is sent. */
export interface LookBody {
  readonly statements: readonly SqlStatement[];
}

/**
 * A look at the database: its statements run in one read-only transaction. What comes back must hold no secret, so
 * secrets are compared by the database, never read.
 * @param reply gets the rows of each statement
 */
export function look<T>(
  name: string,
  statements: readonly SqlStatement[],
  reply: (rows: readonly Rows[]) => T,
): Call<'read', T> {
  return {
    effect: 'read',
    system: NEXUS_DATABASE,
    name: `${NEXUS_DATABASE}.${name}`,
    method: 'GET',
    path: `/${name}`,
    body: { statements: statements.map(({ text, params }) => ({ text, params })) } as never,
    reply: (rows) => reply(rows as readonly Rows[]),
  };
}
