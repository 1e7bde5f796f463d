import { z } from 'zod';

/** Hosts that are asked for a session in all: the one given, and those that it and they name. */
export const MOST_HOSTS = 4;

const named = z.looseObject({ alternateHostList: z.array(z.unknown()) });

/** A name or an IPv4 address. Whatever else there is, such as a scheme, a port or a user, leads elsewhere. */
const HOST = /^(?=.{1,253}$)[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i;

/**
 * Where else a session may be opened, by an answer of the CIC server: other hosts, with the scheme and the port of the
 * one that was asked. What is no plain host name is left out.
 */
export function alternatesIn(body: unknown, asked: string): readonly string[] {
  const { protocol, port } = new URL(asked);
  const hosts = named.safeParse(body).data?.alternateHostList ?? [];
  return hosts.flatMap((host) => {
    if (typeof host !== 'string' || !HOST.test(host)) return [];
    const url = URL.parse(`${protocol}//${host}${port === '' ? '' : `:${port}`}`);
    return url === null ? [] : [url.origin];
  });
}
