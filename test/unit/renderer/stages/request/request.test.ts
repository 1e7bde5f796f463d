import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemPage } from '../../../../../renderer/screens/stages/plan/problem-page.ts';
import { inUnit, toSeconds, unitOf } from '../../../../../renderer/screens/stages/request/expiry.ts';
import { withPasted } from '../../../../../renderer/screens/stages/request/pasted-numbers.ts';
import { isAsked, REQUEST_NAMES } from '../../../../../renderer/screens/stages/request/request-values.ts';
import { hasOwnPage } from '../../../../../renderer/screens/stages/settings/groups.ts';
import { CALLBACK_FIELDS, ROOM_FIELDS } from '../../../../../shared/auvious/fields.ts';
import { parametersToViews } from '../../../../../shared/ipc/parameters.ts';
import { auviousParameters } from '../../../../../shared/runbooks/auvious-facades/parameters.ts';

const names = auviousParameters.map(({ name }) => name);
const stages = (['settings', 'request', 'connect'] as const).map((id) => ({ id, title: id }));

describe('the page of the request', () => {
  it('has every value of a callback and of a room that is not among the details', () => {
    const sent = new Set([...Object.keys(CALLBACK_FIELDS), ...Object.keys(ROOM_FIELDS)]);
    const elsewhere = ['applicationId', 'urlBase'];
    expect([...sent].filter((name) => !elsewhere.includes(name)).filter((name) => !REQUEST_NAMES.has(name))).toEqual(
      [],
    );
    expect([...REQUEST_NAMES].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('asks for what the operation and the way to sign in need, and nothing else', () => {
    const asked = (operation: 'callback' | 'room', signIn: string) =>
      [...REQUEST_NAMES].filter((name) => isAsked(name, operation, signIn));
    expect(asked('room', 'client-credentials').toSorted()).toEqual(
      ['operation', 'cdestination', 'customerId', 'interactionId', 'ticketExpirationSeconds'].toSorted(),
    );
    expect(asked('callback', 'otp')).toContain('customerPhone');
    expect(asked('callback', 'client-credentials')).not.toContain('customerPhone');
    expect(asked('room', 'otp')).not.toContain('customerPhone');
  });

  it('is where a problem with one of its values is mended; the page of details has the others', () => {
    const runbook = { stages, parameters: parametersToViews(auviousParameters) };
    expect(problemPage({ code: 'parameter-rule-broken', field: 'callbackNumbers' }, runbook)).toBe('request');
    expect(problemPage({ code: 'parameter-rule-broken', field: 'data[2].name' }, runbook)).toBe('request');
    expect(problemPage({ code: 'missing-parameter', field: 'applicationId' }, runbook)).toBe('settings');
    expect(hasOwnPage('queueId', { stages })).toBe(true);
    expect(hasOwnPage('queueId', { stages: [{ id: 'settings', title: '' }] })).toBe(false);
  });
});

describe('how long links are good', () => {
  it('comes back as it was entered, in hours and in seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), (quarters) => {
        const seconds = String(quarters * 900);
        expect(unitOf(seconds)).toBe('hours');
        expect(toSeconds(inUnit(seconds, 'hours'), 'hours')).toBe(seconds);
        expect(toSeconds(inUnit(seconds, 'seconds'), 'seconds')).toBe(seconds);
      }),
    );
  });

  it('takes a comma, and no words', () => {
    expect(toSeconds('1,5', 'hours')).toBe('5400');
    expect(toSeconds('', 'hours')).toBe('');
    expect(toSeconds('four', 'hours')).toBeUndefined();
    expect(toSeconds('-1', 'hours')).toBeUndefined();
    expect(toSeconds('0.00001', 'hours')).toBeUndefined();
    expect(unitOf('100')).toBe('seconds');
  });
});

describe('pasted numbers', () => {
  it('fill a row each, in place of an empty one', () => {
    expect(withPasted([''], 0, '+49 30 901820\n+30 210 1234567; +44 20 7946 0000')).toEqual({
      rows: ['+49 30 901820', '+30 210 1234567', '+44 20 7946 0000'],
      count: 3,
    });
    expect(withPasted(['+1', ''], 0, 'a,b')?.rows).toEqual(['+1', 'a', 'b', '']);
  });

  it('are left to the field when there is one', () => {
    expect(withPasted([''], 0, ' +49 30 901820 ')).toBeUndefined();
  });
});
