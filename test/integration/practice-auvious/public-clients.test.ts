import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import { sh, shJson } from '../practice-gws/shell.ts';

/** The requests of the public samples and of the document, with their own options; only the server's name differs. */
describe.skipIf(spawnSync('curl', ['--version']).error !== undefined)('requests of public clients', () => {
  let practice: RunningPractice;
  let variables: { [name: string]: string };
  beforeAll(async () => {
    practice = await startPractice();
    const { origin, clientId, clientSecret, applicationId, queueName, customerPhone } = practice.auvious.samples;
    variables = { auvious_url: origin, clientId, clientSecret, applicationId, queueName, customerPhone };
  });
  afterAll(() => practice.close());

  test('a sample asks for its token by the query, creates a room and prints its links (P15)', async () => {
    const query = 'grant_type=client_credentials&client_id=$clientId&client_secret=$clientSecret';
    const { access_token: token } = await shJson(
      `curl -sf -X POST "$auvious_url/security/oauth/token?${query}"`,
      variables,
    );
    const room = await shJson(
      `curl -sf -X POST "$auvious_url/security/genesys/room" -H 'Content-Type: application/json' -H "Authorization: Bearer $token" -d "{\\"applicationId\\": \\"$applicationId\\", \\"cdestination\\": \\"standalone\\", \\"customerId\\": \\"8a2ab2b4-9fd6-4f0c-8c5b-36e1b1a1a3a3\\", \\"interactionId\\": \\"8a2ab2b4-9fd6-4f0c-8c5b-36e1b1a1a3a4\\", \\"ticketExpirationSeconds\\": 14400, \\"urlBase\\": \\"$auvious_url\\"}"`,
      { ...variables, token },
    );
    expect(room.ticketUrl).toMatch(/\/t\/[a-z]{3}-[a-z]{3}$/);
    expect(room.agentUrl).toContain(`aid=${variables.applicationId}`);
  });

  test('a collection asks for its token by a form, and expects 200 and both links', async () => {
    const { access_token: token, expires_in: seconds } = await shJson(
      `curl -sf -X POST "$auvious_url/security/oauth/token" --data-urlencode grant_type=client_credentials --data-urlencode "client_id=$clientId" --data-urlencode "client_secret=$clientSecret"`,
      variables,
    );
    expect(seconds).toBeGreaterThan(0);
    const status = await sh(
      `curl -s -o /dev/null -w '%{http_code}' "$auvious_url/security/genesys/room" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' --data-raw "{\\"applicationId\\": \\"$applicationId\\", \\"urlBase\\": \\"$auvious_url\\"}"`,
      { ...variables, token },
    );
    expect(status).toBe('200');
  });

  test('a customer gets a code, reads it, and a callback is scheduled with it', async () => {
    const { id } = await shJson(
      `curl -sf -X POST "$auvious_url/security/otp" -H 'Content-Type: application/json' -H 'Accept: application/json' -d "{\\"channel\\": \\"SMS\\", \\"customName\\": \\"hello, world\\", \\"locale\\": \\"en\\", \\"to\\": \\"$customerPhone\\"}"`,
      variables,
    );
    const code = practice.auvious.sentCodes().at(-1)?.code ?? '';
    const verified = await sh(
      `curl -s -o /dev/null -w '%{http_code}' -X POST "$auvious_url/security/otp/verify" -H 'Content-Type: application/json' -d "{\\"code\\": \\"$code\\", \\"to\\": \\"$customerPhone\\", \\"verificationId\\": \\"$id\\"}"`,
      { ...variables, code, id },
    );
    expect(verified).toBe('204');
    const made = await shJson(
      `curl -sf -X POST "$auvious_url/security/genesys/callback" -H 'Content-Type: application/json' -H 'Accept: application/json' -H "X-OtpVerificationId: $id" -H "X-OtpCode: $code" -H "X-ApplicationId: $applicationId" -H 'X-Ticket-Expiration-Seconds: 600' -d "{\\"callbackUserName\\": \\"Jane\\", \\"callbackNumbers\\": [\\"$customerPhone\\"], \\"queueName\\": \\"$queueName\\"}"`,
      { ...variables, code, id },
    );
    expect(made.genesys.conversation.selfUri).toBe(`/api/v2/conversations/${made.genesys.conversation.id}`);
    // The queue is one of the practice Genesys Cloud, where others are not known.
    const unknown = await sh(
      `curl -s -o /dev/null -w '%{http_code}' -X POST "$auvious_url/security/genesys/callback" -H 'Content-Type: application/json' -H "X-OtpVerificationId: $id" -H "X-OtpCode: $code" -H "X-ApplicationId: $applicationId" -d "{\\"callbackUserName\\": \\"Jane\\", \\"callbackNumbers\\": [\\"$customerPhone\\"], \\"queueName\\": \\"No such queue\\"}"`,
      { ...variables, code, id },
    );
    expect(unknown).toBe('404');
  });
});
