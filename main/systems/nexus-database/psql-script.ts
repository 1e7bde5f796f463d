import type { SqlAction } from '../../../shared/plan/action.ts';
import { tenantDatabaseText } from '../../../shared/text/tenant-database.ts';
import { psqlLiteral } from './psql-literal.ts';
import { askedFor, commentLine, promptLine, psqlStatement } from './psql-statement.ts';

const text = tenantDatabaseText.script;

/**
 * A planned transaction as a script for psql, to be run from a file. It does what the program itself would do: locks the
 * table, looks again, changes something only if everything still is as planned. It holds no secret: psql asks for it
 * and quotes it. Pasted into a terminal as a whole, psql would take the line behind its question for the answer; the
 * script notices and changes nothing.
 */
export function psqlOfAction(action: SqlAction): string {
  const { summary, table, expects, statements, yields = [] } = action;
  const asked = askedFor([expects, ...statements]);
  const givesSecret = (at: number) => yields.some(({ pointer }) => pointer.startsWith(`/${at}/`));
  const changes = statements.flatMap((statement, at) => [
    '\\if :as_planned',
    // What fails leaves it so.
    '\\set as_planned false',
    // Into variables instead of onto the screen.
    `${psqlStatement(statement)}${givesSecret(at) ? ' \\gset former_' : ';'}`,
    `SELECT :ROW_COUNT = ${statement.rows} AS as_planned \\gset`,
    '\\endif',
  ]);
  const known = psqlLiteral(JSON.stringify(expects.rows));
  return [
    commentLine(summary),
    commentLine(text.howToRun),
    '\\set ON_ERROR_STOP on',
    '\\set ON_ERROR_ROLLBACK off',
    ...asked.flatMap((each) => [promptLine(each), `\\set asked_${each.variable} yes`]),
    '\\set as_planned true',
    ...asked.flatMap(({ variable }) => [`\\if :{?asked_${variable}}`, '\\else', '\\set as_planned false', '\\endif']),
    '\\if :as_planned',
    '\\set as_planned false',
    'BEGIN READ WRITE;',
    `LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE;`,
    `SELECT coalesce(jsonb_agg(to_jsonb(seen)), '[]'::jsonb) = ${known}::jsonb AS as_planned FROM (${psqlStatement(expects)}) AS seen \\gset`,
    ...changes,
    '\\if :as_planned',
    'COMMIT;',
    `\\echo '${text.done}'`,
    '\\else',
    'ROLLBACK;',
    `\\echo '${text.changed}'`,
    '\\endif',
    '\\else',
    `\\echo '${text.pasted}'`,
    '\\endif',
    '',
  ].join('\n');
}
