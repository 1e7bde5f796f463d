import type { HttpAction } from '../../../../shared/plan/action.ts';

/** A write as a plan describes it. Its headers stand in the action, so that the command and the request are the same. */
export type NexusWrite = Pick<HttpAction, 'system' | 'method' | 'path' | 'headers' | 'body'>;

type About = Omit<HttpAction, 'kind' | 'needs' | keyof NexusWrite>;

/** A typed write as an action of a plan. Nexus has rights of its own, which no permission of Genesys Cloud names. */
export function nexusAction(write: NexusWrite, about: About): HttpAction {
  return { ...about, ...write, kind: 'http', needs: [] };
}
