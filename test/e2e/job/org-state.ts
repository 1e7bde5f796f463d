import type { PracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { CLIENT, ROLE } from './rehearsal.ts';

/** What a run left in the organization, counted behind the API. */
export function made(org: PracticeGenesysCloud): {
  readonly roles: number;
  readonly clients: number;
  readonly lent: boolean;
} {
  const roles = [...org.state.roles.values()].filter(({ name }) => name === ROLE).map(({ id }) => id);
  const clients = clientsOf(org);
  const isLent = ({ subjectId, roleId }: { readonly subjectId: string; readonly roleId: string }) =>
    roles.includes(roleId) && clients.every(({ id }) => id !== subjectId);
  return { roles: roles.length, clients: clients.length, lent: org.state.grants.some(isLent) };
}

/** What every run that ended well leaves: one role, one client, nothing lent. */
export const SETTLED = { roles: 1, clients: 1, lent: false };

/** What is left after an undo. */
export const NOTHING = { roles: 0, clients: 0, lent: false };

/** Secret of the client that the run created. */
export function clientSecret(org: PracticeGenesysCloud): string {
  return clientsOf(org)[0]?.secret ?? '';
}

function clientsOf(org: PracticeGenesysCloud) {
  return [...org.state.clients.values()].filter(({ name }) => name === CLIENT);
}

/** Every grant counts and shows by now. */
export function grantsShow(org: PracticeGenesysCloud): boolean {
  return org.state.grants.every(({ effectiveAt }) => effectiveAt <= Date.now());
}
