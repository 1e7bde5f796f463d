import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../../../main/systems/http/request.ts';
import { connectFault, icwsFault } from '../../../../../main/systems/icws/error-body.ts';

const refusal = (status: number, body: unknown = undefined, method = 'GET'): Reply => ({
  status,
  headers: new Headers(),
  body,
  secrets: new Map(),
  exchange: { method, url: 'https://cic:8019/icws/{sessionId}/configuration/users/a', status, acted: 'no' },
  clean: (text) => text,
});
const error = (errorId: string, message = 'The words of the server.') => ({ errorId, message });

describe('a refusal to open a session', () => {
  it.each([
    [401, undefined, 'cic-account-refused'],
    [401, error('error.x'), 'cic-account-refused'],
    [400, error('error.request.connection.authenticationFailure'), 'cic-account-refused'],
    [400, error('error.request.connection.licenseNotAvailable'), 'icws-not-licensed'],
    [400, error('error.x', 'The licence I3_FEATURE_ICWS_SDK is missing.'), 'icws-not-licensed'],
    [400, error('error.request.connection.sessionLimit'), 'icws-refused'],
    [410, undefined, 'icws-refused'],
    [400, 'text', 'icws-refused'],
    [400, { errorId: 7, message: null }, 'icws-refused'],
  ])('%i %j is %s', (status, body, code) => {
    const fault = connectFault(refusal(status, body, 'POST'));
    expect(fault).toMatchObject({ code, acted: 'no', status });
  });
});

describe('any other refusal', () => {
  it.each([
    ['GET', 401, error('error.request.session.notFound'), 'cic-session-lost'],
    ['PUT', 403, error('error.request.accessDenied'), 'cic-user-not-allowed'],
    ['GET', 404, error('error.request.resourceNotFound', 'No license of this name.'), 'not-found'],
    ['DELETE', 405, undefined, 'method-not-offered'],
    ['PUT', 409, error('error.x'), 'conflict'],
    ['PUT', 400, error('error.request.license.notAvailable'), 'cic-licence-refused'],
    ['PUT', 400, error('error.x', 'All 5 licenses are assigned.'), 'cic-licence-refused'],
    ['GET', 400, error('error.request.license.notAvailable'), 'icws-refused'],
    ['PUT', 400, error('error.request.invalidRepresentation'), 'icws-refused'],
    ['PUT', 418, [], 'icws-refused'],
  ])('%s %i %j is %s', (method, status, body, code) => {
    expect(icwsFault(refusal(status, body, method))).toMatchObject({ code, acted: 'no', status });
  });

  it('repeats the words of the server', () => {
    expect(icwsFault(refusal(400, error('error.x'))).message).toMatch(/HTTP 400: error\.x: The words of the server\./);
  });
});
