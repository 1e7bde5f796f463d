import type { JsonObject } from '../../../../shared/json.ts';
import type { HttpAction, SecretHole, Template } from '../../../../shared/plan/action.ts';
import { TOKEN_SECONDS } from '../../../../shared/runbooks/nexus-tenant/token-seconds.ts';
import { tenantByHandText } from '../../../../shared/text/tenant-by-hand.ts';
import { contactCentersPath, NEXUS_CLIENT, tokenPath } from '../../../systems/gws/paths.ts';
import { createClient } from '../../../systems/gws/writes/clients.ts';
import { writeSetting } from '../../../systems/gws/writes/settings.ts';
import { writeService } from '../../../systems/nexus/writes/services.ts';
import { provisionTenant } from '../../../systems/nexus/writes/tenants.ts';
import { handCurl, hole } from '../../nexus/hand-curl.ts';

const text = tenantByHandText.commands;
const HERE = { prefix: '' };
/** Stands for a value that is not known, until it is replaced by a variable. */
const OPEN = '\u0001';

/** What the guide asks for by curl. */
export type TenantRequest = 'centers' | 'client' | 'verify' | 'setting' | 'token' | 'tenant' | 'service';

/** A request of the guide, repaired, as a command. Secrets, and values that nobody gave yet, are its variables. */
export function tenantCurl(request: TenantRequest, values: JsonObject): string {
  switch (request) {
    case 'centers':
      return handCurl({
        title: text.centers,
        method: 'GET',
        url: [auth(values), contactCentersPath(HERE)],
        headers: {},
        user: [known(values, 'gwsAdminName'), ':', hole('gwsAdminPass')],
      });
    case 'client':
      return asOps(text.client, values, (place) =>
        createClient(place, '', {
          redirectURI: marked(values, 'nexusURL').replace(/\/+$/, ''),
          accessTokenExpirationTimeout: Number(values.accessTokenExpirationTimeout ?? TOKEN_SECONDS.access),
          refreshTokenExpirationTimeout: Number(values.refreshTokenExpirationTimeout ?? TOKEN_SECONDS.refresh),
        }),
      );
    case 'verify':
      return signIn(text.verify, values, {
        grant_type: 'client_credentials',
        scope: '*',
        client_id: NEXUS_CLIENT,
        client_secret: hole('clientSecret'),
      });
    case 'setting':
      return asOps(text.setting, values, (place) =>
        writeSetting(place, '', CCID, {
          name: 'chatservice-uri',
          location: String(values.chatserviceLocation ?? '/'),
          value: marked(values, 'nexusURL').replace(/\/+$/, ''),
          shared: false,
        }),
      );
    case 'token':
      return signIn(text.token, values, {
        grant_type: 'password',
        scope: '*',
        client_id: NEXUS_CLIENT,
        // A backslash between the two, and nothing escaped (S003:214): curl encodes it.
        username: [known(values, 'ccid'), '\\', known(values, 'tenantUser')],
        password: hole('tenantUserPassword'),
      });
    case 'tenant':
      return atNexus(
        text.tenant,
        values,
        provisionTenant(HERE, {
          id: marked(values, 'ccid'),
          name: marked(values, 'tenantName'),
          backendurl: marked(values, 'gwsURL').replace(/\/+$/, ''),
          username: marked(values, 'tenantUser'),
          genesystemenantid: Number(values.genesystemenantid ?? 1),
        }),
        { authorization: ['Bearer ', hole('outGWSAccessToken')] },
      );
    case 'service':
      return atNexus(
        text.service,
        values,
        writeService('POST', { ...HERE, ccid: CCID }, 'PlatformUCS', {
          url: marked(values, 'ucsURL'),
          data: {},
          secret: {},
        }),
        { 'x-api-key': hole('nexusApiKey'), 'x-ccid': known(values, 'ccid') },
      );
  }
}

/** A contact center that no path holds by accident. */
const CCID = '0-ccid-0';

type Written = Pick<HttpAction, 'method' | 'path' | 'body'>;

function asOps(title: string, values: JsonObject, write: (place: typeof HERE) => Written): string {
  const { method, path, body } = write(HERE);
  return handCurl({
    title,
    method,
    url: [auth(values), ...split(path.join(''), values)],
    headers: {},
    user: [known(values, 'gwsAdminName'), ':', hole('gwsAdminPass')],
    body: withHoles(body),
  });
}

function atNexus(
  title: string,
  values: JsonObject,
  { method, path, body }: Written,
  headers: { readonly [name: string]: Template },
): string {
  const url = [trimmed(known(values, 'nexusURL')), ...split(path.join(''), values)];
  return handCurl({ title, method, url, headers, body: withHoles(body) });
}

function signIn(title: string, values: JsonObject, form: { readonly [name: string]: Template }): string {
  const user = [`${NEXUS_CLIENT}:`, hole('clientSecret')];
  return handCurl({ title, method: 'POST', url: [auth(values), tokenPath(HERE)], headers: {}, user, form });
}

function auth(values: JsonObject): string | SecretHole {
  return trimmed(known(values, 'authURL'));
}

function split(path: string, values: JsonObject): readonly Template[] {
  const [before = '', after] = path.split(CCID);
  return after === undefined ? [before] : [before, known(values, 'ccid'), after];
}

function known(values: JsonObject, name: string): string | SecretHole {
  return filled(values[name]) ?? hole(name);
}

function marked(values: JsonObject, name: string): string {
  return filled(values[name]) ?? OPEN + name;
}

function trimmed(value: string | SecretHole): string | SecretHole {
  return typeof value === 'string' ? value.replace(/\/+$/, '') : value;
}

function filled(value: JsonObject[string] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Open values as places for variables. */
function withHoles(template: Template): Template {
  if (typeof template === 'string') return template.startsWith(OPEN) ? hole(template.slice(OPEN.length)) : template;
  if (typeof template !== 'object' || template === null || '$secret' in template) return template;
  if (Array.isArray(template)) return template.map(withHoles);
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, withHoles(part)]));
}
