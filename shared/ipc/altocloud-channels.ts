import { z } from 'zod/mini';
import { check, problem } from './results.ts';
import { flag, list, maybe, number, obj, text } from './schema.ts';

/** What the page that chooses agents shows. A system that was not read has a problem, and empty lists. */
export const agentsView = obj({
  /** Users of the CIC server. `active`: licence in use, and client access. `workgroups`: those they are members of. */
  users: list(obj({ id: text, name: text, licensed: flag, active: flag, workgroups: list(text) })),
  workgroups: list(obj({ id: text, name: text, members: number, licensedMembers: number, isQueue: flag })),
  /** Users of Genesys Cloud, where synced ones arrive without a role. */
  synced: list(obj({ id: text, name: text, email: text, roles: number })),
  /** Why a list was not read; its field is a value of the system that was to tell. */
  problems: list(problem),
});

/** The tracking snippet as far as the values go; without it, `problem` says what is missing. */
export const snippetView = obj({
  html: maybe(text),
  /** Its name, or its ID while nobody knows the name. */
  organization: maybe(text),
  region: maybe(text),
  problem: z.exactOptional(problem),
});

/** What a page says. `retired`: it tracks visitors in the way that came after, and what to do. */
export const snippetCheckedView = obj({
  checks: list(check),
  retired: z.exactOptional(obj({ what: text, instead: text })),
});

export const altocloudChannels = {
  /**
   * Users and workgroups of the CIC server, and users of Genesys Cloud. Sends reads only, and none for what is known
   * already unless `again` asks for it.
   */
  'agents.read': { request: obj({ engagement: text, runbook: text, again: maybe(flag) }), reply: agentsView },
  /** The snippet for the organization and region of the values. Sends nothing. */
  'snippet.render': { request: obj({ engagement: text, runbook: text }), reply: snippetView },
  /** Whether a page carries snippet and widget script: its source as it was pasted, or what its address gives. */
  'snippet.check': {
    request: obj({
      engagement: text,
      runbook: text,
      page: z.discriminatedUnion('is', [
        obj({ is: z.literal('text'), text }),
        obj({ is: z.literal('address'), url: text }),
      ]),
    }),
    reply: snippetCheckedView,
  },
} as const;
