import { mandatoryChecks } from '../../../shared/coverage/mandatory-checks.ts';
import type { Check } from '../../../shared/results/check.ts';
import { Fault } from '../../../shared/results/fault.ts';
import type { Finding } from '../../../shared/results/finding.ts';
import type { Reader } from '../../engine/call.ts';
import type { Step } from '../../engine/step.ts';
import { getToken } from '../../systems/genesys-cloud/calls/tokens.ts';
import { needsOf } from '../genesys-cloud/needs.ts';
import { clientIdOf } from './client-id.ts';
import type { IntegrationContext } from './context.ts';
import { proveRows, uncheckedRows } from './prove-rows.ts';
import { stepTitle } from './titles.ts';

/** Proves the result with the new credentials only: which client, which organization, every row. Sends reads. */
export function validateStep(context: IntegrationContext): Step {
  return {
    ...stepTitle('validate'),
    after: ['oauth'],
    observe: async () => ({ is: 'absent' }),
    plan: () => [],
    async verify(read, known, signal, report) {
      const needs = await needsOf(context, read, known, signal);
      const clientId = clientIdOf(known);
      const organization = String(known.outNow('org', 'orgId'));
      const client = clientId !== undefined ? await context.asClient(organization, clientId) : undefined;
      if (client === undefined || clientId === undefined) {
        const why = clientId !== undefined ? 'the client’s secret is not at hand' : 'there is no OAuth client yet';
        const findings = uncheckedRows(needs, why);
        for (const finding of findings) report.finding(finding);
        return { checks: [identityCheck('unchecked', why), ...coverageChecks(context, findings)], findings };
      }
      const identity = await checkIdentity(client, clientId, organization, signal);
      const findings =
        identity.result === 'ok'
          ? await proveRows({ context, needs, client, operator: read, clientId, known, signal, report })
          : uncheckedRows(needs, identity.reason ?? 'the credentials could not be checked');
      if (identity.result !== 'ok') for (const finding of findings) report.finding(finding);
      return { checks: [identity, ...coverageChecks(context, findings)], findings };
    },
  };
}

function identityCheck(result: Check['result'], reason?: string): Check {
  const what = 'The new credentials sign in as this client, in this organization';
  const check: Check = { step: 'validate', what, result, proof: 'POST /oauth/token, GET /api/v2/tokens/me' };
  return reason === undefined ? check : { ...check, reason };
}

/** A refusal is an answer; anything that kept the question from being answered is `unchecked`. */
async function checkIdentity(
  client: Reader,
  clientId: string,
  organization: string,
  signal: AbortSignal,
): Promise<Check> {
  try {
    const token = await client.read(getToken(), signal);
    if (token.OAuthClient.id !== clientId)
      return identityCheck('not-ok', `they belong to client ${token.OAuthClient.id}`);
    if (token.organization.id !== organization) {
      return identityCheck('not-ok', `they open organization ${token.organization.name}`);
    }
    return identityCheck('ok');
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    const refused = error.code === 'credentials-or-region-refused' || error.code === 'token-refused';
    return identityCheck(refused ? 'not-ok' : 'unchecked', error.message);
  }
}

function coverageChecks(context: IntegrationContext, findings: readonly Finding[]): readonly Check[] {
  const open = findings.filter(({ finding }) => finding !== 'granted' && finding !== 'not-offered');
  const base = { step: 'validate', what: 'Every row is granted, or not offered here', proof: 'grants and probes' };
  const uncheckedOnly = open.every(({ finding }) => finding === 'unchecked');
  const complete: Check =
    open.length === 0
      ? { ...base, result: 'ok' }
      : {
          ...base,
          result: uncheckedOnly ? 'unchecked' : 'not-ok',
          reason: `open rows: ${open.map(({ row }) => row).join(', ')}`,
        };
  return [complete, ...mandatoryChecks(context.profile.mandatoryGroups, findings)];
}
