import { bearerOf } from '../access.ts';
import type { GwsCall, GwsReply, GwsRoute } from '../route.ts';
import { endSessions } from '../sessions.ts';
import type { Session, Subject } from '../world.ts';

/** What the holder of an access token may ask for: who it is, and an end (P4). */
export const signedInRoutes: readonly GwsRoute[] = [
  {
    method: 'GET',
    path: '/auth/v3/userinfo',
    effect: 'read',
    handle: (call) => ({ bare: about(call, bearerOf(call)) }),
  },
  {
    method: 'POST',
    path: '/auth/v3/sign-out',
    effect: 'session',
    handle: (call): GwsReply => {
      const session = bearerOf(call);
      const everywhere = call.query.get('global') === 'true';
      endSessions(call.world, (one) => one === session || (everywhere && isSame(one.subject, session.subject)));
      return {};
    },
  },
];

function isSame(one: Subject, other: Subject): boolean {
  if (one.is === 'client') return other.is === 'client' && one.clientId === other.clientId;
  return other.is === 'user' && one.ccId === other.ccId && one.user === other.user;
}

/** User information has no envelope. How name, number and contact center make up `username` is not documented (P4). */
function about({ world }: GwsCall, { subject }: Session): object {
  if (subject.is === 'client') {
    const authorities = world.clients.get(subject.clientId)?.authorities ?? [];
    return { username: subject.clientId, authorities: authorities.map((authority) => ({ authority })) };
  }
  const contactCenter = world.contactCenters.get(subject.ccId);
  const dbid = contactCenter?.users.get(subject.user)?.dbid;
  return {
    username: `${subject.user}#${dbid}@${subject.ccId}`,
    authorities: [{ authority: 'ROLE_SUPERVISOR' }],
    cmeUserName: subject.user,
    loginName: subject.user,
    contactCenterId: subject.ccId,
    environmentId: contactCenter?.environmentId,
    dbid,
  };
}
