import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { configurationPath } from '../paths.ts';
import { type ServerParameter, serverParameter } from '../schemas.ts';

/** A server parameter: not a system parameter, which is a collection of its own. NotFound where there is none. */
export function getServerParameter(name: string): Call<'read', ServerParameter> {
  const path = configurationPath('server-parameters', name);
  return readCall({
    name: 'configuration.server-parameters.get',
    path,
    query: { select: '*' },
    schema: serverParameter,
  });
}
