import type { JsonObject } from '../../../shared/json.ts';

/** What the calls need of the practice's sample values. */
interface Ops {
  readonly authOrigin: string;
  readonly opsUser: string;
  readonly opsPassword: string;
}

/** A setting of a contact center as GWS lists it. */
interface Setting {
  readonly name: string;
  readonly location: string;
  readonly value: string;
  readonly shared: boolean | string;
}

/** Looks and changes of somebody who holds the ops account; none of them goes through the app. */
export function opsCalls({ authOrigin, opsUser, opsPassword }: Ops, ccId: string) {
  const authorization = `Basic ${Buffer.from(`${opsUser}:${opsPassword}`).toString('base64')}`;

  async function ask(method: string, path: string, data?: object): Promise<{ status: number; data: unknown }> {
    const headers = { authorization, 'content-type': 'application/json' };
    const body = data === undefined ? {} : { body: JSON.stringify({ data }) };
    const reply = await fetch(`${authOrigin}${path}`, { method, headers, ...body });
    const { data: answered } = (await reply.json()) as { data?: unknown };
    return { status: reply.status, data: answered };
  }

  const settingsPath = `/environment/v3/contact-centers/${ccId}/settings`;
  return {
    ask,
    /** `nexus_client` as it is listed; undefined when there is none. */
    async client(): Promise<(JsonObject & { readonly redirectURIs: readonly string[] }) | undefined> {
      const { status, data } = await ask('GET', '/auth/v3/ops/clients/nexus_client');
      return status === 200 ? (data as never) : undefined;
    },
    addClient: (client: object) => ask('POST', '/auth/v3/ops/clients', client),
    changeClient: (change: object) => ask('PUT', '/auth/v3/ops/clients/nexus_client', change),
    removeClient: () => ask('DELETE', '/auth/v3/ops/clients/nexus_client'),
    async settings(): Promise<readonly Setting[]> {
      return ((await ask('GET', settingsPath)).data as { settings: readonly Setting[] }).settings;
    },
    set: (setting: object) => ask('POST', settingsPath, setting),
    /** Whether a secret opens `nexus_client`. */
    async opens(secret: string): Promise<boolean> {
      const basic = Buffer.from(`nexus_client:${secret}`).toString('base64');
      const body = new URLSearchParams({ grant_type: 'client_credentials', scope: '*' });
      const reply = await fetch(`${authOrigin}/auth/v3/oauth/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${basic}` },
        body,
      });
      return reply.ok;
    },
  };
}

/** A client as somebody made it before. */
export const otherClient = (secret: string, redirectURIs: readonly string[]) => ({
  name: 'nexus_client',
  description: 'nexus_client',
  client_id: 'nexus_client',
  client_secret: secret,
  clientType: 'CONFIDENTIAL',
  internalClient: true,
  authorities: ['ROLE_INTERNAL_CLIENT'],
  scope: ['*'],
  authorizedGrantTypes: ['refresh_token', 'password', 'client_credentials', 'authorization_code'],
  redirectURIs,
  accessTokenExpirationTimeout: 43200,
  refreshTokenExpirationTimeout: 2592000,
});
