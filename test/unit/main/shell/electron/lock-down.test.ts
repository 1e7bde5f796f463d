import { describe, expect, it } from 'vitest';
import { lockDownApp, lockDownSession, registerScheme } from '../../../../../main/shell/electron/lock-down.ts';
import { windowOptions } from '../../../../../main/shell/electron/window-options.ts';
import { electronEvent, FakeContents, FakeSession, fakeElectron } from './fake-electron.ts';

describe('the window', () => {
  const look = { session: {} as never, preload: '/p.cjs', isPackaged: true, dark: false };

  it('is made with these options and no others', () => {
    expect(windowOptions(look)).toEqual({
      title: 'Groundwork',
      width: 1280,
      height: 800,
      minWidth: 720,
      minHeight: 480,
      show: false,
      backgroundColor: '#f6f7f9',
      autoHideMenuBar: true,
      webPreferences: {
        session: look.session,
        preload: '/p.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        plugins: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        safeDialogs: true,
        autoplayPolicy: 'user-gesture-required',
        devTools: false,
      },
    });
  });

  it('is dark before its first picture where the system is', () => {
    expect(windowOptions({ ...look, dark: true })).toEqual({ ...windowOptions(look), backgroundColor: '#0f1318' });
  });

  it('has developer tools in a checkout only', () => {
    expect(windowOptions({ ...look, isPackaged: false }).webPreferences?.devTools).toBe(true);
  });
});

it('the scheme has a page’s privileges and no more', () => {
  const fake = fakeElectron();
  registerScheme(fake.electron);
  const privileges = {
    standard: true,
    secure: true,
    bypassCSP: false,
    allowServiceWorkers: false,
    supportFetchAPI: false,
    corsEnabled: false,
    stream: false,
    codeCache: false,
  };
  expect(fake.schemes).toEqual([{ scheme: 'groundwork', privileges }]);
});

describe('every page', () => {
  const locked = () => {
    const fake = fakeElectron();
    lockDownApp(fake.electron);
    const contents = new FakeContents();
    fake.app.emit('web-contents-created', {}, contents);
    return { fake, contents };
  };

  it('is sandboxed', () => {
    expect(locked().fake.calls).toEqual(['sandbox']);
  });

  it.each([
    ['will-navigate', 'https://evil.example/', true],
    ['will-navigate', 'groundwork://evil/', true],
    ['will-navigate', 'file:///etc/passwd', true],
    ['will-frame-navigate', 'https://evil.example/', false],
    ['will-frame-navigate', 'groundwork://app/', false],
    ['will-redirect', 'groundwork://app/', true],
    ['will-attach-webview', '', true],
  ])('refuses %s to "%s"', (name, url, isMainFrame) => {
    const { contents } = locked();
    const event = electronEvent({ url, isMainFrame });
    contents.emit(name, event, {}, {});
    expect(event.isPrevented()).toBe(true);
  });

  it('may load itself again', () => {
    const { contents } = locked();
    const event = electronEvent({ url: 'groundwork://app/', isMainFrame: true });
    contents.emit('will-navigate', event);
    contents.emit('will-frame-navigate', event);
    expect(event.isPrevented()).toBe(false);
  });

  it('opens no window', () => {
    const { contents } = locked();
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
  });

  it('sends no packets to peers', () => {
    expect(locked().contents.peers).toBe('disable_non_proxied_udp');
  });

  it('trusts no certificate that Chromium does not, and shows none of ours', () => {
    const { fake } = locked();
    const answers: unknown[] = [];
    const answer = (...all: unknown[]) => answers.push(all);
    const bad = electronEvent({});
    fake.app.emit('certificate-error', bad, {}, 'https://x', 'ERR', {}, answer);
    const asked = electronEvent({});
    fake.app.emit('select-client-certificate', asked, {}, 'https://x', [{}], answer);
    expect(answers).toEqual([[false], []]);
    expect([bad.isPrevented(), asked.isPrevented()]).toEqual([true, true]);
  });
});

describe('the session', () => {
  const session = (isPackaged = true) => {
    const made = new FakeSession('x', {});
    lockDownSession(made as never, isPackaged);
    return made;
  };

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'hid'])(
    'refuses %s',
    (permission) => {
      const answers: unknown[] = [];
      session().ask('permission', {}, permission, (given: boolean) => answers.push(given));
      expect(answers).toEqual([false]);
      expect(session().ask('check', {}, permission)).toBe(false);
    },
  );

  it('refuses devices, screens and downloads', () => {
    const made = session();
    expect(made.ask('device', {})).toBe(false);
    const streams: unknown[] = [];
    made.ask('display', {}, (given: unknown) => streams.push(given));
    expect(streams).toEqual([{}]);
    const download = electronEvent({});
    made.events.emit('will-download', download);
    expect(download.isPrevented()).toBe(true);
    expect(made.spellCheck).toBe(false);
  });

  it.each([
    ['groundwork://app/index.html', true, false],
    ['groundwork://other/', true, true],
    ['https://login.mypurecloud.com/', true, true],
    ['file:///etc/passwd', true, true],
    ['devtools://devtools/x', true, true],
    ['devtools://devtools/x', false, false],
  ])('of a request to %s (packaged: %s) cancels: %s', (url, isPackaged, cancel) => {
    const answers: unknown[] = [];
    session(isPackaged).ask('request', { url }, (given: unknown) => answers.push(given));
    expect(answers).toEqual([{ cancel }]);
  });
});
