import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../shared/json.ts';
import { checkSmsValues } from '../../../../../shared/runbooks/nexus-sms/check-values.ts';
import type { SmsVariantId } from '../../../../../shared/runbooks/nexus-sms/variants.ts';

function codes(variant: SmsVariantId, values: JsonObject) {
  const { problems, warnings } = checkSmsValues(variant, values);
  return { problems: problems.map(({ field }) => field), warnings: warnings.map(({ field }) => field) };
}

describe('values beside one another', () => {
  it('name every double, however many there are', () => {
    const senders = ['1', '2', '1', '1'].map((channelId) => ({ channelId }));
    expect(codes('kaleyra', { senders }).problems).toEqual(['senders[3].channelId', 'senders[4].channelId']);
  });

  it('let an empty section stand beside another empty one', () => {
    expect(codes('kaleyra', { senders: [{ channelId: '1' }, { channelId: '2' }] }).problems).toEqual([]);
  });

  it('doubt another provider where the guide lets one choose, and refuse it where it does not', () => {
    const values = { nexusProvider: 'mGage', senders: [{ channelId: '1', provider: 'Async' }] };
    const fields = ['nexusProvider', 'senders[1].provider'];
    expect(codes('gc-aggregation', values)).toEqual({ problems: [], warnings: fields });
    expect(codes('kaleyra', values)).toEqual({ problems: ['senders[1].provider'], warnings: [] });
  });

  it.each(['Authorization', 'X-Api-Key', 'X-Auth-Token', 'My-Secret', 'Cookie'])(
    'warn of a credential in %s',
    (name) => {
      expect(codes('custom-gateway', { customHeaders: [{ name, value: 'x' }] }).warnings).toEqual([
        'customHeaders[1].value',
      ]);
      expect(JSON.stringify(checkSmsValues('custom-gateway', { customHeaders: { [name]: 'MARKER' } }))).not.toContain(
        'MARKER',
      );
    },
  );

  it('hold the two addresses of practice systems for one place', () => {
    const values = { gcLoginURL: 'http://127.0.0.1:4000', gcAPIURL: 'http://127.0.0.1:4000' };
    expect(codes('gc-aggregation', values).problems).toEqual([]);
    const typed = { ...values, gcLoginURL: 'https://login.mypurecloud.ie' };
    expect(codes('gc-aggregation', typed).problems).toEqual([]);
    const real = { ...typed, gcAPIURL: 'https://api.mypurecloud.de' };
    expect(codes('gc-aggregation', real).problems).toEqual(['gcAPIURL']);
  });
});
