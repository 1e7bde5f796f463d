import { describe, expect, it } from 'vitest';
import { type Command, commandOf } from '../../../../shared/auvious/command.ts';
import { callbackSchema, roomSchema } from '../../../../shared/auvious/schema.ts';
import type { Json } from '../../../../shared/json.ts';
import {
  CALLBACK,
  CALLBACK_BY_CODE,
  ROOM,
  WHOLE_CALLBACK,
  WHOLE_ROOM,
} from '../runbooks/auvious-facades/good-values.ts';
import { CALLBACK_DOCUMENT, NEVER_SENT, ROOM_DOCUMENT } from './document.ts';

/** JSON types by path, of what is sent; one item stands for a list, `*` for any name in the data. */
function typesOf({ headers, body }: Command): Record<string, string> {
  const named = Object.keys(headers).map((name) => [`header ${name}`, 'string'] as const);
  return Object.fromEntries([...named, ...Object.entries(body).flatMap(([key, value]) => inside(key, value))]);
}

function inside(path: string, value: Json): readonly (readonly [string, string])[] {
  if (Array.isArray(value))
    return [[path, 'array'], ...(value as readonly Json[]).flatMap((item) => inside(`${path}.0`, item))];
  if (typeof value !== 'object' || value === null) return [[path, typeof value]];
  const name = (key: string) => (path === 'data' ? '*' : key);
  return [
    [path, 'object'],
    ...Object.entries(value).flatMap(([key, member]) => inside(`${path}.${name(key)}`, member)),
  ];
}

describe('a command with every field', () => {
  it.each([
    ['callback', WHOLE_CALLBACK, CALLBACK_DOCUMENT],
    ['room', WHOLE_ROOM, ROOM_DOCUMENT],
  ] as const)(
    'of a %s has the keys, nesting and types of the document, and nothing else',
    (_what, values, document) => {
      const wanted = Object.fromEntries(Object.entries(document).filter(([path]) => NEVER_SENT[path] === undefined));
      expect(typesOf(commandOf(values))).toEqual(wanted);
    },
  );

  it('each exception is in the document, and has its reason', () => {
    const all = { ...CALLBACK_DOCUMENT, ...ROOM_DOCUMENT };
    for (const [path, reason] of Object.entries(NEVER_SENT)) {
      expect(all, path).toHaveProperty([path]);
      expect(reason).toMatch(/\.$/);
    }
  });

  it('is what the schemas take', () => {
    expect(callbackSchema.safeParse(commandOf(WHOLE_CALLBACK).body).success).toBe(true);
    expect(roomSchema.safeParse(commandOf(WHOLE_ROOM).body).success).toBe(true);
  });
});

describe('what is sent', () => {
  it('is only what is given', () => {
    expect(commandOf(CALLBACK)).toEqual({
      headers: { 'X-ApplicationId': 'a1b2c3d4', 'X-UrlBase': 'https://auvious.video' },
      body: { callbackNumbers: ['+493012345678'], callbackUserName: 'Ana Müller', queueName: 'Service Callback' },
    });
    expect(commandOf(CALLBACK_BY_CODE).headers).toEqual({ 'X-ApplicationId': 'a1b2c3d4' });
    expect(commandOf(ROOM)).toEqual({
      headers: {},
      body: { applicationId: 'a1b2c3d4', urlBase: 'https://auvious.video' },
    });
  });

  it('has no empty texts, lists and objects, which are lost placeholders', () => {
    const empty = { countryCode: '', skillIds: [], data: [], queueId: ' ', scriptId: '' };
    expect(commandOf({ ...CALLBACK, ...empty })).toEqual(commandOf(CALLBACK));
  });

  it('keeps false and zero, which are values', () => {
    const { body } = commandOf({ ...CALLBACK, validateCallbackNumbers: false, priority: 0 });
    expect(body).toMatchObject({ validateCallbackNumbers: false, routingData: { priority: 0 } });
  });

  it('never has what is for display, or of the other operation', () => {
    const more = { customerTimeZone: 'Europe/Berlin', cdestination: 'standalone', organizationId: 'o' };
    expect(commandOf({ ...CALLBACK, ...more })).toEqual(commandOf(CALLBACK));
    expect(commandOf({ ...ROOM, ...WHOLE_CALLBACK, operation: 'room' }).body).toEqual({
      applicationId: 'a1b2c3d4',
      urlBase: 'https://auvious.video',
      ticketExpirationSeconds: 7200,
    });
  });

  it.each([
    ['https://auvious.video:443', 'https://auvious.video'],
    ['https://Auvious.Video/', 'https://auvious.video'],
    ['http://127.0.0.1:80/', 'http://127.0.0.1'],
    ['https://auvious.video:8443', 'https://auvious.video:8443'],
    // Not in order: refused elsewhere, and never made right without a word.
    ['https://auvious.video/t', 'https://auvious.video/t'],
  ])('links that begin with %s begin with %s', (urlBase, sent) => {
    expect(commandOf({ ...CALLBACK, urlBase }).headers['X-UrlBase']).toBe(sent);
  });

  it('a name such as __proto__ is data like any other', () => {
    const { body } = commandOf({ ...CALLBACK, data: [{ name: '__proto__', value: 'x' }] });
    expect(JSON.stringify(body.data)).toBe('{"__proto__":"x"}');
  });
});
