import type { ElectronModule } from './module.ts';

/**
 * Electron's fetch: it uses the system's proxies and certificates. In a session of its own, in memory and without a
 * cache, so that no reply reaches the disk and no cookie a second request.
 */
export function electronFetch({ session }: Pick<ElectronModule, 'session'>): typeof globalThis.fetch {
  const own = session.fromPartition('groundwork-net', { cache: false });
  // It takes a string or a Request.
  return (input, init) =>
    own.fetch(input instanceof URL ? input.href : input, {
      ...(init as RequestInit),
      credentials: 'omit',
      cache: 'no-store',
      bypassCustomProtocolHandlers: true,
    });
}
