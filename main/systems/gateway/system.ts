import type { WebhookChecked } from '../../../shared/ipc/views.ts';
import type { Json } from '../../../shared/json.ts';
import { sampleMessage } from '../../../shared/sms/webhook-sample.ts';
import { webhookText } from '../../../shared/text/webhook.ts';
import type { Call, Reader } from '../../engine/call.ts';
import type { Secret } from '../../vault/secret.ts';
import { RequestStopped } from '../faults/network.ts';
import { RemoteFault } from '../faults/remote-fault.ts';
import { curlOf } from '../http/curl.ts';
import type { OutgoingRequest, Reply } from '../http/request.ts';
import { hubSignature } from '../http/serialize.ts';
import type { Clock } from '../http/time.ts';
import type { Transport } from '../http/transport.ts';
import { SignatureKeyNotAtHand } from './faults.ts';
import { judge } from './judge.ts';

/** Id of the customer's own gateway in calls. */
export const GATEWAY = 'gateway';

/** What the connection to a customer's gateway is made of. */
export interface GatewayParts {
  /** Must be allowed to go to the webhook's origin. */
  readonly transport: Pick<Transport, 'send'>;
  /** The webhook with its path, for example `https://gateway.example.com/nexus/webhook`. */
  readonly url: string;
  /** The key that calls from Digital Channels are signed with; undefined when it is not at hand. */
  readonly key: () => Promise<Secret | undefined>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Longer than a gateway may take, so that one that is too slow is told from one that is not there. */
const PATIENCE_SECONDS = 20;

/** A call by which the gateway gets a sample of a message to or from a number. It changes nothing that we know of. */
export function sampleCall(url: string, channelId: string, at: number): Call<'read', WebhookChecked> {
  return {
    effect: 'read',
    system: GATEWAY,
    name: 'webhook.sample',
    method: 'POST',
    path: URL.parse(url)?.pathname ?? '/',
    body: sampleMessage(channelId, at),
    reply: (checked) => checked as WebhookChecked,
  };
}

/** A reader whose one call posts a signed sample, once, and tells what became of it. Any answer is a verdict, no fault. */
export function createGateway({ transport, url, key, clock }: GatewayParts): Reader {
  async function check(body: Json, signal: AbortSignal | undefined): Promise<WebhookChecked> {
    const secret = await key();
    if (secret === undefined || secret.length === 0) throw new SignatureKeyNotAtHand();
    const request = requestTo(url, body, secret);
    const at = clock.now();
    const about = {
      url,
      at: new Date(at).toISOString(),
      body: JSON.stringify(body),
      signature: hubSignature(secret, { kind: 'json', value: body }),
      curl: curlOf(request),
    };
    try {
      const reply = await transport.send(request, signal);
      const durationMs = clock.now() - at;
      const { status, body: answer } = reply;
      const text = shownReply(reply);
      return {
        ...about,
        ...judge({ status, body: answer, leadsTo: leadsTo(reply, url), durationMs }),
        status,
        durationMs,
        ...(text === '' ? {} : { reply: text }),
      };
    } catch (error) {
      // Who stopped it wants no verdict; and an address that may not be asked is the operator's to correct.
      if (!(error instanceof RemoteFault) || error instanceof RequestStopped) throw error;
      const { status } = error;
      return {
        ...about,
        result: 'unchecked',
        durationMs: clock.now() - at,
        reason: webhookText.unanswered(error.message, error.fix),
        ...(status === undefined ? {} : { status }),
      };
    }
  }
  return { read: async (call, signal) => call.reply(await check(call.body ?? null, signal)) };
}

function requestTo(url: string, body: Json, key: Secret): OutgoingRequest {
  const { origin, pathname, searchParams } = new URL(url);
  return {
    // Nobody knows what a gateway does with it: it goes once, whatever comes back.
    effect: 'write',
    method: 'POST',
    origin,
    path: pathname,
    ...(searchParams.size === 0 ? {} : { query: Object.fromEntries(searchParams) }),
    headers: { 'x-hub-signature': { hubSignature: key } },
    body: { kind: 'json', value: body },
    anyAnswer: true,
    timeoutSeconds: PATIENCE_SECONDS,
  };
}

/** One short line, without what was sent. */
function shownReply({ body, clean }: Reply): string {
  if (body === undefined || body === null) return '';
  return clean(typeof body === 'string' ? body : JSON.stringify(masked(body, clean)));
}

/** Text by text: in JSON a key with quotes in it is spelled otherwise than it is known. */
function masked(value: unknown, clean: Reply['clean']): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((item) => masked(item, clean));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [clean(name), masked(item, clean)]));
}

function leadsTo({ headers }: Reply, from: string): string {
  const location = headers.get('location') ?? '';
  return location === '' ? '' : (URL.parse(location, from)?.host ?? '');
}
