/** Opens a session. */
export const CONNECT_PATH = '/icws/connection';

/** Of a session: its state, and by DELETE its end. */
export const CONNECTION_PATH = '/connection';

/** Lists of configuration objects, as they are read here. */
export type Collection = 'users' | 'workgroups' | 'server-parameters' | 'feature-licenses' | 'license-allocations';

/** Below a session: all objects of a kind, or one of them. */
export function configurationPath(collection: Collection, id?: string): string {
  const all = `/configuration/${collection}`;
  return id === undefined ? all : `${all}/${encodeURIComponent(id)}`;
}

/** The path of a list, which arrives in parts of at most 200 where properties are selected. */
export function isList(path: string): boolean {
  return /^\/configuration\/[a-z-]+$/.test(path);
}
