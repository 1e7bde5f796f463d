import { ok, type Route } from '../route.ts';

const SCOPES = [
  'analytics',
  'analytics:readonly',
  'authorization',
  'authorization:readonly',
  'billing:readonly',
  'journey:readonly',
  'oauth',
  'oauth:readonly',
  'outbound:readonly',
  'quality:readonly',
  'routing:readonly',
  'user-basic-info',
  'users:readonly',
  'workforce-management:readonly',
];

/** The scopes that user sign-ins can ask for; client credentials have none. */
export const oauthScopeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v2/oauth/scopes',
    effect: 'read',
    handle: ({ path }) => ok({ total: SCOPES.length, entities: SCOPES.map((id) => ({ id })), selfUri: path }),
  },
];
