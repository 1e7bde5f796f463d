import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NotAListedRead } from '../../../../../main/systems/faults/not-sent.ts';
import { BadReply } from '../../../../../main/systems/faults/reply.ts';
import { readCall } from '../../../../../main/systems/genesys-cloud/call.ts';

const post = (path: string) => readCall({ name: 'x', method: 'POST', path, schema: z.unknown() });

describe('reads by POST', () => {
  it.each([
    '/api/v2/analytics/conversations/aggregates/query',
    '/api/v2/users/search',
    '/api/v2/outbound/contactlists/1f2e/contacts/search',
    '/api/v2/workforcemanagement/managementunits/7/timeoffrequests/query',
  ])('%s is one', (path) => {
    expect(post(path)).toMatchObject({ effect: 'read', method: 'POST' });
  });

  it.each([
    '/api/v2/authorization/roles',
    '/api/v2/oauth/clients',
    '/api/v2/users/search/../..',
    '/api/v2/users/search/',
    '/api/v2/outbound/contactlists/1/2/contacts/search',
    '/api/v2/outbound/contactlists//contacts/search',
    'x/api/v2/users/search',
    '/api/v2/outbound/campaigns/query',
  ])('%s is none', (path) => {
    expect(() => post(path)).toThrowError(NotAListedRead);
  });

  it('refuses other methods, whatever the types say', () => {
    const method = 'DELETE' as 'GET';
    expect(() => readCall({ name: 'x', method, path: '/api/v2/users/search', schema: z.unknown() })).toThrowError(
      NotAListedRead,
    );
  });
});

describe('replies', () => {
  const schema = z.looseObject({
    entities: z.array(z.looseObject({ id: z.string(), note: z.exactOptional(z.string()) })),
  });
  const call = readCall({ name: 'x', method: 'GET', path: '/api/v2/x', schema });

  it('keep what is not known, and take null for left out', () => {
    const reply = call.reply({ entities: [{ id: 'a', note: null, extra: { deep: [1, null] } }], other: 1 });
    expect(reply).toEqual({ entities: [{ id: 'a', extra: { deep: [1, null] } }], other: 1 });
  });

  it('name the place and never the value', () => {
    const given = () => call.reply({ entities: [{ id: 'ok' }, { id: { secret: 'hush-1' } }] });
    expect(given).toThrowError(BadReply);
    expect(given).toThrowError(/\$\.entities\[1\]\.id/);
    expect(given).toThrowError(/^(?!.*hush-1)/);
  });
});
