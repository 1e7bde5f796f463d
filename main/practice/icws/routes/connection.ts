import { z } from 'zod';
import { jsonReply } from '../../http/raw-reply.ts';
import { readBody } from '../body.ts';
import { IcwsError, invalidProperty, invalidQuery } from '../icws-error.ts';
import type { IcwsBehaviour } from '../options.ts';
import type { IcwsCall, IcwsRoute } from '../route.ts';
import { openSession, sessionOf, setCookie, unauthorized } from '../sessions.ts';
import type { IcwsSession } from '../world.ts';

const SIGN_IN = 'urn:inin.com:connection:icAuthConnectionRequestSettings';

const request = z.looseObject({
  __type: z.string(),
  applicationName: z.string().min(1, 'it must not be empty'),
  userID: z.string().min(1, 'it must not be empty'),
  password: z.string(),
});

/** What may be asked for with a connect (P10); only for some of it the answer's shape is known. */
const INCLUDED = [
  'version',
  'features',
  'server-time',
  'default-workstation',
  'purecloud-integration',
  'effective-station',
];

/** Which release and features, without a session; and sessions (P10, P12). */
export const connectionRoutes: readonly IcwsRoute[] = [
  {
    method: 'GET',
    path: '/icws/connection/version',
    effect: 'read',
    handle: ({ behaviour }) => jsonReply(200, version(behaviour)),
  },
  {
    method: 'GET',
    path: '/icws/connection/features',
    effect: 'read',
    handle: () => jsonReply(200, features()),
  },
  { method: 'POST', path: '/icws/connection', effect: 'session', handle: connect },
  {
    method: 'GET',
    path: '/icws/:session/connection',
    effect: 'read',
    handle: (call) => {
      sessionOf(call);
      return jsonReply(200, { connectionState: 1, reason: 'none', shouldReconnect: false });
    },
  },
  {
    method: 'DELETE',
    path: '/icws/:session/connection',
    effect: 'session',
    handle: (call) => {
      call.world.sessions.delete(sessionOf(call).id);
      return jsonReply(204, undefined);
    },
  },
];

function connect(call: IcwsCall) {
  const { world, behaviour } = call;
  refuseElsewhere(call);
  // The language is fixed for the session, and fetch sends “*” by itself, which is none.
  if (['', '*'].includes(call.header('accept-language')?.trim() ?? '')) {
    throw new IcwsError(400, 'The header Accept-Language is missing.', { errorId: 'error.request.missingHeader' });
  }
  const { __type, userID, password } = readBody(request, call);
  if (__type !== SIGN_IN) throw invalidProperty(`__type: ${__type} is not served here.`);
  const include = (call.query.get('include') ?? '').split(',').filter((name) => name !== '');
  const unknown = include.find((name) => !INCLUDED.includes(name));
  if (unknown !== undefined) throw invalidQuery(`${unknown} cannot be included.`);
  if (behaviour.sdkLicence === 'missing') {
    throw new IcwsError(400, 'The license I3_FEATURE_ICWS_SDK is not available.', {
      errorId: 'error.request.connection.licenseNotAvailable',
    });
  }
  if (userID !== world.account.user || password !== world.account.password) throw wrongPassword(behaviour);
  if (world.sessions.size >= behaviour.sessionLimit) {
    throw new IcwsError(400, 'No more sessions can be opened.', { errorId: 'error.request.connection.sessionLimit' });
  }
  const session = openSession(call, world.account.user);
  call.known(`user:${session.user}`);
  const headers = {
    'set-cookie': setCookie(session),
    'inin-icws-csrf-token': session.csrfToken,
    'inin-icws-session-id': session.id,
  };
  return jsonReply(201, { ...about(session, call), ...included(include, behaviour) }, headers);
}

/** A server that is switching over, or that is the one in reserve, names the others. */
function refuseElsewhere({ world, behaviour, hosts, host }: IcwsCall): void {
  world.connects += 1;
  const accepts = behaviour.accepting === 'all' || behaviour.accepting === host;
  if (accepts && world.connects > behaviour.switchover) return;
  const alternateHostList = behaviour.alternateHostList ?? hosts.filter((_, at) => at !== host);
  throw new IcwsError(503, 'The server does not accept connections.', {
    type: 'urn:inin.com:connection:serverUnavailableError',
    errorId: 'error.server.notAcceptingConnections',
    more: { alternateHostList },
  });
}

function wrongPassword({ authenticationFailure }: IcwsBehaviour): IcwsError {
  const [message, errorId] = ['The authentication process failed.', 'error.request.connection.authenticationFailure'];
  const errorCode = -2147221503;
  if (authenticationFailure === 401) return unauthorized(message, errorId, errorCode);
  return new IcwsError(400, message, { errorId, errorCode });
}

function about({ id, csrfToken, user }: IcwsSession, { hosts, host }: IcwsCall) {
  return {
    csrfToken,
    sessionId: id,
    alternateHostList: hosts.filter((_, at) => at !== host),
    userID: user,
    userDisplayName: user,
    icServer: hosts[host],
  };
}

function included(include: readonly string[], behaviour: IcwsBehaviour) {
  return {
    ...(include.includes('version') ? { version: version(behaviour) } : {}),
    ...(include.includes('features') ? { features: features() } : {}),
  };
}

/** Everything is text here; `su` is the patch, 0 for none (P12). */
function version({ release: { majorVersion, minorVersion, su } }: IcwsBehaviour) {
  const productReleaseDisplayString = `20${majorVersion} R${minorVersion}`;
  const productPatchDisplayString = su === '0' ? '' : `Patch${su}`;
  const build = { build: '100', productId: 'CIC', codebaseId: `${majorVersion}.${minorVersion}` };
  return { majorVersion, minorVersion, su, ...build, productReleaseDisplayString, productPatchDisplayString };
}

function features() {
  const ids = ['connection', 'configuration', 'directories', 'interactions', 'messaging', 'people'];
  return { featureInfoList: ids.map((featureId) => ({ featureId, version: 1 })) };
}
