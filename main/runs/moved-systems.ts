import { USUAL_ORIGIN } from '../../shared/auvious/origin.ts';
import type { Json } from '../../shared/json.ts';
import { ownFact } from '../../shared/parameters/own-fact.ts';
import { AUVIOUS_RUNBOOK } from '../../shared/runbooks/auvious-facades/auvious.ts';
import { TENANT } from '../../shared/runbooks/nexus-tenant/tenant.ts';

/** References to what is sent to a system, by the value that says where it is. */
const CREDENTIALS: Readonly<Record<string, readonly string[]>> = {
  nexusURL: ['apiKey', 'clusterKey', 'outGWSAccessToken', 'nexusApiKey', 'tenantUserPassword'],
  authURL: ['gwsAdminPass', 'tenantUserPassword', ownFact(TENANT.runbook, 'clientSecret')],
  auviousUrl: ['auviousClientSecret', ownFact(AUVIOUS_RUNBOOK.runbook, 'otpCode')],
};

/** Where a system is while no value says so. */
const USUAL: Values = { auviousUrl: USUAL_ORIGIN };

type Values = { readonly [name: string]: Json | undefined };

/**
 * Names of the secrets that must not be sent to another Digital Channels, Auth or Auvious unasked: its address leads to
 * another host than before. Writing the same host differently changes nothing.
 */
export function goneWithSystems(before: Values, after: Values): readonly string[] {
  const gone = Object.entries(CREDENTIALS).flatMap(([address, names]) => {
    const [from, to] = [before, after].map((values) => hostOf(values[address] ?? USUAL[address]));
    return from === undefined || from === to ? [] : names;
  });
  return [...new Set(gone)];
}

function hostOf(address: Json | undefined): string | undefined {
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).host : undefined;
}
