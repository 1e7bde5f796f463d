import { noContent, ok, type Route } from '../route.ts';

/** `/tokens/me`: whose token this is, and signing out. */
export const tokenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v2/tokens/me',
    effect: 'read',
    handle({ world, token }) {
      const { id, name } = world.organization;
      const client = world.clients.get(token.clientId);
      return ok({
        organization: { id, name },
        homeOrganization: { id, name },
        authorizedScope: client?.scope ?? [],
        OAuthClient: {
          id: token.clientId,
          name: client?.name ?? '',
          authorizedGrantType: client?.authorizedGrantType ?? '',
          scope: client?.scope ?? [],
          roleDivisions: world.grants
            .filter((grant) => grant.subjectId === token.clientId)
            .map(({ roleId, divisionId }) => ({ roleId, divisionId })),
          state: client?.state ?? 'inactive',
          organization: { id, name },
        },
      });
    },
  },
  {
    method: 'DELETE',
    path: '/api/v2/tokens/me',
    effect: 'session',
    handle({ world, token }) {
      world.tokens.delete(token.value);
      return noContent();
    },
  },
];
