import type { Catalogue } from '../../../../../shared/catalogue/catalogue.ts';
import { AGENT_ROUTING, AI_AGENT_ROLE } from '../../../../../shared/coverage/needs/altocloud-needs.ts';
import { resolveRows } from '../../../../../shared/coverage/resolve.ts';
import { distinct } from '../../../../../shared/coverage/resolve-permission.ts';
import type { Permission } from '../../../../../shared/permissions/permission.ts';

/** What agents are to hold, in the catalogue's casing. */
export interface WantedOfAgents {
  /** Of the guide's ten lines (S001:167-176) what the organization offers. */
  readonly ai: readonly Permission[];
  /** The four routing permissions (S001:187-190). */
  readonly routing: readonly Permission[];
  /** False: by the bundled catalogue, and only what is certain. */
  readonly live: boolean;
}

/** The permissions of both lists as this organization offers them. */
export function wantedOfAgents(catalogue: Catalogue): WantedOfAgents {
  const ai = resolveRows(AI_AGENT_ROLE.rows, catalogue).rows.filter(({ state }) => state !== 'offline');
  const routing = resolveRows(AGENT_ROUTING.rows, catalogue).rows;
  return {
    ai: distinct(ai.flatMap(({ permissions }) => permissions)),
    routing: distinct(routing.flatMap(({ permissions }) => permissions)),
    live: catalogue.source === 'live',
  };
}
