import type { Models } from 'purecloud-platform-client-v2';
import { expect, it } from 'vitest';
import type { OAuthClient, Role, TokenInfo } from '../../../../main/systems/genesys-cloud/schemas.ts';
import { addGrant, addRoleUsers } from '../../../../main/systems/genesys-cloud/writes/grants.ts';
import { type OAuthClientBody, oauthClientBody } from '../../../../main/systems/genesys-cloud/writes/oauth-clients.ts';
import type { PolicyBody, RoleBody } from '../../../../main/systems/genesys-cloud/writes/roles.ts';

/** The vendor's types know neither `readonly` nor an unknown member; both are left out of the comparison. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T as string extends Key ? never : Key]: Plain<T[Key]> }
    : T;

/** Fails to compile unless every member of Ours fits the vendor's, and the vendor knows each of them. */
type Fits<Ours extends Theirs, Theirs> = keyof Ours extends keyof Theirs ? true : never;

type Policy = Omit<PolicyBody, 'resourceConditionNode'>;
type PlainRole = Plain<Omit<RoleBody, 'permissionPolicies'> & { readonly permissionPolicies: readonly Policy[] }>;

const fits: readonly true[] = [
  true satisfies Fits<PlainRole, Models.DomainOrganizationRoleCreate>,
  true satisfies Fits<PlainRole, Models.DomainOrganizationRoleUpdate>,
  true satisfies Fits<Plain<Policy>, Models.DomainPermissionPolicy>,
  true satisfies Fits<Plain<OAuthClientBody<string>>, Models.OAuthClientRequest>,
  // What is read, by name: no member is expected that the vendor does not send.
  true satisfies keyof Plain<Role> extends keyof Models.DomainOrganizationRole ? true : never,
  true satisfies keyof Plain<OAuthClient> extends keyof Models.OAuthClient ? true : never,
  true satisfies keyof Plain<TokenInfo> extends keyof Models.TokenInfo ? true : never,
];

it('has bodies that the vendor’s own types accept', () => {
  expect(fits).not.toContain(false);
  const body = oauthClientBody({
    name: 'UCA',
    description: '',
    accessTokenValiditySeconds: 86_400,
    roleDivisions: [{ roleId: 'r', divisionId: '*' }],
  });
  const request: Models.OAuthClientRequest = body as Plain<typeof body>;
  expect(request).toEqual({
    name: 'UCA',
    description: '',
    authorizedGrantType: 'CLIENT-CREDENTIALS',
    accessTokenValiditySeconds: 86_400,
    roleDivisions: [{ roleId: 'r', divisionId: '*' }],
    state: 'active',
  });
});

it('has paths whose known ids are encoded and whose unknown ids are references', () => {
  const ref = { $ref: { step: 'role', output: 'roleId', label: 'id of the role' } };
  expect(addRoleUsers(ref, ['u-1']).path).toEqual(['/api/v2/authorization/roles/', ref, '/users/add']);
  const place = { subjectId: 'a/b', divisionId: '*', roleId: ref, subjectType: 'PC_OAUTH_CLIENT' } as const;
  expect(
    addGrant(place)
      .path.filter((part) => typeof part === 'string')
      .join(''),
  ).toBe('/api/v2/authorization/subjects/a%2Fb/divisions/*/roles/');
});
