import { describe, expect, it } from 'vitest';
import { install } from '../../../preload/chromium.ts';

const names = { origin: 'https://groundwork.invalid', binding: 'b1', inlet: 'i1', key: 'k1' };

interface Page {
  readonly location: { readonly origin: string };
  top: unknown;
  groundwork?: { on(event: string, listener: (payload: unknown) => void): void };
  [name: string]: unknown;
}

function page(origin = names.origin, framed = false) {
  const target = new EventTarget() as unknown as Page;
  Object.assign(target, { location: { origin }, b1: async () => '{"ok":true,"reply":{}}' });
  target.top = framed ? {} : target;
  const installed = install(target as unknown as Window & typeof globalThis, names);
  return { target, installed };
}

describe('the init script', () => {
  it('defines groundwork and takes the binding away', () => {
    const { target, installed } = page();
    expect(installed).toBe(true);
    expect(target.groundwork).toBeDefined();
    expect('b1' in target).toBe(false);
  });

  it.each([
    ['another origin', 'https://evil.example', false],
    ['no origin', 'null', false],
    ['a frame', names.origin, true],
  ])('leaves %s with neither groundwork nor binding', (_what, origin, framed) => {
    const { target, installed } = page(origin, framed);
    expect(installed).toBe(false);
    expect(Object.keys(target)).not.toContain('groundwork');
    expect(['groundwork', 'b1', 'i1'].filter((name) => name in target)).toEqual([]);
  });

  it('leaves nothing that a script of the page can take over', () => {
    const { target } = page();
    for (const name of ['groundwork', 'i1']) {
      expect(() => Object.defineProperty(target, name, { value: 1 })).toThrow(TypeError);
      expect(Reflect.set(target, name, 1)).toBe(false);
      expect(Reflect.deleteProperty(target, name)).toBe(false);
    }
  });

  it('takes events only from whoever knows the key', () => {
    const { target } = page();
    const heard: unknown[] = [];
    target.groundwork?.on('engagement-changed', (payload) => heard.push(payload));
    const inlet = target.i1 as (...all: string[]) => void;
    inlet('guess', 'engagement-changed', '{"engagement":"spoofed"}');
    inlet('k1', 'engagement-changed', '{"engagement":"a"}');
    expect(heard).toEqual([{ engagement: 'a' }]);
    expect(String(inlet)).not.toContain('k1');
  });

  it.each([
    ['the page', false],
    ['a frame', true],
  ])('takes WebRTC away from %s', (_what, framed) => {
    const target = Object.assign(new EventTarget(), {
      location: { origin: names.origin },
      RTCPeerConnection: class {},
      webkitRTCPeerConnection: class {},
    });
    Object.assign(target, { top: framed ? {} : target });
    install(target as unknown as Window & typeof globalThis, names);
    expect(['RTCPeerConnection', 'webkitRTCPeerConnection'].filter((name) => name in target)).toEqual([]);
  });

  it('refuses navigations that leave the page', () => {
    class NavigationDestination {
      readonly #url: string;
      constructor(url: string) {
        this.#url = url;
      }
      get url() {
        return this.#url;
      }
    }
    class NavigateEvent extends Event {
      readonly #destination: NavigationDestination;
      constructor(url: string) {
        super('navigate', { cancelable: true });
        this.#destination = new NavigationDestination(url);
      }
      get destination() {
        return this.#destination;
      }
    }
    const navigation = new EventTarget();
    const target = Object.assign(new EventTarget(), { location: { origin: names.origin }, navigation });
    install(Object.assign(target, { NavigateEvent, NavigationDestination }) as unknown as typeof window, names);
    const stays = (url: string) => !navigation.dispatchEvent(new NavigateEvent(url));
    const leaving = ['https://evil.example/', 'mailto:a@b.example', 'about:blank', `${names.origin}.evil.example/`];
    expect([...leaving, `blob:${names.origin}/1`].filter((url) => !stays(url))).toEqual([]);
    expect([`${names.origin}/`, `${names.origin}/#/settings`].filter(stays)).toEqual([]);
  });

  it.each(['dragover', 'drop'])('refuses a %s that no part of the page takes', (name) => {
    const { target } = page();
    const stray = new Event(name, { cancelable: true });
    Object.assign(stray, { dataTransfer: { dropEffect: 'copy' } });
    (target as unknown as EventTarget).dispatchEvent(stray);
    expect(stray.defaultPrevented).toBe(true);
    expect(stray).toMatchObject({ dataTransfer: { dropEffect: 'none' } });

    const taken = new Event(name, { cancelable: true });
    Object.assign(taken, { dataTransfer: { dropEffect: 'copy' } });
    taken.preventDefault();
    (target as unknown as EventTarget).dispatchEvent(taken);
    expect(taken).toMatchObject({ dataTransfer: { dropEffect: 'copy' } });
  });
});
