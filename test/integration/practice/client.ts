import type { PracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';

/** A reply with its parsed body. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every endpoint; the assertions say what they hold
  readonly body: any;
}

/** Sends one request as somebody. */
export type Send = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** Asks for a token; the raw answer. */
export async function token(origin: string, clientId: string, clientSecret: string): Promise<Answer> {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const response = await fetch(`${origin}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** Requests with a bearer token; paths are below `/api/v2`. */
export function bearer(origin: string, value: string): Send {
  return async (method, path, body) => {
    const response = await fetch(`${origin}/api/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${value}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  };
}

/** Signs a client in. */
export async function signIn(origin: string, client: { clientId: string; clientSecret: string }): Promise<Send> {
  const { body } = await token(origin, client.clientId, client.clientSecret);
  return bearer(origin, body.access_token);
}

export function asAdmin(practice: PracticeGenesysCloud): Promise<Send> {
  return signIn(practice.origin, practice.samples.admin);
}

/** A role policy from `domain:entity:action`. */
export function policy(permission: string) {
  const [domain, entityName, action] = permission.split(':');
  return { domain, entityName, actionSet: [action], allowConditions: false };
}

/** Makes a role with these permissions, held by the sample admin, and a client with that role in `divisionId`. */
export async function clientWith(
  practice: PracticeGenesysCloud,
  permissions: readonly string[],
  divisionId = '*',
): Promise<Send> {
  const admin = await asAdmin(practice);
  const name = `Role ${crypto.randomUUID()}`;
  const role = (await admin('POST', '/authorization/roles', { name, permissionPolicies: permissions.map(policy) }))
    .body;
  const self = practice.samples.admin.clientId;
  await admin('POST', `/authorization/subjects/${self}/divisions/*/roles/${role.id}?subjectType=PC_OAUTH_CLIENT`);
  const made = await admin('POST', '/oauth/clients', {
    name,
    authorizedGrantType: 'CLIENT-CREDENTIALS',
    roleDivisions: [{ roleId: role.id, divisionId }],
  });
  return signIn(practice.origin, { clientId: made.body.id, clientSecret: made.body.secret });
}
