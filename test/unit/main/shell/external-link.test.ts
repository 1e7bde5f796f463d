import { describe, expect, it } from 'vitest';
import { allowedLink, electronOpener, loopbackOrigin, systemOpener } from '../../../../main/shell/external-link.ts';
import { LinkNotAllowed } from '../../../../main/shell/faults.ts';
import { REGIONS } from '../../../../shared/regions/table.ts';
import { ALTOCLOUD } from '../../../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import type { StepTitle } from '../../../../shared/runbooks/step-title.ts';

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof LinkNotAllowed) return error.refusal;
    throw error;
  }
  return 'allowed';
}

describe('allowedLink', () => {
  it.each(REGIONS.flatMap(({ loginHost, apiHost, appsHost }) => [loginHost, apiHost, appsHost]))(
    'lets %s through, over https only',
    (host) => {
      expect(allowedLink(`https://${host}/directory/#/admin?a=1`, [])).toBe(`https://${host}/directory/#/admin?a=1`);
      expect(refusal(() => allowedLink(`http://${host}/`, []))).toBe('scheme');
    },
  );

  it.each([
    'help.mypurecloud.com',
    'help.genesys.cloud',
    'help.genesys.com',
    'developer.genesys.cloud',
    'docs.genesys.com',
    'all.docs.genesys.com',
  ])('lets the documents of %s through', (host) =>
    expect(allowedLink(`https://${host}/articles/x/`, [])).toBe(`https://${host}/articles/x/`),
  );

  it('lets every document through that a step points to', () => {
    const steps: readonly StepTitle[] = ALTOCLOUD.steps;
    const urls = steps.flatMap(({ links = [] }) => links.map(({ url }) => url));
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls)
      expect(
        refusal(() => allowedLink(url, [])),
        url,
      ).toBe('allowed');
  });

  it.each([
    ['https://evil.example/', 'host'],
    ['https://login.mypurecloud.com.evil.example/', 'host'],
    ['https://evil-help.genesys.cloud/', 'host'],
    ['https://help.genesys.cloud@evil.example/', 'credentials'],
    ['https://me:pw@help.genesys.cloud/', 'credentials'],
    ['https://help.genesys.cloud:8443/', 'port'],
    ['https://help.genesys.cloud./', 'host'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['smb://help.genesys.cloud/', 'scheme'],
    ['ms-msdt:/id', 'scheme'],
    ['--help', 'not-an-address'],
    ['', 'not-an-address'],
    ['https://help.genesys.cloud/a b', 'not-an-address'],
    ['https://help.genesys.cloud\\@evil.example/', 'not-an-address'],
    [' https://help.genesys.cloud/', 'not-an-address'],
    ['https://help.genesys.cloud/\n', 'not-an-address'],
    [`https://help.genesys.cloud/${'x'.repeat(2000)}`, 'too-long'],
  ])('refuses %s', (url, reason) => {
    expect(refusal(() => allowedLink(url, []))).toBe(reason);
  });

  it('opens e-mail drafts with one address, subject and text', () => {
    const draft = 'mailto:support@ucarchitects.com.au?subject=Details%20form&body=Hello';
    expect(allowedLink(draft, [])).toBe(draft);
    expect(allowedLink('mailto:a@b.example', [])).toBe('mailto:a@b.example');
  });

  it.each([
    'mailto:a@b.example?attach=/etc/passwd',
    'mailto:a@b.example?cc=c@d.example',
    'mailto:a@b.example?Bcc=c@d.example',
    'mailto:a@b.example?subject=x&subject=y',
    'mailto:a@b.example,c@d.example',
    'mailto:?to=a@b.example',
    'mailto:',
    'mailto:a%0Ab@c.example',
  ])('refuses the draft %s', (url) => {
    expect(refusal(() => allowedLink(url, []))).toBe('mail');
  });

  it('opens loopback only where the origin was let in', () => {
    const origin = loopbackOrigin('http://127.0.0.1:5001/practice');
    expect(origin).toBe('http://127.0.0.1:5001');
    expect(allowedLink('http://127.0.0.1:5001/console?x', [origin])).toBe('http://127.0.0.1:5001/console?x');
    expect(refusal(() => allowedLink('http://127.0.0.1:5002/', [origin]))).toBe('loopback');
    expect(refusal(() => allowedLink('http://localhost:5001/', [origin]))).toBe('loopback');
    expect(refusal(() => loopbackOrigin('http://evil.example'))).toBe('loopback');
    expect(refusal(() => loopbackOrigin('x'))).toBe('loopback');
  });

  it('does not repeat the address, which can carry a ticket', () => {
    expect(() => allowedLink('https://evil.example/?ticket=canary', [])).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('canary') }),
    );
  });
});

describe('opening', () => {
  it.each([
    ['linux', 'xdg-open', ['https://help.genesys.cloud/?a&b']],
    ['darwin', 'open', ['https://help.genesys.cloud/?a&b']],
    ['win32', 'rundll32.exe', ['url.dll,FileProtocolHandler', 'https://help.genesys.cloud/?a&b']],
  ] as const)('starts the helper of %s, the address being one argument', async (platform, program, args) => {
    const started: unknown[] = [];
    const open = systemOpener(platform, async (...all) => void started.push(all));
    await open('https://help.genesys.cloud/?a&b');
    expect(started).toEqual([[program, args]]);
  });

  it("is Electron's own in Electron", async () => {
    const opened: string[] = [];
    await electronOpener({ openExternal: async (url) => void opened.push(url) })('https://help.genesys.cloud/');
    expect(opened).toEqual(['https://help.genesys.cloud/']);
  });
});
