import { expect, it } from 'vitest';
import { connectionFault } from '../../../../../main/systems/http/connection-error.ts';

const exchange = { method: 'POST', url: 'https://api.example.com/x', acted: 'unknown' } as const;

function failed(code: string, more: object = {}): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('inner'), { code, ...more }) });
}

it.each([
  ['ENOTFOUND', {}, 'name-not-resolved', 'no'],
  ['EAI_AGAIN', {}, 'name-not-resolved', 'no'],
  ['ECONNREFUSED', {}, 'connection-refused', 'no'],
  ['UND_ERR_CONNECT_TIMEOUT', {}, 'connection-refused', 'no'],
  ['ETIMEDOUT', { syscall: 'connect' }, 'connection-refused', 'no'],
  ['ETIMEDOUT', { syscall: 'read' }, 'connection-cut', 'unknown'],
  ['ECONNRESET', {}, 'connection-cut', 'unknown'],
  ['EPIPE', {}, 'connection-cut', 'unknown'],
  ['SOMETHING_NEW', {}, 'connection-cut', 'unknown'],
  ['UND_ERR_HEADERS_TIMEOUT', {}, 'timed-out', 'unknown'],
  ['CERT_HAS_EXPIRED', {}, 'certificate-refused', 'no'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', {}, 'certificate-refused', 'no'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', {}, 'certificate-refused', 'no'],
])('%s %j is %s, acted: %s', (code, more, name, acted) => {
  expect(connectionFault(failed(code, more), exchange, 30)).toMatchObject({ code: name, acted });
});

it.each([
  ['net::ERR_NAME_NOT_RESOLVED', 'name-not-resolved'],
  ['net::ERR_CONNECTION_REFUSED', 'connection-refused'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate-refused'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy-refused'],
  ['net::ERR_CONNECTION_RESET', 'connection-cut'],
])("reads Electron's %s", (text, name) => {
  expect(connectionFault(new Error(text), exchange, 30).code).toBe(name);
});

it('finds the code of the first of several addresses', () => {
  const each = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const error = new TypeError('fetch failed', { cause: new AggregateError([each]) });
  expect(connectionFault(error, exchange, 30).code).toBe('connection-refused');
});
