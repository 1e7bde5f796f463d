import type { ReplyOf, RequestOf } from '../../shared/ipc/contract.ts';
import { findLive } from '../coverage/live/find.ts';
import type { Reader } from '../engine/call.ts';
import { listOAuthClients } from '../systems/genesys-cloud/calls/oauth-clients.ts';
import { listRoles } from '../systems/genesys-cloud/calls/roles.ts';
import { readAll } from '../systems/genesys-cloud/read-all.ts';
import type { DeskContext } from './context.ts';
import { endIfRefused, readerOf } from './coverage-reader.ts';
import type { Session } from './sessions.ts';

type Wish = RequestOf<'coverage.live.find'>;
type Found = ReplyOf<'coverage.live.find'>['found'][number];

const MOST = 50;
/** Somebody who types a name asks many times within seconds, and a list of roles is many requests. */
const FRESH_MS = 60_000;

interface Listing {
  readonly at: number;
  readonly all: Promise<readonly Found[]>;
}

const listings = new WeakMap<Session, Map<Wish['of'], Listing>>();

/** Roles, users or clients whose name has this part, by name. @throws NotSignedIn, and the faults of the look-up */
export async function findInSession(desk: DeskContext, { engagement, of, search }: Wish): Promise<readonly Found[]> {
  const { reader, session } = await readerOf(desk, engagement);
  const wanted = search.trim();
  try {
    const all =
      of === 'user' ? await findLive(reader, of, wanted, session.signal) : await listed(desk, reader, session, of);
    // Made when it is needed: it reads tables that no start has a use for.
    const byName = new Intl.Collator('en');
    return all
      .filter(({ name }) => of === 'user' || name.toLowerCase().includes(wanted.toLowerCase()))
      .sort((a, b) => byName.compare(a.name, b.name))
      .slice(0, MOST);
  } catch (error) {
    endIfRefused(desk, engagement, error);
    throw error;
  }
}

/** Neither can be searched by any part of a name (reference, section 2), so the list is read whole, and kept a while. */
function listed(
  { app }: DeskContext,
  reader: Reader,
  session: Session,
  of: 'role' | 'client',
): Promise<readonly Found[]> {
  const own = listings.get(session) ?? new Map<Wish['of'], Listing>();
  listings.set(session, own);
  const known = own.get(of);
  const now = app.clock.now();
  if (known !== undefined && now - known.at < FRESH_MS) return known.all;
  const { signal } = session;
  const idOf = ({ id }: { readonly id: string }) => id;
  const reading =
    of === 'role'
      ? readAll(reader, (page) => listRoles(page), { idOf, signal })
      : readAll(reader, listOAuthClients, { idOf, signal });
  const all = reading.then((entities) => entities.map(({ id, name }) => ({ id, name: name ?? id })));
  own.set(of, { at: now, all });
  all.catch(() => own.delete(of));
  return all;
}
