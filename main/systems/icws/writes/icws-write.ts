import type { HttpAction, Template } from '../../../../shared/plan/action.ts';
import { ICWS } from '../call.ts';
import { configurationPath } from '../paths.ts';

/** A write as a plan describes it. Its path is that below a session, which is opened when the write is sent. */
export type IcwsWrite = Pick<HttpAction, 'system' | 'method' | 'path' | 'headers' | 'body'>;

type About = Omit<HttpAction, 'kind' | 'needs' | keyof IcwsWrite>;

/** A typed write as an action of a plan. CIC has rights of its own, which no permission of Genesys Cloud names. */
export function icwsAction(write: IcwsWrite, about: About): HttpAction {
  return { ...about, ...write, kind: 'http', needs: [] };
}

/**
 * `PUT …/users/{id}` with nothing but the licences. The list in them replaces the one that is there.
 * @param licenseProperties whole, as they were read, with the list merged
 */
export function putUserLicences(id: string, licenseProperties: Template): IcwsWrite {
  return write('PUT', configurationPath('users', id), { configurationId: { id }, licenseProperties });
}

/** Adds a server parameter. There is no way to remove it again but by hand. */
export function postServerParameter(name: string, value: string): IcwsWrite {
  return write('POST', configurationPath('server-parameters'), { configurationId: { id: name }, value });
}

/** Changes a server parameter that is there. */
export function putServerParameter(name: string, value: string): IcwsWrite {
  return write('PUT', configurationPath('server-parameters', name), { configurationId: { id: name }, value });
}

function write(method: HttpAction['method'], path: string, body: Template): IcwsWrite {
  return { system: ICWS, method, path: [path], headers: {}, body };
}
