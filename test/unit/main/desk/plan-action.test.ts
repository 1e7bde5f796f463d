import { describe, expect, it } from 'vitest';
import { actionView, originsOf } from '../../../../main/desk/plan-action.ts';
import type { Action } from '../../../../shared/plan/action.ts';

const action = (system: string, headers = {}): Action => ({
  kind: 'http',
  id: 'a/1',
  step: 'a',
  summary: 'Create it',
  reversible: true,
  system,
  method: 'POST',
  path: ['/things'],
  headers,
  body: { one: 1 },
  needs: [],
});
const origins = originsOf({
  target: { origin: 'https://api.example.com', label: 'Organization' },
  holder: (system) => (system === 'nexus' ? { origin: 'https://nexus.example.com', organization: 'cc' } : undefined),
});
const curl = (each: Action) => actionView(each, new Map(), origins).curl ?? '';

describe('an action’s command', () => {
  it('goes to where its system answers, as who the app would be', () => {
    expect(curl(action('genesys-cloud'))).toContain('https://api.example.com/things');
    expect(curl(action('genesys-cloud'))).toContain('Bearer $GROUNDWORK_TOKEN');
    expect(curl(action('sms-aggregation'))).toContain('Bearer $CLIENT_TOKEN');
  });

  it('has no token for a system that a key in the plan opens', () => {
    const command = curl(action('nexus', { 'x-api-key': { $secret: 'apiKey' }, 'x-ccid': 'cc' }));
    expect(command).toContain('https://nexus.example.com/things');
    expect(command).toContain('x-api-key: $API_KEY');
    expect(command).not.toContain('Bearer');
  });
});
