import type { InputSubject } from '../../../shared/coverage/input.ts';
import type { Members } from '../../../shared/permissions/members.ts';
import { Fault } from '../../../shared/results/fault.ts';
import { liveText as text } from '../../../shared/text/live-audit.ts';
import { NotFound } from '../../systems/faults/refused-request.ts';
import { getOAuthClient } from '../../systems/genesys-cloud/calls/oauth-clients.ts';
import { getSubjectRecord } from '../../systems/genesys-cloud/calls/subjects.ts';
import { getUserRecord } from '../../systems/genesys-cloud/calls/users.ts';
import type { SubjectRecord } from '../../systems/genesys-cloud/schemas.ts';
import { grantsOfClient } from './client-grants.ts';
import { LiveReadRefused } from './faults.ts';
import type { LiveOrder } from './order.ts';
import type { Outcome, Parts } from './outcome.ts';
import { isRefusal } from './passing.ts';
import { readSurroundings } from './surroundings.ts';

/**
 * What a user has: the grants, each a role in a division. Where these are refused, what all roles grant together, which
 * needs no permission and names neither role nor division.
 * @throws Fault when neither can be read
 */
export async function readUser(order: LiveOrder, parts: Parts, id: string): Promise<Outcome> {
  const { reader, signal } = parts;
  const [{ header, catalogue, notes }, user, grants] = await Promise.all([
    readSurroundings(order, parts),
    reader.read(getUserRecord(id), signal),
    readGrants(parts, id),
  ]);
  const subject: InputSubject = { kind: 'user', id, name: user.name };
  const whole = { header: { ...header, subject }, catalogue, notes, endedAt: new Date(order.now()).toISOString() };
  if (!isRefusal(grants)) return { state: 'read', reading: { ...whole, roles: [], failed: [], grants } };
  const policies = user.authorization?.permissionPolicies;
  const fault = new LiveReadRefused('grants', policies === undefined ? 'nothing' : 'together', grants);
  if (policies === undefined) throw fault;
  const role = { id: `all of ${id}`, name: text.allRolesOf(user.name), permissionPolicies: policies };
  const failed = [{ what: user.name, why: fault.message }];
  return { state: 'read', fault, reading: { ...whole, roles: [{ role }], failed } };
}

/**
 * What an OAuth client has: its grants, and what its own list of roles has beyond them. Either may be refused by itself.
 * @throws Fault when neither can be read
 */
export async function readClient(order: LiveOrder, parts: Parts, id: string): Promise<Outcome> {
  const { reader, signal } = parts;
  const [{ header, catalogue, notes }, client, listed] = await Promise.all([
    readSurroundings(order, parts),
    reader.read(getOAuthClient(id), signal).catch(refusalOf),
    // Whether a client is a subject under its own id is in no source (reference, section 7).
    readGrants(parts, id).catch((error: unknown) => {
      if (error instanceof NotFound) return error;
      throw error;
    }),
  ]);
  const record = listed instanceof Fault ? undefined : listed;
  const roleDivisions = client instanceof Fault ? undefined : client.roleDivisions;
  // Nothing known is not the same as nothing granted.
  if (record === undefined && roleDivisions === undefined) {
    const refusal = [listed, client].find(isRefusal);
    throw refusal === undefined ? listed : new LiveReadRefused('grants', 'nothing', refusal);
  }
  const { grants, missing } = await grantsOfClient(parts, roleDivisions ?? [], record?.grants ?? []);
  const name = (client instanceof Fault ? record?.name : client.name) || id;
  return {
    state: 'read',
    reading: {
      header: { ...header, subject: { kind: 'client', id, name } },
      catalogue,
      roles: [],
      grants: { id, name, grants },
      notes: client instanceof Fault ? [...notes, text.unread.client(client.message)] : notes,
      failed: missing.map((role) => ({ what: role, why: text.unread.clientRole(role) })),
      endedAt: new Date(order.now()).toISOString(),
    },
  };
}

/** The grants, or why they are refused. @throws Fault of any other kind */
function readGrants({ reader, signal }: Parts, id: string): Promise<(SubjectRecord & Members) | Refusal> {
  return reader.read(getSubjectRecord(id), signal).catch(refusalOf);
}

type Refusal = ConstructorParameters<typeof LiveReadRefused>[2];

function refusalOf(error: unknown): Refusal {
  if (isRefusal(error)) return error;
  throw error;
}
