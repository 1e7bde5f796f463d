import { pageOf } from '../paging.ts';
import { ok, type Route } from '../route.ts';
import { homeDivision } from '../world.ts';
import { divisionView } from './views.ts';

/** The organization, its products and its divisions; none of them needs a permission. */
export const organizationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v2/organizations/me',
    effect: 'read',
    handle({ world }) {
      const { id, name, shortName } = world.organization;
      return ok({
        id,
        name,
        thirdPartyOrgName: shortName,
        domain: `${shortName}.example`,
        defaultLanguage: 'en-US',
        defaultCountryCode: 'AU',
        state: 'active',
        version: 1,
        features: { directory: true, purecloud: true, purecloudVoice: true },
        productPlatform: 'PureCloud',
        supportURI: '',
        selfUri: '/api/v2/organizations/me',
      });
    },
  },
  {
    method: 'GET',
    path: '/api/v2/authorization/products',
    effect: 'read',
    handle({ world }) {
      const wfm = world.catalogue.domains.has('wfm') ? ['workforceManagement'] : [];
      const ids = ['directory', 'PureCloud', 'outbound', 'qualityManagement', ...wfm];
      return ok({ total: ids.length, entities: ids.map((id) => ({ id })), selfUri: '/api/v2/authorization/products' });
    },
  },
  {
    method: 'GET',
    path: '/api/v2/authorization/divisions/home',
    effect: 'read',
    handle: ({ world }) => ok(divisionView(homeDivision(world))),
  },
  {
    method: 'GET',
    path: '/api/v2/authorization/divisions',
    effect: 'read',
    handle: ({ world, path, query }) => ok(pageOf(world.divisions.map(divisionView), path, query)),
  },
];
