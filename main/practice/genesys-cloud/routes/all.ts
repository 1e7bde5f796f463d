import type { Route } from '../route.ts';
import { analyticsRoutes } from './analytics.ts';
import { billingRoutes } from './billing.ts';
import { callbackRoutes } from './callbacks.ts';
import { contactCentreRoutes } from './contact-centre.ts';
import { defaultRoleRoutes } from './default-roles.ts';
import { journeyRoutes } from './journey.ts';
import { oauthClientRoutes } from './oauth-clients.ts';
import { oauthScopeRoutes } from './oauth-scopes.ts';
import { organizationRoutes } from './organization.ts';
import { permissionRoutes } from './permissions.ts';
import { roleMemberRoutes } from './role-members.ts';
import { roleRoutes } from './roles.ts';
import { routingRoutes } from './routing.ts';
import { smsAggregationRoutes } from './sms-aggregation.ts';
import { smsPhoneNumberRoutes } from './sms-phone-numbers.ts';
import { subjectRoutes } from './subjects.ts';
import { tokenRoutes } from './tokens.ts';
import { userRoutes } from './users.ts';
import { workforceRoutes } from './workforce.ts';

/** The route table. The first line that matches answers: fixed words stand before parameters. */
export const allRoutes: readonly Route[] = [
  ...tokenRoutes,
  ...organizationRoutes,
  ...permissionRoutes,
  ...defaultRoleRoutes,
  ...roleRoutes,
  ...roleMemberRoutes,
  ...subjectRoutes,
  ...userRoutes,
  ...oauthClientRoutes,
  ...oauthScopeRoutes,
  ...analyticsRoutes,
  ...contactCentreRoutes,
  ...routingRoutes,
  ...callbackRoutes,
  ...journeyRoutes,
  ...workforceRoutes,
  ...billingRoutes,
  ...smsAggregationRoutes,
  ...smsPhoneNumberRoutes,
];
