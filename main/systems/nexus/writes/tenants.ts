import type { JsonObject } from '../../../../shared/json.ts';
import { NEXUS, type NexusPlace } from '../call.ts';
import { tenantsPath } from '../paths.ts';
import type { NexusWrite } from './nexus-write.ts';

/** What Digital Channels is told of a tenant; the password of its user is added to it. */
export interface TenantBody {
  readonly id: string;
  readonly name: string;
  /** Address of Web Services, exactly as nex_gapis has it. */
  readonly backendurl: string;
  readonly username: string;
  readonly genesystemenantid: number;
}

/**
 * `POST …/tenants` (S003:258-272) as the tenant’s user. `token` is the user’s password. The tenant’s key stands in this
 * reply, as `data.xapikey`.
 */
export function provisionTenant(place: Pick<NexusPlace, 'prefix'>, tenant: TenantBody): NexusWrite {
  const { id, name, backendurl, username, genesystemenantid } = tenant;
  const open: JsonObject = { id, name, type: 'PureEngage', backendurl, username };
  return {
    system: NEXUS,
    method: 'POST',
    path: [tenantsPath(place)],
    headers: { authorization: { bearer: { $secret: 'outGWSAccessToken' } } },
    body: { ...open, token: { $secret: 'tenantUserPassword' }, genesystemenantid },
  };
}
