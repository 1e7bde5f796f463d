import { createNexusDatabase, type NexusDatabase } from '../../../../main/systems/nexus-database/system.ts';
import type { ToldTransaction } from '../../../../main/systems/nexus-database/told.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import { Fault } from '../../../../shared/results/fault.ts';

/** The database side over a connection string, with the secrets that its looks may use. */
export function open(url: string, secrets: { readonly [name: string]: string } = {}, only?: string) {
  const told: ToldTransaction[] = [];
  const database: NexusDatabase = createNexusDatabase({
    url: async () => new Secret(url),
    secretFor: async (name) => (secrets[name] === undefined ? undefined : new Secret(secrets[name])),
    only,
    clock: { now: Date.now },
    told: (transaction) => told.push(transaction),
  });
  return { database, told };
}

/** The fault that something ended with, with every text in it. */
export async function faultOf(doing: Promise<unknown>) {
  try {
    await doing;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { code: error.code, acted: error.acted, fix: error.fix, text: JSON.stringify([error, error.toProblem()]) };
  }
  throw new Error('It did not fail.');
}
