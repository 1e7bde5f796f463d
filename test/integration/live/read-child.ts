/** Reads an organization in a process of its own, so that a test can kill it. Arguments: origin, progress file. */
import { progressFile } from '../../../main/coverage/live/progress-file.ts';
import { readLive } from '../../../main/coverage/live/read-live.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { createGenesysCloud } from '../../../main/systems/genesys-cloud/system.ts';
import { createLimiter } from '../../../main/systems/http/limiter.ts';
import { realClock } from '../../../main/systems/http/time.ts';
import { createTransport } from '../../../main/systems/http/transport.ts';
import { Secret } from '../../../main/vault/secret.ts';

const [origin = '', path = ''] = process.argv.slice(2);
const credentials = {
  kind: 'client',
  id: process.env.CLIENT_ID ?? '',
  secret: new Secret(process.env.CLIENT_SECRET ?? ''),
} as const;
const transport = createTransport({
  fetch: (input, init) => globalThis.fetch(input, init),
  clock: realClock,
  random: Math.random,
  limiter: createLimiter(),
  origins: { hosts: [], named: [origin] },
});
await readLive({
  reader: createGenesysCloud({ transport, loginOrigin: origin, apiOrigin: origin, credentials, clock: realClock }),
  subject: { is: 'organization' },
  now: () => Date.now(),
  progress: progressFile(nodeFiles, path),
});
