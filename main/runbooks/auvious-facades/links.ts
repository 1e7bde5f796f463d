import type { Opening } from '../../runs/runnable.ts';
import type { Secret } from '../../vault/secret.ts';
import type { AuviousRequestRef } from './context.ts';

/** The secrets of earlier requests, as they were kept for this Auvious. */
export interface KeptLinks {
  /** By name and request; an entry of another application is found too. */
  secretOf(request: AuviousRequestRef, name: string): Promise<Secret | undefined>;
  /** By what actions call it: `ticketUrl of <key>`. Undefined for any other name. */
  secretFor(name: string): Promise<Secret | undefined>;
}

const NAMED = /^(?<name>\w+) of (?<key>\S+)$/;

/** @param applicationId of the values: that of a request nobody has asked for by its entry yet */
export function keptLinks(opening: Pick<Opening, 'kept'>, origin: string, applicationId: string): KeptLinks {
  const applications = new Map<string, string>();
  const kept = ({ key, applicationId: owner }: AuviousRequestRef, name: string) =>
    owner === '' ? Promise.resolve(undefined) : opening.kept(origin, owner, key, name);
  return {
    async secretOf(request, name) {
      // An application that was changed since then has its own links.
      applications.set(request.key, request.applicationId);
      return kept(request, name);
    },
    async secretFor(named) {
      const { name, key } = NAMED.exec(named)?.groups ?? {};
      if (name === undefined || key === undefined) return undefined;
      return kept({ key, applicationId: applications.get(key) ?? applicationId }, name);
    },
  };
}
