import type { ManualAction } from '../../../../shared/plan/action.ts';
import { tenantDatabaseText as text } from '../../../../shared/text/tenant-database.ts';
import { NEXUS_CLIENT } from '../../../systems/gws/paths.ts';
import type { WantedRow } from '../../../systems/nexus-database/gapis.ts';
import { GAPIS, insertRow } from '../../../systems/nexus-database/gapis.ts';
import { psqlLiteral } from '../../../systems/nexus-database/psql-literal.ts';
import {
  commentLine,
  promptLine,
  psqlStatement,
  psqlVariable,
} from '../../../systems/nexus-database/psql-statement.ts';
import type { TenantPlaces } from '../places.ts';
import { STEP } from './actions.ts';
import { wantedRows } from './rows.ts';

const SECRET = 'clientSecret';
const VARIABLE = psqlVariable(SECRET);

/**
 * What the database administrator does in psql where the program may not. The question for the secret is a line by
 * itself: pasted together with the rest, psql would take the next line for the answer.
 */
export function addByHand(places: TenantPlaces): ManualAction {
  return {
    id: `${STEP}/1`,
    step: STEP,
    kind: 'manual',
    summary: text.byHand,
    reversible: true,
    clicks: text.byHandClicks,
    copy: [
      { label: text.firstLine, value: promptLine({ variable: VARIABLE, label: text.clientSecret }) },
      { label: text.clientSecret, value: { $secret: SECRET } },
      { label: text.statements, value: addScript(places) },
    ],
    readBack: false,
  };
}

/** The same for undo. */
export function removeByHand(urls: readonly string[]): ManualAction {
  const where = `WHERE clientid = ${psqlLiteral(NEXUS_CLIENT)} AND url IN (${urls.map(psqlLiteral).join(', ')})`;
  return {
    id: `${STEP}/1`,
    step: STEP,
    kind: 'manual',
    summary: text.byHandRemove,
    reversible: false,
    clicks: text.byHandRemoveClicks,
    copy: [
      { label: text.show, value: `SELECT url, clientid, created FROM ${GAPIS} ${where};` },
      { label: text.removeStatement, value: `DELETE FROM ${GAPIS} ${where};` },
    ],
    readBack: false,
  };
}

/**
 * Adds what is missing, in the form that the table has, and shows what is there then. A row that is there already is
 * never changed, and never doubled.
 */
export function addScript(places: TenantPlaces): string {
  const wide = wantedRows(places, true);
  const urls = wide.map(({ url }) => psqlLiteral(url)).join(', ');
  return [
    commentLine(text.byHand),
    'BEGIN;',
    `LOCK TABLE ${GAPIS} IN SHARE ROW EXCLUSIVE MODE;`,
    `SELECT count(*) = 2 AS wide FROM pg_catalog.pg_attribute WHERE attrelid = '${GAPIS}'::regclass AND attname IN ('authinturl', 'authexturl') AND NOT attisdropped \\gset`,
    '\\if :wide',
    ...wide.map((row) => insertMissing(row, true)),
    '\\else',
    ...wantedRows(places, false).map((row) => insertMissing(row, false)),
    '\\endif',
    'COMMIT;',
    `SELECT url, clientid, clientsecret = :'${VARIABLE}' AS same_secret, created FROM ${GAPIS} WHERE clientid = ${psqlLiteral(NEXUS_CLIENT)} AND url IN (${urls});`,
    '',
  ].join('\n');
}

function insertMissing(row: WantedRow, isWide: boolean): string {
  const whole = psqlStatement(insertRow(row, isWide));
  const [, head = '', values = ''] = /^(INSERT INTO .+?) VALUES \((.*)\) RETURNING .*$/s.exec(whole) ?? [];
  const there = `SELECT 1 FROM ${GAPIS} WHERE url = ${psqlLiteral(row.url)} AND clientid = ${psqlLiteral(NEXUS_CLIENT)}`;
  return `${head} SELECT ${values} WHERE NOT EXISTS (${there});`;
}
