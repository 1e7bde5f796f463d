import type { Call, Reader } from '../../../../../../main/engine/call.ts';
import { type Given, Notebook } from '../../../../../../main/engine/knowledge.ts';
import type { StepRecord } from '../../../../../../main/engine/step.ts';
import type { TenantContext } from '../../../../../../main/runbooks/nexus-tenant/context.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';

export const GWS = 'https://gws.customer.example';
export const AUTH = 'https://auth.customer.example';
const NEXUS = 'https://nexus.customer.example';
export const INSIDE = 'http://gauth.inside';

/** What the table answers. */
export interface FakeTable {
  readonly rows?: readonly JsonObject[];
  readonly near?: readonly JsonObject[];
  readonly wide?: boolean;
  readonly rights?: { readonly insert?: boolean; readonly update?: boolean; readonly lock?: boolean };
  readonly replica?: boolean;
  /** Contact centers besides the own one that Digital Channels serves. */
  readonly others?: readonly string[];
}

/** A context whose secrets are those named, on a database unless told otherwise. */
export function contextOf(more: object = {}, secrets: readonly string[] = ['clientSecret']): TenantContext {
  return {
    purpose: 'run',
    clock: { now: () => 7, sleep: async () => {} },
    places: { auth: { prefix: '' }, gwsURL: GWS, authURL: AUTH, authInternalURL: INSIDE, nexusURL: NEXUS },
    ccid: () => 'own',
    secretKeptIn: 'the keychain',
    secretAtHand: async (name: string) => secrets.includes(name),
    database: {},
    ...more,
  } as unknown as TenantContext;
}

/** A reader on a table, and on the contact centers; `asked` are the statements. */
export function readerOf(given: FakeTable) {
  const { rows = [], near = [], wide = false, rights = {}, replica = false, others = [] } = given;
  const asked: string[] = [];
  const columns = ['url', 'clientid', 'apikey', 'clientsecret', 'created'];
  const table = { insert: true, update: true, lock: true, ...rights, replica };
  const reader: Reader = {
    async read<T>(call: Call<'read', T>): Promise<T> {
      if (call.name === 'environment.contact-centers.list') {
        return call.reply({ contactCenters: ['own', ...others].map((id) => ({ id, domains: [] })) });
      }
      if (call.name === 'environment.settings.list') {
        return call.reply({ settings: [{ name: 'chatservice-uri', location: '/', value: NEXUS }] });
      }
      const [first] = (call.body as unknown as { statements: { text: string; params: unknown[] }[] }).statements;
      asked.push(first?.text ?? '');
      if (call.name.endsWith('.table')) {
        return call.reply([[{ columns: wide ? [...columns, 'authinturl', 'authexturl'] : columns, ...table }]]);
      }
      return call.reply([rows.filter(({ url }) => first?.params.includes(url)), near]);
    },
  };
  return { reader, asked };
}

export function known(record?: Partial<StepRecord>, accepted?: string, planned: readonly string[] = []): Notebook {
  const none = { out: {}, owned: false, before: undefined, unanswered: false };
  const records: Given['records'] = new Map(record === undefined ? [] : [['ten-gapis', { ...none, ...record }]]);
  const notebook = new Notebook({
    values: {},
    accepted: accepted === undefined ? {} : { 'ten-gapis': accepted },
    records,
  });
  for (const step of planned) notebook.markPlanned(step);
  return notebook;
}
