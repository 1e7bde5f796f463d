import { describe, expect, it } from 'vitest';
import { keptLinks } from '../../../../../main/runbooks/auvious-facades/links.ts';
import { Secret } from '../../../../../main/vault/secret.ts';

const ORIGIN = 'https://auvious.video';

function vaultWith(entries: { readonly [account: string]: string }) {
  const secrets = new Map(Object.entries(entries).map(([account, text]) => [account, new Secret(text)]));
  return { kept: async (...parts: readonly string[]) => secrets.get(parts.join(' ')) };
}

describe('the links of earlier requests', () => {
  const vault = vaultWith({
    [`${ORIGIN} app-1 3f9c2a71b04e ticketUrl`]: 'one',
    [`${ORIGIN} app-2 0a1b2c3d4e5f ticketUrl`]: 'two',
  });

  it('are found by what actions call them', async () => {
    const links = keptLinks(vault, ORIGIN, 'app-1');
    expect((await links.secretFor('ticketUrl of 3f9c2a71b04e'))?.equals(new Secret('one'))).toBe(true);
    for (const name of ['agentUrl of 3f9c2a71b04e', 'ticketUrl', 'ticketUrl of', 'auviousClientSecret']) {
      expect(await links.secretFor(name)).toBeUndefined();
    }
  });

  it('are found after the application among the values became another one', async () => {
    const links = keptLinks(vault, ORIGIN, 'app-1');
    expect(await links.secretFor('ticketUrl of 0a1b2c3d4e5f')).toBeUndefined();
    const request = { key: '0a1b2c3d4e5f', applicationId: 'app-2' };
    expect(await links.secretOf(request, 'ticketUrl')).toBeDefined();
    expect(await links.secretFor('ticketUrl of 0a1b2c3d4e5f')).toBeDefined();
  });

  it('are none where nobody named an application', async () => {
    const empty = vaultWith({ [`${ORIGIN}  3f9c2a71b04e ticketUrl`]: 'nobody’s' });
    expect(await keptLinks(empty, ORIGIN, '').secretFor('ticketUrl of 3f9c2a71b04e')).toBeUndefined();
  });
});
