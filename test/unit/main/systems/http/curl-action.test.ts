import { describe, expect, it } from 'vitest';
import { curlOfAction } from '../../../../../main/systems/http/curl-action.ts';
import type { HttpAction, Template } from '../../../../../shared/plan/action.ts';

const putting = (body: Template): HttpAction => ({
  id: 'one/1',
  step: 'one',
  summary: 'Change it',
  reversible: true,
  kind: 'http',
  system: 'there',
  method: 'PUT',
  path: ['/it'],
  headers: {},
  body,
  needs: [],
});

describe('a planned write as a command', () => {
  it('puts a text that is not known yet between quotes, and a list or an object as its JSON', () => {
    const ref = { step: 'one', output: 'two', label: 'what is there then' };
    const text = curlOfAction(putting({ a: { $ref: ref } }), 'https://x.example', 'none');
    expect(text).toContain(`--data '{"a":"'"$ONE_TWO"'"}'`);
    const whole = curlOfAction(putting({ a: { $ref: { ...ref, json: true } }, b: 1 }), 'https://x.example', 'none');
    expect(whole).toContain(`--data '{"a":'"$ONE_TWO"',"b":1}'`);
    expect(whole).toContain('# Set first: ONE_TWO as JSON');
  });

  it('of a CIC server is for an open session: its id in the path, its token and its cookie', () => {
    const text = curlOfAction(putting({}), 'https://cic.example:8019', 'icws');
    expect(text).toContain('"https://cic.example:8019/icws/$SESSION_ID/it"');
    expect(text).toContain('"cookie: $COOKIE"');
    expect(text).toContain('# Set first: SESSION_ID, ININ_ICWS_CSRF_TOKEN, COOKIE');
  });
});
