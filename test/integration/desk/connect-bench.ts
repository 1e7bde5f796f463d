import { connectHandlers } from '../../../main/desk/connect-handlers.ts';
import { runbookHandlers } from '../../../main/desk/runbook-handlers.ts';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { type DeskBench, type DeskBenchOptions, startDeskBench } from './desk-bench.ts';

export const RUNBOOK = profile.id;
export const ROWS = profile.rows.length;

/** A bench of these groups, and an engagement on it. */
export interface ConnectBench extends DeskBench {
  readonly engagement: string;
  readonly here: { readonly engagement: string; readonly runbook: string };
  fact(name: string): Promise<unknown>;
  /** Hands over the secret, then signs in by it. */
  signInAs(client: { readonly clientId: string; readonly clientSecret: string }, remember?: boolean): Promise<void>;
}

/** `real`: an engagement that the program takes for a real system, at the practice organization's loopback address. */
export async function startConnectBench(
  options: Partial<DeskBenchOptions> & { readonly real?: boolean } = {},
): Promise<ConnectBench> {
  const { real = false, ...rest } = options;
  const bench = await startDeskBench({ groups: [connectHandlers, runbookHandlers], ...rest });
  const target = { origin: bench.org.origin, label: 'Practice organization' };
  const { id } = await bench.app.store.create({
    customer: 'Northwind Telecom',
    practice: !real,
    ...(real ? {} : { target }),
  });
  const here = { engagement: id, runbook: RUNBOOK };
  if (real) await bench.call('values.save', { ...here, values: { address: bench.org.origin } });
  return {
    ...bench,
    engagement: id,
    here,
    async fact(name) {
      return (await bench.app.store.open(id)).engagement.facts[name]?.value;
    },
    async signInAs({ clientId, clientSecret }, remember = false) {
      const name = 'operatorClientSecret';
      await bench.call('secrets.set', { engagement: id, name, secret: clientSecret, remember });
      await bench.call('connect.signIn', { ...here, method: { is: 'client', clientId } });
    },
  };
}
