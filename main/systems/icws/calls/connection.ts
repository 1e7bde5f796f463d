import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { CONNECT_PATH, CONNECTION_PATH } from '../paths.ts';
import { type ConnectionState, connection, features, type IcwsFeature, type IcwsVersion, version } from '../schemas.ts';

/** The release of the CIC server. Needs no session. */
export function getVersion(): Call<'read', IcwsVersion> {
  return readCall({ name: 'icws.version', path: `${CONNECT_PATH}/version`, schema: version });
}

/** What the CIC server offers by ICWS. Needs no session. */
export function getFeatures(): Call<'read', readonly IcwsFeature[]> {
  const call = readCall({ name: 'icws.features', path: `${CONNECT_PATH}/features`, schema: features });
  return { ...call, reply: (body) => call.reply(body).featureInfoList };
}

/** Whether the session is up; opens one where there is none. */
export function getConnection(): Call<'read', ConnectionState> {
  return readCall({ name: 'icws.connection', path: CONNECTION_PATH, schema: connection });
}
