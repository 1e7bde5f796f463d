import { readLive } from '../../main/coverage/live/read-live.ts';
import { startPracticeGenesysCloud } from '../../main/practice/genesys-cloud/start.ts';
import { createGenesysCloud } from '../../main/systems/genesys-cloud/system.ts';
import { createLimiter } from '../../main/systems/http/limiter.ts';
import { realClock } from '../../main/systems/http/time.ts';
import { createTransport } from '../../main/systems/http/transport.ts';
import { Secret } from '../../main/vault/secret.ts';
import type { Figure } from './figure.ts';

const ROLES = 3000;
const MEMBERS = 5;
const PER_MINUTE = 3000;

/**
 * The audit of a large organization over real HTTP, against the time that its requests take at the limit. Requests are
 * counted where they arrive.
 * @throws Error when a request was refused for the rate, or something was not read
 */
export async function audit(): Promise<Figure> {
  const practice = await startPracticeGenesysCloud({
    customRoles: ROLES,
    membersPerRole: MEMBERS,
    rateLimitPerMinute: PER_MINUTE,
  });
  try {
    const { origin, samples, log, state } = practice;
    const { clientId, clientSecret } = samples.admin;
    const transport = createTransport({
      fetch: (input, init) => globalThis.fetch(input, init),
      clock: realClock,
      random: Math.random,
      limiter: createLimiter(),
      origins: { hosts: [], named: [origin] },
    });
    const credentials = { kind: 'client', id: clientId, secret: new Secret(clientSecret) } as const;
    const reader = createGenesysCloud({
      transport,
      loginOrigin: origin,
      apiOrigin: origin,
      credentials,
      clock: realClock,
    });
    const start = performance.now();
    const { input } = await readLive({ reader, subject: { is: 'organization' }, now: () => Date.now() });
    const seconds = (performance.now() - start) / 1000;
    const refused = log.filter(({ status }) => status === 429).length;
    if (refused > 0) throw new Error(`${refused} requests were refused for the rate.`);
    const members = input?.members?.size;
    if (input?.whole !== true || members !== state.roles.size)
      throw new Error(`${members} roles were read with members.`);
    return {
      what: `audit of ${state.roles.size} roles with members, ${log.length} requests at ${PER_MINUTE} a minute, in ${seconds.toFixed(1)} s: time / (requests ÷ limit)`,
      value: seconds / ((log.length / PER_MINUTE) * 60),
      budget: 1.05,
    };
  } finally {
    await practice.close();
  }
}
