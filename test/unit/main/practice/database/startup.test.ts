import { describe, expect, it } from 'vitest';
import { CANCEL_REQUEST, GSS_REQUEST, int32, SSL_REQUEST } from '../../../../../main/practice/database/messages.ts';
import { readFirst, settingsOf } from '../../../../../main/practice/database/startup.ts';

const first = (...parts: readonly Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([int32(body.length + 4), body]);
};
const startUp = (version: number, ...texts: readonly string[]) =>
  first(int32(version), Buffer.from(`${texts.map((text) => `${text}\0`).join('')}\0`));

describe('the first message of a connection', () => {
  it('asks for encryption, for a cancel, or starts a session', () => {
    for (const code of [SSL_REQUEST, GSS_REQUEST]) expect(readFirst(first(int32(code)))?.first.is).toBe('encryption');
    expect(readFirst(first(int32(CANCEL_REQUEST), int32(1), int32(2)))?.first.is).toBe('cancel');
    const read = readFirst(Buffer.concat([startUp(3 << 16, 'user', 'ünal', 'database', 'nexus'), Buffer.from('p')]));
    expect(read?.first).toEqual({
      is: 'start',
      minor: 0,
      parameters: new Map([
        ['user', 'ünal'],
        ['database', 'nexus'],
      ]),
    });
    expect(String(read?.rest)).toBe('p');
  });

  it('is waited for until it is whole', () => {
    const whole = startUp(3 << 16, 'user', 'nexus');
    for (let length = 0; length < whole.length; length += 1)
      expect(readFirst(whole.subarray(0, length))).toBeUndefined();
  });

  it('of another protocol is nobody’s', () => {
    expect(readFirst(startUp(2 << 16, 'user', 'nexus'))?.first.is).toBe('other');
    expect(() => readFirst(Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toThrow(RangeError);
  });
});

it('the settings of a session are its parameters and those in `options`', () => {
  const parameters = new Map([
    ['user', 'nexus'],
    ['database', 'nexus'],
    ['application_name', 'psql'],
    ['options', '-c statement_timeout=5s --lock-timeout=1s -c application_name=two\\ words'],
    ['_pq_.command_tag_format', '1'],
  ]);
  expect([...settingsOf(parameters)]).toEqual([
    ['statement_timeout', '5s'],
    ['lock_timeout', '1s'],
    ['application_name', 'psql'],
  ]);
});
