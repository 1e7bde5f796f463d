import { createSession } from '../../../../../main/systems/auvious/session.ts';
import { createAuvious } from '../../../../../main/systems/auvious/system.ts';
import { Secret } from '../../../../../main/vault/secret.ts';
import { type Answer, answering } from '../gws/stub.ts';

export const ORIGIN = 'https://auvious.video';

/** A session and a system over one transport that answers as told; `clock` moves when `now` is set. */
export function auvious(...answers: readonly Answer[]) {
  const { sent, transport } = answering(...answers);
  const clock = { at: Date.parse('2026-11-21T10:00:00Z'), now: () => clock.at };
  const session = createSession({
    transport,
    origin: ORIGIN,
    clientId: 'client-1',
    secret: async () => new Secret('secret-of-the-client'),
    clock,
  });
  return { sent, clock, session, system: createAuvious({ transport, origin: ORIGIN, session }) };
}

export const token = (text: string, more: object = { token_type: 'bearer', expires_in: 3600 }): Answer => ({
  body: { access_token: text, ...more },
});
