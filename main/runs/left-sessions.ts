import type { Problem } from '../../shared/results/problem.ts';
import { openSessionsText as text } from '../../shared/text/open-sessions.ts';
import type { LeftSessionParts } from './close-left-sessions.ts';
import { sessionFolder } from './session-file.ts';

/**
 * Closes what a killed process left open, and says so. A look into a folder decides; most starts find nothing and load
 * nothing. Never rejects: it is a courtesy beside what was asked for.
 */
export async function tellLeftSessions(around: LeftSessionParts): Promise<readonly Problem[]> {
  try {
    if ((await around.locks.files.list(sessionFolder(around.folder))).length === 0) return [];
    const { closeLeftSessions } = await import('./close-left-sessions.ts');
    return (await closeLeftSessions(around)).map(({ origin, became }) => {
      const { host } = new URL(origin);
      return became === 'closed'
        ? { code: 'left-session-closed', message: text.closed(host), fix: text.closedFix }
        : { code: 'left-session-open', message: text.givenUp(host), fix: text.givenUpFix };
    });
  } catch {
    return [];
  }
}
