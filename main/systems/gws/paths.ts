import type { GwsPlace } from './call.ts';

/** The id, the name and the description of the client that Digital Channels signs in as (S003:125-127). */
export const NEXUS_CLIENT = 'nexus_client';

/** Auth clients, or one of them. The guide posts to the bare Web Services address (S003:137), where nothing answers. */
export function clientsPath({ prefix }: GwsPlace, id?: string): string {
  const all = `${prefix}/auth/v3/ops/clients`;
  return id === undefined ? all : `${all}/${encodeURIComponent(id)}`;
}

export function contactCentersPath({ prefix }: GwsPlace): string {
  return `${prefix}/environment/v3/contact-centers`;
}

/** Settings of a contact center: added or updated by name and location (S003:194). */
export function settingsPath(place: GwsPlace, ccid: string): string {
  return `${contactCentersPath(place)}/${encodeURIComponent(ccid)}/settings`;
}

export function tokenPath({ prefix }: GwsPlace): string {
  return `${prefix}/auth/v3/oauth/token`;
}

export function signOutPath({ prefix }: GwsPlace): string {
  return `${prefix}/auth/v3/sign-out`;
}

export function userInfoPath({ prefix }: GwsPlace): string {
  return `${prefix}/auth/v3/userinfo`;
}
