import { altocloudSnippetText as text } from '../text/altocloud-snippet.ts';
import type { PageFinding } from './finding.ts';
import { readPage } from './read-page.ts';
import type { FoundSnippet } from './read-snippets.ts';
import type { WantedSnippet } from './wanted.ts';

/**
 * Whether a page carries the tracking snippet once, for this organization and its region. Only what the page itself holds
 * is seen: what a tag manager or a consent manager may add is `unchecked`. Without a snippet the first finding is all.
 */
export function checkPage(html: string, wanted: WantedSnippet): readonly PageFinding[] {
  const { snippets, tagManagers } = readPage(html);
  const once = onceOf(snippets, tagManagers);
  if (snippets.length === 0) return [once];
  const starts = snippets.filter((snippet) => snippet.starts);
  const { orgId, region, appsHost } = wanted;
  return [
    once,
    finding(
      text.organization,
      starts.map(({ organization }) => organization),
      orgId,
      text.organizationHidden,
      text.otherOrganization,
    ),
    regionOf(starts, region),
    finding(
      text.host,
      snippets.map((snippet) => snippet.appsHost),
      appsHost,
      text.notLoaded,
      text.otherHost,
    ),
  ];
}

function onceOf(snippets: readonly FoundSnippet[], tagManagers: readonly string[]): PageFinding {
  const what = text.once;
  const managers = tagManagers.join(', ');
  const running = snippets.filter(({ runs }) => runs);
  if (running.length > 1) return { what, result: 'not-ok', reason: text.several(running.length) };
  const [only] = running;
  if (only === undefined) {
    if (snippets.length > 0) return { what, result: 'unchecked', reason: text.waiting };
    if (managers !== '') return { what, result: 'unchecked', reason: text.noneBut(managers) };
    return { what, result: 'not-ok', reason: text.none };
  }
  const isElsewhere = managers !== '' || snippets.length > 1;
  if (!only.starts) return { what, result: isElsewhere ? 'unchecked' : 'not-ok', reason: text.notStarted };
  if (only.appsHost === undefined)
    return { what, result: isElsewhere ? 'unchecked' : 'not-ok', reason: text.notLoaded };
  return { what, result: 'ok', ...(managers !== '' && { reason: text.maybeAgain(managers) }) };
}

/** A call without a region is wrong, not merely unclear: the program needs it. A region that is made up later is unclear. */
function regionOf(starts: readonly FoundSnippet[], wanted: string): PageFinding {
  const found = starts.map(({ region }) => region);
  return finding(text.region, found, wanted, text.regionHidden, text.otherRegion);
}

function finding(
  what: string,
  found: readonly (string | undefined)[],
  wanted: string,
  hidden: string,
  other: (found: string, wanted: string) => string,
): PageFinding {
  const wrong = found.find((each) => each !== undefined && each.toLowerCase() !== wanted.toLowerCase());
  if (wrong !== undefined) return { what, result: 'not-ok', reason: other(clipped(wrong), wanted) };
  if (found.length === 0 || found.includes(undefined)) return { what, result: 'unchecked', reason: hidden };
  return { what, result: 'ok' };
}

/** A page may hold anything where an organization should stand. */
function clipped(found: string): string {
  const letters = [...found.slice(0, 200).replace(/\p{C}/gu, ' ').trim()];
  return `“${letters.slice(0, 60).join('')}${letters.length > 60 ? '…' : ''}”`;
}
