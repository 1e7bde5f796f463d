import { basicCredentials } from '../../http/basic-credentials.ts';
import { jsonReply } from '../../http/raw-reply.ts';
import { AuviousError } from '../auvious-error.ts';
import type { AuviousCall, AuviousRoute } from '../route.ts';

type Field = (name: string) => string | undefined;

/**
 * `POST /security/oauth/token` (P15): parameters in a form, or in the query as the public samples send them. Refusals
 * are those of RFC 6749, section 5.2.
 */
export const tokenRoute: AuviousRoute = {
  method: 'POST',
  path: '/security/oauth/token',
  effect: 'session',
  handle: (call) => {
    const { world, behaviour } = call;
    const field = fieldsOf(call);
    const grantType = field('grant_type');
    if (grantType === undefined) throw oauthError(400, 'invalid_request', 'Missing grant type');
    const clientId = provenClient(call, field);
    call.known(`client:${clientId}`);
    if (grantType !== 'client_credentials') {
      throw oauthError(400, 'unsupported_grant_type', 'Unsupported grant type');
    }
    const token = behaviour.secret();
    world.tokens.set(token, { clientId, expiresAt: behaviour.now() + behaviour.tokenSeconds * 1000 });
    const more = { token_type: 'bearer', expires_in: behaviour.tokenSeconds, scope: 'global' };
    const told = behaviour.tokenReply === 'full' ? more : {};
    const headers = { 'cache-control': 'no-store', pragma: 'no-cache' };
    return jsonReply(200, { access_token: token, ...told }, headers);
  },
};

function fieldsOf(call: AuviousCall): Field {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(call.header('content-type') ?? '');
  if (call.body.length > 0 && !isForm) {
    throw oauthError(400, 'invalid_request', 'The Content-Type must be application/x-www-form-urlencoded.');
  }
  const form = new URLSearchParams(call.body.toString());
  const names = [...form.keys(), ...call.query.keys()];
  if (new Set(names).size < names.length) throw oauthError(400, 'invalid_request', 'A parameter was sent twice.');
  return (name) => form.get(name) || call.query.get(name) || undefined;
}

/** The client says its secret in a parameter, or in a Basic header; where it does both, both have to be right. */
function provenClient({ world, behaviour, header }: AuviousCall, field: Field): string {
  const basic = basicCredentials(header('authorization'));
  const ids = [basic?.name, field('client_id')].filter((id) => id !== undefined);
  const secrets = [basic?.password, field('client_secret')].filter((secret) => secret !== undefined);
  const client = world.clients.get(ids[0] ?? '');
  const isRight = secrets.length > 0 && secrets.every((secret) => secret === client?.clientSecret);
  if (client === undefined || !isRight || ids.some((id) => id !== client.clientId)) {
    throw oauthError(behaviour.tokenFailure, 'invalid_client', 'Bad client credentials');
  }
  return client.clientId;
}

function oauthError(status: 400 | 401, code: string, description: string): AuviousError {
  return new AuviousError(status, description, { code });
}
