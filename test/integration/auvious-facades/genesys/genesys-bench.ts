import { onTestFinished } from 'vitest';
import type { PracticeOptions } from '../../../../main/practice/genesys-cloud/options.ts';
import { startPracticeGenesysCloud } from '../../../../main/practice/genesys-cloud/start.ts';
import { createGenesysCloud } from '../../../../main/systems/genesys-cloud/system.ts';
import { practiceTarget } from '../../../../main/systems/genesys-cloud/target.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import { fakeClock, makeTransport } from '../../systems/make-transport.ts';

/** A practice organization, and who looks things up in it: the sample administrator, or a client that lacks some rights. */
export async function genesys(options: PracticeOptions = {}, as: 'admin' | 'lacksTwo' = 'admin') {
  const practice = await startPracticeGenesysCloud({ customRoles: 0, ...options });
  onTestFinished(() => practice.close());
  const { clientId, clientSecret } = practice.samples[as];
  const clock = fakeClock(Date.now());
  const { origin } = practice;
  const read = createGenesysCloud({
    transport: makeTransport(clock),
    loginOrigin: origin,
    apiOrigin: origin,
    credentials: { kind: 'client', id: clientId, secret: new Secret(clientSecret) },
    clock,
  });
  return { practice, read, clock, target: practiceTarget(origin, null), signal: new AbortController().signal };
}
