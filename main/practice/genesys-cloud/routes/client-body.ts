import { z } from 'zod';
import { badRequest, notAuthorized } from '../api-error.ts';
import { parseBody } from '../body.ts';
import type { ApiCall } from '../route.ts';
import { homeDivision, type World } from '../world.ts';

const GRANT_TYPES = ['CODE', 'TOKEN', 'SAML2-BEARER', 'SAML2BEARER', 'PASSWORD', 'CLIENT-CREDENTIALS'];
const SHORTEST = 300;
const LONGEST = 172_800;
const DEFAULT = 86_400;

const clientSchema = z.object({
  name: z.string().trim().min(1),
  authorizedGrantType: z.string().nullish(),
  accessTokenValiditySeconds: z.number().int().nullish(),
  description: z.string().nullish(),
  state: z.enum(['active', 'inactive']).nullish(),
  roleDivisions: z.array(z.object({ roleId: z.string(), divisionId: z.string().nullish() })).nullish(),
  roleIds: z.array(z.string()).nullish(),
  scope: z.array(z.string()).nullish(),
  registeredRedirectUri: z.array(z.string()).nullish(),
});

/** An OAuth client as a request describes it. */
export interface ClientContent {
  readonly fields: {
    readonly name: string;
    readonly description: string;
    readonly authorizedGrantType: string;
    readonly accessTokenValiditySeconds: number;
    readonly scope: readonly string[];
    readonly registeredRedirectUri: readonly string[];
    readonly state: string;
  };
  readonly roleDivisions: readonly { readonly roleId: string; readonly divisionId: string }[];
}

/**
 * Reads the body of POST and PUT clients.
 * @throws ApiError 400 with the code of the rule that was broken
 */
export function readClient(world: World, body: unknown): ClientContent {
  const sent = parseBody(clientSchema, body);
  const type = sent.authorizedGrantType ?? '';
  if (type === '') throw badRequest('authorizedGrantType is required', 'grant.type.required');
  if (!GRANT_TYPES.includes(type)) throw badRequest(`Unknown grant type: ${type}`, 'bad.grant.type');
  const seconds = sent.accessTokenValiditySeconds ?? DEFAULT;
  if (seconds < SHORTEST || seconds > LONGEST) {
    throw badRequest(`accessTokenValiditySeconds is between ${SHORTEST} and ${LONGEST}`, 'invalid.value');
  }
  const fields = {
    name: sent.name,
    description: sent.description ?? '',
    authorizedGrantType: type,
    accessTokenValiditySeconds: seconds,
    scope: sent.scope ?? [],
    registeredRedirectUri: sent.registeredRedirectUri ?? [],
    state: sent.state ?? 'active',
  };
  if (type !== 'CLIENT-CREDENTIALS') return { fields, roleDivisions: [] };
  const roleDivisions = rolesOf(world, sent.roleDivisions ?? [], sent.roleIds ?? []);
  if (roleDivisions.length === 0) {
    throw badRequest('A client-credentials client needs at least one role.', 'missing.client.roles');
  }
  return { fields, roleDivisions };
}

type Sent = readonly { readonly roleId: string; readonly divisionId?: string | null | undefined }[];

/** `roleIds` is the deprecated form, in the home division; it counts only where `roleDivisions` is not sent. */
function rolesOf(world: World, roleDivisions: Sent, roleIds: readonly string[]): ClientContent['roleDivisions'] {
  const home = homeDivision(world).id;
  const wanted = roleDivisions.length > 0 ? roleDivisions : roleIds.map((roleId) => ({ roleId, divisionId: home }));
  return wanted.map(({ roleId, divisionId }) => {
    if (!world.roles.has(roleId)) throw badRequest(`Not a role of this organization: ${roleId}`);
    const division = divisionId ?? home;
    if (division !== '*' && !world.divisions.some(({ id }) => id === division)) {
      throw badRequest(`Not a division of this organization: ${division}`);
    }
    return { roleId, divisionId: division };
  });
}

/**
 * Whoever puts a role on a client must hold the role (reference). The status and code of this refusal are in no
 * source; 403 `not.authorized` is this server's choice.
 */
export function mustHold(call: ApiCall, roleIds: Iterable<string>): void {
  const held = new Set(call.held.map(({ role }) => role.id));
  const lacking = [...new Set(roleIds)].filter((id) => !held.has(id));
  if (lacking.length === 0) return;
  const names = lacking.map((id) => `"${call.world.roles.get(id)?.name ?? id}"`).join(', ');
  throw notAuthorized(`You cannot assign roles that you do not hold yourself: ${names}`);
}
