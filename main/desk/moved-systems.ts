import type { Json } from '../../shared/json.ts';
import { ownFact } from '../../shared/parameters/own-fact.ts';
import { TENANT } from '../../shared/runbooks/nexus-tenant/tenant.ts';

/** References to what is sent to a system, by the value that says where it is. */
const CREDENTIALS: Readonly<Record<string, readonly string[]>> = {
  nexusURL: ['apiKey', 'clusterKey', 'outGWSAccessToken', 'nexusApiKey', 'tenantUserPassword'],
  authURL: ['gwsAdminPass', 'tenantUserPassword', ownFact(TENANT.runbook, 'clientSecret')],
};

type Values = { readonly [name: string]: Json | undefined };

/**
 * Names of the secrets that must not be sent to another Digital Channels or another Auth unasked: its address leads to
 * another host than before. Writing the same host differently changes nothing.
 */
export function goneWithSystems(before: Values, after: Values): readonly string[] {
  const gone = Object.entries(CREDENTIALS).flatMap(([address, names]) => {
    const [from, to] = [hostOf(before[address]), hostOf(after[address])];
    return from === undefined || from === to ? [] : names;
  });
  return [...new Set(gone)];
}

function hostOf(address: Json | undefined): string | undefined {
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).host : undefined;
}
