import { connectText } from '../../../../shared/text/connect.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Given } from '../../../engine/knowledge.ts';
import type { Connection } from '../../../runs/connection.ts';
import { connect } from '../../genesys-cloud/connection.ts';
import type { AltocloudContext } from '../context.ts';
import { altocloudTitle } from '../title.ts';
import { identityOf } from './sign-in.ts';

const SIGN_IN = 'alto-gc-signin';

/** Signs the operator in and lists the rights that a run needs. Sends reads only. @throws Fault */
export function connectAltocloud(
  context: AltocloudContext,
  read: Reader,
  given: Given,
  signal: AbortSignal,
): Promise<Connection> {
  const title = altocloudTitle(SIGN_IN);
  const signIn = {
    steps: { signin: title, rights: title },
    first: [
      {
        id: SIGN_IN,
        observe: async () => ({ is: 'present', out: await identityOf(context, read, signal) }) as const,
      },
    ],
    wanted: async () => Object.keys(connectText.altocloudRights),
    why: connectText.altocloudRights,
  };
  return connect(signIn, read, given, signal);
}
