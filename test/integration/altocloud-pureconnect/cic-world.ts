import { configurationId, hasLicence } from '../../../main/practice/icws/world.ts';
import { type AltocloudBench, USER_LICENCE } from './altocloud-bench.ts';

type Looked = Pick<AltocloudBench, 'practice'>;

const usersAt = ({ practice }: Looked) => practice.icws.state.collections.users;

/** Ids of the licences that a user of the CIC server has, in order. */
export function licencesOf(bench: Looked, id: string): readonly string[] {
  const user = usersAt(bench).get(id);
  if (user === undefined) throw new Error(`No user ${id}`);
  return user.licenseProperties.additionalLicenses.map((one) => one.id);
}

/** The licences of everybody, by user. */
export function allLicences(bench: Looked): { readonly [id: string]: readonly string[] } {
  return Object.fromEntries([...usersAt(bench).keys()].map((id) => [id, licencesOf(bench, id)]));
}

/** Which of these have our licence. */
export function licensedOf(bench: Looked, ids: readonly string[]): readonly string[] {
  const users = usersAt(bench);
  return ids.filter((id) => {
    const user = users.get(id);
    return user !== undefined && hasLicence(user, USER_LICENCE);
  });
}

/** Everything that a user is but the order of the licences and the time, to be compared with what it is later. */
export function usersOf(bench: Looked): readonly unknown[] {
  const users = [...usersAt(bench).values()].map(({ licenseProperties, lastModifiedDate: _, ...user }) => {
    const ids = licenseProperties.additionalLicenses.map(({ id }) => id).sort();
    return { ...user, licenseProperties: { ...licenseProperties, additionalLicenses: ids } };
  });
  return JSON.parse(JSON.stringify(users)) as readonly unknown[];
}

/** The server parameters, by name. */
export function parametersOf({ practice }: Looked): { readonly [name: string]: string } {
  const { 'server-parameters': all } = practice.icws.state.collections;
  return Object.fromEntries([...all].map(([name, { value }]) => [name, value]));
}

/** Somebody sets a server parameter in Interaction Administrator. */
export function setParameter({ practice }: Looked, name: string, value: string): void {
  const { 'server-parameters': all } = practice.icws.state.collections;
  all.set(name, { ...all.get(name), configurationId: configurationId('server-parameters', name), value });
}

/**
 * The same without those that nobody used: killed between the answer and the keychain, a process leaves a session that
 * nobody knows.
 */
export function usedSessions({ practice }: Looked): number {
  return [...practice.icws.state.sessions.values()].filter(({ calls }) => calls > 0).length;
}

/** How many sessions nobody has closed. */
export function openSessions({ practice }: Looked): number {
  return practice.icws.openSessions();
}
