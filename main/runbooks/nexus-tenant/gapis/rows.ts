import { tenantDatabaseText as text } from '../../../../shared/text/tenant-database.ts';
import type { GapisRow, WantedRow } from '../../../systems/nexus-database/gapis.ts';
import type { TenantPlaces } from '../places.ts';

/** What is to become of one wanted row, or is the matter with it. */
export type RowState =
  | { readonly is: 'missing' | 'fine' | 'doubled' | 'contradictory'; readonly wanted: WantedRow }
  | { readonly is: 'differs'; readonly wanted: WantedRow; readonly row: GapisRow };

/**
 * The rows that Digital Channels needs: one by the address of Web Services (S003:184). A wide table gets a second one by
 * the address of Auth, as the vendor's own script does.
 */
export function wantedRows(
  { gwsURL, authInternalURL, authURL }: Pick<TenantPlaces, 'gwsURL' | 'authInternalURL' | 'authURL'>,
  isWide: boolean,
): readonly WantedRow[] {
  const urls = isWide ? [...new Set([gwsURL, authInternalURL])] : [gwsURL];
  return urls.map((url) => ({ url, authinturl: authInternalURL, authexturl: authURL }));
}

/** Each wanted row against those that are there. */
export function statesOf(
  rows: readonly GapisRow[],
  wanted: readonly WantedRow[],
  isWide: boolean,
): readonly RowState[] {
  return wanted.map((one): RowState => {
    const there = rows.filter(({ url }) => url === one.url);
    const [row, ...more] = there;
    if (row === undefined) return { is: 'missing', wanted: one };
    const areFine = there.every((each) => isFine(each, one, isWide));
    if (more.length > 0) return { is: areFine ? 'doubled' : 'contradictory', wanted: one };
    return areFine ? { is: 'fine', wanted: one } : { is: 'differs', wanted: one, row };
  });
}

/** What of a row differs, in words. */
function differencesOf(row: GapisRow, wanted: WantedRow, isWide: boolean): readonly string[] {
  const { authinturl = null, authexturl = null } = row;
  return [
    ...(row.same ? [] : [row.empty ? text.noSecret : text.secret]),
    ...(isWide && authinturl !== wanted.authinturl ? [text.column('authinturl', authinturl)] : []),
    ...(isWide && authexturl !== wanted.authexturl ? [text.column('authexturl', authexturl)] : []),
  ];
}

/** What would change, row by row, in words. */
export function changesOf(states: readonly RowState[], isWide: boolean): readonly string[] {
  return states.flatMap((state) => {
    if (state.is === 'differs') {
      return [text.changeRow(state.row.url, differencesOf(state.row, state.wanted, isWide))];
    }
    return [];
  });
}

export function urlsOf(states: readonly RowState[], ...kinds: readonly RowState['is'][]): readonly string[] {
  return states.filter(({ is }) => kinds.includes(is)).map(({ wanted }) => wanted.url);
}

function isFine(row: GapisRow, wanted: WantedRow, isWide: boolean): boolean {
  return differencesOf(row, wanted, isWide).length === 0;
}
