import { z } from 'zod';
import type { PracticeJson } from '../practice/start.ts';
import { isLoopback } from '../systems/http/origins.ts';
import type { Transport } from '../systems/http/transport.ts';
import { PracticeOriginInvalid, PracticeUnreachable } from './practice-faults.ts';

/** How `--practice` was given: start the systems for this command, or use those of a running `practice`. */
export type PracticeWish = { readonly is: 'own' } | { readonly is: 'running'; readonly origin: string };

/** Practice systems at hand. `server` is the origin of a running command, which also keeps its secrets. */
export interface PracticeAtHand {
  readonly json: PracticeJson;
  readonly server: string | undefined;
  close(): Promise<void>;
}

const principal = z.looseObject({ clientId: z.string(), clientSecret: z.string() });
/** Anybody may listen on this machine; what calls itself practice must not lead elsewhere. */
const here = z.string().refine((text) => {
  const url = URL.parse(text);
  return url?.protocol === 'http:' && isLoopback(url.hostname);
});
const database = z.string().refine((text) => {
  const url = URL.parse(text);
  return url?.protocol === 'postgres:' && isLoopback(url.hostname);
});
const shape = z.looseObject({
  nexus: z
    .looseObject({
      origin: here,
      apiKey: z.string(),
      ccId: z.string(),
      webhook: z.looseObject({ url: here, webhookSignatureKey: z.string(), apiSignatureKey: z.string() }),
    })
    .exactOptional(),
  gws: z
    .looseObject({
      authOrigin: here,
      gwsOrigin: here,
      opsUser: z.string(),
      opsPassword: z.string(),
      tenantUser: z.string(),
      tenantPassword: z.string(),
    })
    .exactOptional(),
  database: z.looseObject({ url: database }).exactOptional(),
  icws: z
    .looseObject({
      origin: here,
      user: z.string(),
      password: z.string(),
      userIds: z.array(z.string()),
      workgroupIds: z.array(z.string()),
    })
    .exactOptional(),
  site: z.looseObject({ url: here, widgetScript: z.string() }).exactOptional(),
  auvious: z
    .looseObject({
      origin: here,
      clientId: z.string(),
      clientSecret: z.string(),
      applicationId: z.string(),
      queueName: z.string(),
      otpCode: z.string(),
      customerPhone: z.string(),
    })
    .exactOptional(),
  genesysCloud: z.looseObject({
    origin: z.string(),
    admin: principal,
    lacksTwo: principal,
    noRoleAdd: principal,
    userToken: z.string(),
    browserClient: z.looseObject({ clientId: z.string(), redirectUri: z.string() }).exactOptional(),
    tollFreeNumber: z.string().exactOptional(),
    syncedUsers: z.array(z.string()).exactOptional(),
    organization: z.looseObject({ id: z.string(), shortName: z.string() }),
  }),
});

/** @throws PracticeOriginInvalid, PracticeUnreachable, PracticePortUnavailable */
export async function practiceAtHand(wish: PracticeWish, transport: Transport): Promise<PracticeAtHand> {
  if (wish.is === 'own') {
    const { startPractice } = await import('../practice/start.ts');
    const own = await startPractice();
    return { json: own.json, server: own.json.genesysCloud.origin, close: own.close };
  }
  const url = URL.parse(wish.origin);
  if (url?.protocol !== 'http:' || !isLoopback(url.hostname)) throw new PracticeOriginInvalid();
  const request = { origin: url.origin, method: 'GET', path: '/practice', effect: 'read' } as const;
  const reply = await transport.send(request).catch(() => undefined);
  const json = shape.safeParse(reply?.body);
  if (!json.success || json.data.genesysCloud.origin !== url.origin) throw new PracticeUnreachable(url.origin);
  return { json: json.data, server: url.origin, close: async () => {} };
}
