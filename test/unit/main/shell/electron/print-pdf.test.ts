import { expect, it } from 'vitest';
import { printPdfByElectron } from '../../../../../main/shell/electron/print-pdf.ts';
import { type FakeWindow, fakeElectron } from './fake-electron.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'";

function printing(prepare: (window: FakeWindow) => void = () => {}) {
  const fake = fakeElectron();
  const pdf = printPdfByElectron(fake.electron, '<p>form');
  const [window] = fake.windows;
  const [session] = fake.sessions;
  if (window === undefined || session === undefined) throw new Error('no window');
  prepare(window);
  return { fake, pdf, window, session };
}

it('prints in a window that is never shown, runs no script and has no tools', async () => {
  const { pdf, window, session } = printing();
  expect(Buffer.from(await pdf).toString()).toBe('%PDF-');
  expect(window.options).toEqual({
    show: false,
    webPreferences: {
      session,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    },
  });
  expect(window.options.webPreferences?.session).toBe(session);
  expect(window.calls).toEqual(['load groundwork://print/']);
});

it('serves the document with a policy that lets in nothing but its own styles, pictures and fonts', async () => {
  const { pdf, session } = printing();
  const page = await session.schemes.get('groundwork')?.(new Request('groundwork://print/'));
  await pdf;
  expect(await page?.text()).toBe('<p>form');
  expect(Object.fromEntries(page?.headers ?? [])).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
  });
});

it('prints in a session of its own each time, in memory and without a cache', async () => {
  const all = [printing(), printing()];
  await Promise.all(all.map(({ pdf }) => pdf));
  const sessions = all.flatMap(({ fake }) => fake.sessions);
  // "persist:" before the name would put it on the disk.
  for (const { name, options } of sessions) {
    expect(name).toMatch(/^print-\d+$/);
    expect(options).toEqual({ cache: false });
  }
  expect(new Set(sessions.map(({ name }) => name)).size).toBe(2);
});

it('refuses every permission', async () => {
  const { pdf, session } = printing();
  await pdf;
  for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'fileSystem']) {
    const answers: unknown[] = [];
    session.ask('permission', {}, permission, (given: boolean) => answers.push(given));
    expect(answers).toEqual([false]);
    expect(session.ask('check', {}, permission)).toBe(false);
  }
});

it.each([
  ['groundwork://print/', false],
  ['data:image/png,x', false],
  ['groundwork://print/other', true],
  ['groundwork://app/', true],
  ['https://evil.example/', true],
  ['file:///etc/passwd', true],
  ['devtools://devtools/x', true],
])('of a request to %s cancels: %s', async (url, cancel) => {
  const { pdf, session } = printing();
  await pdf;
  const answers: unknown[] = [];
  session.ask('request', { url }, (given: unknown) => answers.push(given));
  expect(answers).toEqual([{ cancel }]);
});

it('prints colours, tags and page numbers on the paper of the document', async () => {
  const { pdf, window } = printing();
  await pdf;
  expect(window.webContents.printed).toEqual({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: expect.stringContaining('class="pageNumber"'),
  });
});

it.each([false, true])('leaves neither window nor document behind; printing failed: %s', async (fails) => {
  const { pdf, window, session } = printing(({ webContents }) => {
    webContents.failPrinting = fails;
  });
  const [ended] = await Promise.allSettled([pdf]);
  expect(ended).toMatchObject(fails ? { reason: { code: 'printing-failed' } } : { status: 'fulfilled' });
  expect({ destroyed: window.destroyed, schemes: session.schemes.size }).toEqual({ destroyed: true, schemes: 0 });
});
