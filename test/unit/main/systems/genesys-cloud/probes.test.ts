import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../../main/engine/call.ts';
import { ConnectionCut, RequestStopped } from '../../../../../main/systems/faults/network.ts';
import { NotAListedRead } from '../../../../../main/systems/faults/not-sent.ts';
import { MissingPermission, NotAuthorized } from '../../../../../main/systems/faults/permission.ts';
import { BadRequest, NotFound } from '../../../../../main/systems/faults/refused-request.ts';
import { ServerFault } from '../../../../../main/systems/faults/reply.ts';
import { TokenRefused } from '../../../../../main/systems/faults/sign-in.ts';
import { Throttled } from '../../../../../main/systems/faults/throttled.ts';
import { findProbeObjects } from '../../../../../main/systems/genesys-cloud/probe-objects.ts';
import { probeCall, runProbe } from '../../../../../main/systems/genesys-cloud/probes.ts';
import type { Probe } from '../../../../../shared/profiles/profile.ts';

const now = Date.parse('2026-11-21T10:23:45Z');
const exchange = { method: 'GET', url: 'https://api.example.com/x', acted: 'no' } as const;
const given = { clientId: 'c-1', randomUuid: 'r-1' };
const queues: Probe = { method: 'GET', path: '/api/v2/routing/queues', query: { pageSize: 1 }, conclusive: 'yes' };
const answering = (body: unknown): Reader => ({ read: async (call) => call.reply(body) });
const failing = (fault: Error): Reader => ({
  read: async () => {
    throw fault;
  },
});
const none = new Map();

describe('runProbe', () => {
  it('takes an answer for allowed', async () => {
    expect(await runProbe(answering({}), queues, none, now)).toEqual({
      is: 'allowed',
      conclusive: 'yes',
      proof: 'GET /api/v2/routing/queues',
    });
  });

  it.each([
    [new MissingPermission({ ...exchange, status: 403 }, ['a:b:c'], 'all'), 'refused'],
    [new NotAuthorized({ ...exchange, status: 403 }, ''), 'inconclusive'],
    [new NotFound({ ...exchange, status: 404 }), 'inconclusive'],
    [new BadRequest({ ...exchange, status: 400 }, 'bad.request', ''), 'inconclusive'],
    [new TokenRefused({ ...exchange, status: 401 }), 'unavailable'],
    [new Throttled(exchange, 600, 'api'), 'unavailable'],
    [new ServerFault({ ...exchange, status: 503 }), 'unavailable'],
    [new ConnectionCut(exchange, 'ECONNRESET'), 'unavailable'],
  ])('%s means %s', async (fault, is) => {
    expect(await runProbe(failing(fault), queues, none, now)).toMatchObject({
      is,
      why: expect.stringContaining(fault.message),
    });
  });

  it('takes an expected 404 for allowed, and then no success', async () => {
    const job = { ...queues, expect: [404] };
    expect((await runProbe(failing(new NotFound({ ...exchange, status: 404 })), job, none, now)).is).toBe('allowed');
    expect(
      (await runProbe(failing(new MissingPermission({ ...exchange, status: 403 }, [], 'all')), job, none, now)).is,
    ).toBe('refused');
    expect((await runProbe(answering({}), job, none, now)).is).toBe('inconclusive');
  });

  it('passes on a stop and a fault of the program', async () => {
    await expect(runProbe(failing(new RequestStopped(exchange)), queues, none, now)).rejects.toThrowError(
      RequestStopped,
    );
    await expect(runProbe(failing(new TypeError('bug')), queues, none, now)).rejects.toThrowError(TypeError);
  });

  it('never sends a POST that is not a query', async () => {
    const probe: Probe = { method: 'POST', path: '/api/v2/routing/queues', conclusive: 'yes' };
    await expect(runProbe(answering({}), probe, none, now)).rejects.toThrowError(NotAListedRead);
  });
});

describe('objects of probes', () => {
  const waiting: Probe = {
    method: 'POST',
    path: '/api/v2/analytics/queues/observations/query',
    body: { filter: { predicates: [{ dimension: 'queueId', value: '{queueId}' }] }, interval: '{pastHour}' },
    needs: ['queueId'],
    conclusive: 'yes',
  };

  it('asks once for each kind that is needed, and fills it in', async () => {
    const asked: string[] = [];
    const reader: Reader = {
      read: async (call) => {
        asked.push(`${call.method} ${call.path}`);
        return call.reply({ entities: [{ id: 'q/1' }] });
      },
    };
    const objects = await findProbeObjects(reader, ['queueId', 'clientId', 'queueId', 'userId'], given);
    expect(asked.sort()).toEqual(['GET /api/v2/routing/queues', 'GET /api/v2/users']);
    expect(probeCall(waiting, objects, now).body).toEqual({
      filter: { predicates: [{ dimension: 'queueId', value: 'q/1' }] },
      interval: '2026-11-21T09:00:00Z/2026-11-21T10:00:00Z',
    });
    const subject: Probe = { method: 'GET', path: '/api/v2/users/{userId}/profileskills', conclusive: 'yes' };
    expect(probeCall(subject, objects, now).path).toBe('/api/v2/users/q%2F1/profileskills');
  });

  it('keeps the reason of a failed or empty look-up to the probes that need it', async () => {
    const reader: Reader = {
      read: async (call) => {
        if (call.path.endsWith('/queues')) throw new MissingPermission(exchange, ['routing:queue:view'], 'all');
        return call.reply({ entities: [] });
      },
    };
    const objects = await findProbeObjects(reader, ['queueId', 'businessUnitId', 'randomUuid'], given);
    expect(objects.get('randomUuid')).toEqual({ is: 'text', text: 'r-1' });
    const outcome = await runProbe(answering({}), waiting, objects, now);
    expect(outcome).toMatchObject({ is: 'inconclusive', why: expect.stringContaining('routing:queue:view') });
    expect(objects.get('businessUnitId')).toEqual({ is: 'none', why: 'the organization shows no business unit' });
    expect((await runProbe(answering({}), queues, objects, now)).is).toBe('allowed');
  });

  it('does not send a probe whose place it cannot fill', async () => {
    const reader = failing(new TypeError('it was sent'));
    const probe: Probe = { method: 'GET', path: '/api/v2/x/{somethingElse}', conclusive: 'yes' };
    expect(await runProbe(reader, probe, none, now)).toMatchObject({ is: 'inconclusive' });
  });
});
