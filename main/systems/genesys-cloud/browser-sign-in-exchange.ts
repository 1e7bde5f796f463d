import { z } from 'zod';
import type { Secret } from '../../vault/secret.ts';
import { SignInRefused } from '../faults/browser-sign-in.ts';
import { BadReply } from '../faults/reply.ts';
import type { Transport } from '../http/transport.ts';
import type { SignedIn } from './token.ts';

/** What stands behind a code: the client and the verifier that asked for it. */
export interface CodeProof {
  readonly clientId: string;
  readonly code: Secret;
  readonly verifier: Secret;
  readonly redirectUri: string;
}

const granted = z.object({ expires_in: z.number() });
const word = z.string().catch('');
const refused = z
  .object({ error: word, error_description: word, description: word })
  .transform(({ error, error_description, description }) => ({ error, detail: error_description || description }));

/**
 * POST {login}/oauth/token with an authorization code; no Basic header, the verifier is the proof. A session.
 * @throws SignInRefused, Throttled (at `token`), BadReply, network faults
 */
export async function exchangeCode(
  transport: Transport,
  loginOrigin: string,
  proof: CodeProof,
  signal?: AbortSignal,
): Promise<SignedIn> {
  const fields = {
    grant_type: 'authorization_code',
    client_id: proof.clientId,
    redirect_uri: proof.redirectUri,
    code: proof.code,
    code_verifier: proof.verifier,
  };
  const reply = await transport.send(
    {
      effect: 'session',
      method: 'POST',
      origin: loginOrigin,
      path: '/oauth/token',
      body: { kind: 'form', fields },
      yields: [{ pointer: '/access_token', name: 'token' }],
      throttle: { at: 'token', recognized: isThrottle },
    },
    signal,
  );
  if (reply.status >= 400) {
    const { error = '', detail = '' } = refused.safeParse(reply.body).data ?? {};
    throw new SignInRefused(reply.exchange, reply.clean(error), reply.clean(detail));
  }
  const token = reply.secrets.get('token');
  const body = granted.safeParse(reply.body);
  if (token === undefined || !body.success) throw new BadReply(reply.exchange, '$.expires_in', 'is not a number');
  return { token, expiresInSeconds: body.data.expires_in };
}

/** The token endpoint says "too many" with 400 and this text (reference, section 2). */
function isThrottle(status: number, body: unknown): boolean {
  const said = refused.safeParse(body).data;
  return (
    status === 400 && said?.error === 'invalid_request' && said.detail.toLowerCase().startsWith('rate limit exceeded')
  );
}
