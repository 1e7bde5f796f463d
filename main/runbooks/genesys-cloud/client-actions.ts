import type { HttpAction } from '../../../shared/plan/action.ts';
import { integrationText as text } from '../../../shared/text/integration.ts';
import type { Knowledge } from '../../engine/step.ts';
import type { OAuthClient } from '../../systems/genesys-cloud/schemas.ts';
import {
  createOAuthClient,
  deleteOAuthClient,
  oauthClientBody,
  resetOAuthClientSecret,
  updateOAuthClient,
} from '../../systems/genesys-cloud/writes/oauth-clients.ts';
import type { IdentityContext } from './context.ts';
import { httpAction, idOf } from './http-action.ts';
import { PROPAGATION_SECONDS } from './propagation.ts';
import { allDivisions, clientNameOf, roleNameOf, tokenSecondsOf } from './wishes.ts';

function settings(context: IdentityContext, known: Knowledge) {
  const { role, org } = context.steps;
  const roleId = idOf(known.out(role.id, 'roleId', `id of role “${roleNameOf(known)}”`));
  const divisionId = allDivisions(known) ? '*' : idOf(known.out(org.id, 'homeDivisionId', 'id of the home division'));
  return {
    name: clientNameOf(context, known),
    description: context.client.description,
    accessTokenValiditySeconds: tokenSecondsOf(context, known),
    roleDivisions: [{ roleId, divisionId }],
  };
}

/** Creates the client. The reply is the only place where the secret ever stands (reference, section 8). */
export function createClientAction(context: IdentityContext, known: Knowledge): HttpAction {
  const { oauth } = context.steps;
  const body = oauthClientBody(settings(context, known));
  const where = allDivisions(known) ? text.allDivisions : text.homeDivision;
  const keptIn = context.secretKeptIn ?? '';
  return httpAction(createOAuthClient(body), {
    id: `${oauth.id}/1`,
    step: oauth.id,
    summary: text.createClient(body.name, roleNameOf(known), where),
    reversible: true,
    yields: [{ pointer: '/secret', name: 'clientSecret', subject: { pointer: '/id' }, keptIn }],
    notYetForSeconds: PROPAGATION_SECONDS,
  });
}

/** A new secret; the old one stops working at once. */
export function resetSecretAction(context: IdentityContext, clientId: string, name: string): HttpAction {
  const keptIn = context.secretKeptIn ?? '';
  return httpAction(resetOAuthClientSecret(clientId), {
    id: 'rotate/1',
    step: 'rotate',
    summary: text.resetSecret(name),
    reversible: false,
    typed: name,
    escalation: text.resetWarning,
    yields: [{ pointer: '/secret', name: 'clientSecret', subject: { id: clientId }, keptIn }],
  });
}

/**
 * The vendor's provider deactivates before it deletes. Editing needs the client's role, which the operator may no longer
 * hold: then deletion is tried all the same. The body is the client as it is, whatever the values say today.
 */
export function deactivateClientAction(step: string, client: OAuthClient): HttpAction {
  const { id, name, description = '', accessTokenValiditySeconds = 86_400, roleDivisions = [] } = client;
  const body = oauthClientBody({ name, description, accessTokenValiditySeconds, roleDivisions }, 'inactive');
  return httpAction(updateOAuthClient(id, body), {
    id: `${step}/1`,
    step,
    summary: text.deactivateClient(name),
    reversible: false,
    tolerates: ['missing-permission', 'not-authorized'],
  });
}

export function deleteClientAction(step: string, { id, name }: OAuthClient): HttpAction {
  const summary = text.deleteClient(name);
  return httpAction(deleteOAuthClient(id), { id: `${step}/2`, step, summary, reversible: false });
}
