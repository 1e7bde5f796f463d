import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };

/** What a run may change in the organization, as text to compare: names and ids, no times. */
export interface Inventory {
  readonly roles: readonly string[];
  readonly clients: readonly string[];
  readonly grants: readonly string[];
}

/** A practice organization that survives the crashes of whoever works on it. */
export interface Organization {
  readonly origin: string;
  readonly server: PracticeGenesysCloud;
  /** Writes that arrived so far. */
  writes(): number;
  inventory(): Inventory;
  /** Names of roles and clients that the profile asks for, once for each that exists. */
  made(): { readonly roles: number; readonly clients: number };
  /** Their ids, by the name of the fact that holds each. */
  ids(): { readonly roleId: string | undefined; readonly clientId: string | undefined };
  /** Grants of the profile's role to the sample administrator. */
  lent(): number;
  /** Remembers what is there; the function puts it back. */
  snapshot(): () => void;
}

export async function startOrganization(): Promise<Organization> {
  const server = await startPracticeGenesysCloud({ rateLimitPerMinute: 1_000_000 });
  const { state, samples } = server;
  const roles = () => [...state.roles.values()];
  const ours = () => roles().filter(({ name }) => name === profile.role.name);
  const clients = () => [...state.clients.values()].filter(({ name }) => name === profile.client.name);
  return {
    origin: server.origin,
    server,
    writes: () => server.counts().write,
    inventory: () => ({
      roles: roles().map((role) => JSON.stringify(role)),
      clients: [...state.clients.values()].map((client) => JSON.stringify(client)),
      grants: state.grants.map(({ subjectId, roleId, divisionId }) => `${subjectId} ${roleId} ${divisionId}`).sort(),
    }),
    made: () => ({ roles: ours().length, clients: clients().length }),
    ids: () => ({ roleId: ours()[0]?.id, clientId: clients()[0]?.id }),
    lent: () =>
      state.grants.filter(
        ({ subjectId, roleId }) => subjectId === samples.admin.clientId && ours().some(({ id }) => id === roleId),
      ).length,
    snapshot() {
      const kept = { roles: [...state.roles], clients: [...state.clients], grants: [...state.grants] };
      return () => {
        refill(state.roles, kept.roles);
        refill(state.clients, kept.clients);
        state.grants.splice(0, state.grants.length, ...kept.grants);
      };
    },
  };
}

function refill<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
