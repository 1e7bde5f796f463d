import { describe, expect, it } from 'vitest';
import { stageFactsOf } from '../../../../main/desk/stage-facts.ts';
import type { Engagement } from '../../../../main/engagements/engagement.ts';
import type { Json } from '../../../../shared/json.ts';
import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';

const parameter = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  label: name,
  aliases: [],
  type: 'text',
  required: true,
  rule: '',
  whereToFind: '',
  ...more,
});
const table: ParameterTable = [
  parameter('nexusURL'),
  parameter('apiKey', { type: 'secret' }),
  parameter('roleName', { default: 'Nexus Messaging' }),
  parameter('tfn', { type: 'list', offeredBy: ['asyncPhoneNumber'] }),
  parameter('senders', { type: 'table', own: true, required: false }),
  parameter('designerEndpointName', { required: false }),
];
const at = '2026-03-01T10:00:00.000Z';

function facts(values: { readonly [name: string]: Json }, sampled = false) {
  const engagement = {
    id: 'harbour-bank-1',
    runs: [],
    touchedAt: at,
    facts: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, from: {}, at }])),
  } as unknown as Engagement;
  return stageFactsOf(engagement, { id: 'sms', parameters: table }, sampled);
}

describe('what the saved values say', () => {
  it('counts what is to be filled in, and not what has a default or is offered', () => {
    expect(facts({}).missing).toBe(3);
    expect(facts({ nexusURL: 'https://nexus.example.com', apiKey: { prompt: true } }).missing).toBe(1);
    expect(facts({ nexusURL: 'x', apiKey: { prompt: true }, asyncPhoneNumber: '16504661149' }).missing).toBe(0);
    expect(facts({ nexusURL: '' }).missing).toBe(3);
    expect(facts({}, true)).toMatchObject({ needed: 0, missing: 0 });
  });

  it('counts agents and workgroups that are chosen', () => {
    expect(facts({ userIds: ['a', 'b'], workgroupIds: 'Sales' }).agents).toEqual({ users: 2, workgroups: 1 });
    expect(facts({ userIds: [] }).agents).toEqual({ users: 0, workgroups: 0 });
  });

  it('counts numbers that have no row yet as sender ids without an endpoint', () => {
    expect(facts({ tfn: ['1', '2'] })).toMatchObject({ numbers: 2, senders: { count: 2, withoutEndpoint: 2 } });
    const senders = [{ channelId: '1', endpoint: 'Sms' }, { channelId: '3' }];
    expect(facts({ tfn: ['1', '2'], 'senders sms': senders }).senders).toEqual({ count: 3, withoutEndpoint: 2 });
    expect(facts({ tfn: ['1', '2'], designerEndpointName: 'Sms' }).senders.withoutEndpoint).toBe(0);
  });
});
