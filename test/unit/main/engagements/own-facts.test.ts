import { describe, expect, it } from 'vitest';
import type { Engagement, Fact } from '../../../../main/engagements/engagement.ts';
import { fold } from '../../../../main/engagements/fold.ts';
import { asFacts, seenBy } from '../../../../main/engagements/own-facts.ts';
import { integrationParameters } from '../../../../shared/runbooks/integration/parameters.ts';

const AT = '2026-11-21T10:00:00.000Z';
const defaults = {
  role: { name: 'Role', description: '' },
  client: { name: 'Client', tokenDurationSeconds: 86_400, divisions: 'home', allowedIps: [] },
} as const;
const owner = (id: string) => ({ id, parameters: integrationParameters(defaults) });
const [one, two] = [owner('one'), owner('two')];

const fact = (value: string, from: Fact['from'] = {}): Fact => ({ value, from, at: AT });

function engagement(facts: Engagement['facts']): Engagement {
  const runs = [
    { id: 'r1', runbook: 'one', at: AT },
    { id: 'v1', runbook: 'one/verify', at: AT },
    { id: 'r2', runbook: 'two', at: AT },
  ];
  const times = { createdAt: AT, touchedAt: AT };
  return { schema: 1, id: 'harbour-123456', customer: 'Harbour', practice: false, ...times, facts, secrets: {}, runs };
}

const plain = ({ facts }: Engagement) =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, { value }]) => (name.includes(' ') ? [] : [[name, value]])));

describe('values as facts', () => {
  it('are named after their runbook where they are its own, and shared where they are the customer’s', () => {
    expect(asFacts(one, { roleName: 'A', address: 'eu', rows: { 3: 'x:y:z' }, customer: 'Harbour' })).toEqual({
      'roleName one': 'A',
      address: 'eu',
      'rows one': { 3: 'x:y:z' },
      customer: 'Harbour',
    });
  });
});

describe('an engagement as one runbook sees it', () => {
  it('has its own values and the shared ones, and none of another runbook', () => {
    const whole = engagement({
      address: fact('eu', { runbook: 'one' }),
      'roleName one': fact('Role of one'),
      'roleName two': fact('Role of two'),
      'rows two': fact('choice of two'),
    });
    expect(plain(seenBy(whole, one))).toEqual({ address: 'eu', roleName: 'Role of one' });
    expect(plain(seenBy(whole, two))).toEqual({ address: 'eu', roleName: 'Role of two', rows: 'choice of two' });
  });

  it('has what another one’s steps found about the organization, and not its role or client', () => {
    const whole = engagement({
      orgId: fact('org', { run: 'r2', step: 'org' }),
      region: fact('EU', { run: 'r2', step: 'region' }),
      clientId: fact('client of two', { run: 'r2', step: 'oauth' }),
      roleName: fact('Role of two', { run: 'r2', step: 'role' }),
    });
    expect(plain(seenBy(whole, one))).toEqual({ orgId: 'org', region: 'EU' });
    expect(plain(seenBy(whole, two))).toEqual({
      orgId: 'org',
      region: 'EU',
      clientId: 'client of two',
      roleName: 'Role of two',
    });
  });

  it('counts what a verification of it found as its own', () => {
    const whole = engagement({ clientId: fact('client of one', { run: 'v1', step: 'oauth' }) });
    expect(plain(seenBy(whole, one)).clientId).toBe('client of one');
  });

  it('still has what its steps found when another one ran since, until that is undone', () => {
    const opened = (run: string, runbook: string) => ({
      run,
      lines: [
        { kind: 'opened', at: AT, hash: '', engagement: 'x', run, runbook, customer: 'Harbour', practice: false },
        {
          kind: 'step',
          at: AT,
          hash: '',
          step: 'oauth',
          status: 'done',
          durationMs: 1,
          out: { clientId: `of ${runbook}` },
        },
      ],
    });
    const journals = [opened('r1', 'one'), opened('r2', 'two')] as unknown as Parameters<typeof fold>[0];
    const whole = engagement({ clientId: fact('of two', { run: 'r2', step: 'oauth' }) });
    expect(plain(seenBy(whole, one, fold(journals))).clientId).toBe('of one');
    expect(plain(seenBy(whole, two, fold(journals))).clientId).toBe('of two');
    const [first, second] = journals;
    const undone = { kind: 'undone', at: AT, hash: '', step: 'oauth' };
    const after = [{ ...first, lines: [...(first?.lines ?? []), undone] }, second] as unknown as typeof journals;
    expect(plain(seenBy(whole, one, fold(after))).clientId).toBeUndefined();
  });
});
