import { describe, expect, it } from 'vitest';
import { rememberedFor } from '../../../../main/runs/remembered.ts';
import { smsParameters } from '../../../../shared/runbooks/nexus-sms/parameters.ts';

const table = smsParameters('gc-aggregation');

describe('what an engagement remembers for a runbook', () => {
  it('offers the addresses that another runbook found, until one of its own is typed', () => {
    const found = { loginURL: 'https://login.mypurecloud.ie', apiURL: 'https://api.mypurecloud.ie', region: 'eu' };
    expect(rememberedFor(table, found)).toEqual({ gcLoginURL: found.loginURL, gcAPIURL: found.apiURL });
    const typed = { ...found, gcLoginURL: 'https://login.mypurecloud.de' };
    expect(rememberedFor(table, typed).gcLoginURL).toBe('https://login.mypurecloud.de');
  });

  it('leaves out what does not count this time, and what no parameter asks for', () => {
    expect(rememberedFor(table, { clientSecret: { prompt: true }, roleId: 'r' }, ['clientSecret'])).toEqual({});
  });
});
