import { expect, it } from 'vitest';
import { handOver } from '../../../../../main/runbooks/integration/hand-over.ts';
import type { Profile } from '../../../../../shared/profiles/profile.ts';
import { bundledJson } from '../../../shared/profiles/bundled.ts';

const profile = bundledJson() as unknown as Profile;

it('is by e-mail where the guide names an address', () => {
  const { summary, copy } = handOver(profile);
  expect(summary).toBe('Send the completed form to support@ucarchitects.com.au');
  expect(copy).toEqual([{ label: 'E-mail', value: 'support@ucarchitects.com.au' }]);
});

it('names the vendor, and asks for no e-mail, where the guide names none', () => {
  const { summary, clicks, copy } = handOver({ ...profile, vendor: { name: 'Acme' } });
  expect(summary).toBe('Hand the completed form over to Acme');
  expect(clicks.join(' ')).toContain('names no e-mail address');
  expect(copy).toEqual([{ label: 'Recipient', value: 'Acme' }]);
});
