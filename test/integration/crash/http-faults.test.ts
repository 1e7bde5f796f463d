import { TimeoutError } from 'ky';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FaultKind } from '../../../main/practice/genesys-cloud/faults.ts';
import { type Inventory, type Organization, startOrganization } from './organization.ts';
import { expectUndone, type Place, RUNBOOK, recover } from './recovery.ts';
import { dataFolder, skippingClock, terminal, withoutCertificates } from './terminal.ts';

let organization: Organization;
let restore: () => void;
let before: Inventory;
beforeAll(async () => {
  withoutCertificates();
  organization = await startOrganization();
  restore = organization.snapshot();
  before = organization.inventory();
});
afterAll(() => organization.server.close());

const GRANT = '/api/v2/authorization/subjects/*/divisions/*/roles/*';
const WRITES = [
  { what: 'the role', method: 'POST', path: '/api/v2/authorization/roles' },
  { what: 'the grant', method: 'POST', path: GRANT },
  { what: 'the client', method: 'POST', path: '/api/v2/oauth/clients' },
  { what: 'taking the grant back', method: 'DELETE', path: GRANT },
] as const;

const FAULTS: readonly { readonly fault: FaultKind; readonly acts: boolean }[] = [
  { fault: { kind: 'reset-before' }, acts: false },
  { fault: { kind: 'reset-after' }, acts: true },
  { fault: { kind: 'truncate' }, acts: true },
  { fault: { kind: 'stall' }, acts: true },
  { fault: { kind: 'status', status: 500 }, acts: false },
  { fault: { kind: 'status', status: 503 }, acts: false },
];

/** Fetch that runs out of patience with one kind of request as soon as the server has done what it asks. */
function impatient(method: string, path: string): typeof fetch {
  const pattern = new RegExp(`^${path.replaceAll('*', '[^/]+')}$`);
  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (request.method !== method || !pattern.test(pathname)) return fetch(request);
    const { log } = organization.server;
    const earlier = log.length;
    const answered = () => log.slice(earlier).find((one) => one.method === method && one.path === pathname)?.status;
    const enough = new AbortController();
    const gone = fetch(request, { signal: enough.signal }).then(
      (response) => response.text(),
      () => undefined,
    );
    await vi.waitUntil(answered, { interval: 5 });
    enough.abort();
    await gone.catch(() => undefined);
    throw new TimeoutError(new Request(request.url));
  };
}

const place = async (): Promise<Place> => ({ folder: await dataFolder(), clock: skippingClock(), organization });
const argv = (folder: string) => ['run', RUNBOOK, '--practice', organization.origin, '--yes', '--data', folder];

describe.each(WRITES)('when the answer to $what', ({ what, method, path }) => {
  it.each(FAULTS)('meets $fault, resume completes and undo removes', { timeout: 60_000 }, async ({ fault, acts }) => {
    restore();
    const here = await place();
    organization.server.setFaults([{ match: { method, path }, times: 1, fault }]);
    const stalls = fault.kind === 'stall';
    const parts = stalls ? { clock: here.clock, fetch: impatient(method, path) } : { clock: here.clock };
    const { answer, progress } = await terminal(argv(here.folder), parts);
    organization.server.setFaults([]);

    const lost = what === 'the client' && acts;
    const end = lost ? 'attention' : acts ? 'done' : 'failed';
    expect(answer?.result, `${answer?.problem?.message}\n${progress}`).toBe(end);
    const when = `after ${fault.kind} for ${what}`;
    const { reset } = await recover(here, when);
    expect(reset).toBe(lost);
    await expectUndone(here, before, when);
  });
});

describe('when the place for the secret refuses it', () => {
  it('the run says so, and a reset mends it', async () => {
    restore();
    const here = await place();
    const refusing: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      if (request.method === 'PUT' && request.url.includes('/practice/vault/'))
        return new Response(null, { status: 500 });
      return fetch(request);
    };
    const { answer } = await terminal(argv(here.folder), { clock: here.clock, fetch: refusing });
    expect([answer?.result, answer?.problem?.code]).toEqual(['attention', 'secret-not-kept']);
    expect(organization.lent()).toBe(0);
    const { reset } = await recover(here, 'after the place refused the secret');
    expect(reset).toBe(true);
  });
});
