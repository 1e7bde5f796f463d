import { basicCredentials } from '../http/basic-credentials.ts';
import { OAuthError } from './gws-error.ts';
import type { GwsCall } from './route.ts';
import type { AuthClient } from './world.ts';

/** A request for a token whose client has proved itself. */
export interface TokenRequest {
  readonly client: AuthClient;
  readonly grantType: string;
  /** A parameter of the form or of the query; undefined when there is none, or it is empty (RFC 6749, section 3.2). */
  readonly field: (name: string) => string | undefined;
}

/**
 * Parameters come in a form, and also in the query as in the guide's sample (S003:170). The client says its secret in
 * a Basic header or in a parameter; where it does both, both have to be right.
 * @throws OAuthError invalid_request, invalid_client
 */
export function readTokenRequest(call: GwsCall): TokenRequest {
  const field = fieldsOf(call);
  const grantType = field('grant_type');
  const client = clientOf(call, field);
  if (grantType === undefined) throw new OAuthError('invalid_request', 'Missing grant type');
  return { client, grantType, field };
}

function fieldsOf(call: GwsCall): TokenRequest['field'] {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(call.header('content-type') ?? '');
  if (call.body.length > 0 && !isForm) {
    throw new OAuthError('invalid_request', 'The Content-Type must be application/x-www-form-urlencoded.');
  }
  const form = new URLSearchParams(call.body.toString());
  const names = [...form.keys(), ...call.query.keys()];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new OAuthError('invalid_request', `The parameter ${twice} was sent twice.`);
  return (name) => form.get(name) || call.query.get(name) || undefined;
}

function clientOf(call: GwsCall, field: TokenRequest['field']): AuthClient {
  const basic = basicCredentials(call.header('authorization'));
  const ids = [basic?.name, field('client_id')].filter((id) => id !== undefined);
  const secrets = [basic?.password, field('client_secret')].filter((secret) => secret !== undefined);
  const client = call.world.clients.get(ids[0] ?? '');
  const isSame = ids.every((id) => id === client?.client_id);
  const isRight = secrets.length > 0 && secrets.every((secret) => secret === client?.client_secret);
  if (client === undefined || !isSame || !isRight) {
    const challenge = basic === undefined ? {} : { 'www-authenticate': 'Basic realm="oauth"' };
    throw new OAuthError('invalid_client', 'Bad client credentials', challenge);
  }
  return client;
}
