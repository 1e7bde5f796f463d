import type { Region } from '../../../../shared/regions/table.ts';
import { renderSnippet } from '../../../../shared/snippet/render.ts';
import type { WantedSnippet } from '../../../../shared/snippet/wanted.ts';
import { SnippetOrganizationUnknown, SnippetRegionUnknown } from './faults.ts';
import { wantedSnippet } from './wanted.ts';

/** The snippet of an organization, and what it has to say. */
export interface Snippet {
  readonly wanted: WantedSnippet;
  readonly html: string;
}

/**
 * @param at the region, and where the organization is as somebody wrote it
 * @throws SnippetOrganizationUnknown, SnippetRegionUnknown
 */
export function snippetOf(
  at: { readonly region: Region | null; readonly place: string },
  orgId: string | undefined,
  singlePage: boolean,
): Snippet {
  if (orgId === undefined) throw new SnippetOrganizationUnknown();
  const wanted = wantedSnippet(at.region, orgId);
  if (wanted === undefined) throw new SnippetRegionUnknown(at.place);
  return { wanted, html: renderSnippet({ ...wanted, singlePage }) };
}
