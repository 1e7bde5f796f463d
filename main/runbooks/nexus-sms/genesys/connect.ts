import type { Given } from '../../../engine/knowledge.ts';
import type { Connection } from '../../../runs/connection.ts';
import { connect } from '../../genesys-cloud/connection.ts';
import { rightsOf } from '../../genesys-cloud/rights.ts';
import type { OpenGenesys } from './open.ts';
import { firstSteps } from './sign-in.ts';

/** Signs the operator in to Genesys Cloud and lists the rights that a run needs. Sends reads only. @throws Fault */
export function connectSms({ context, operator }: OpenGenesys, given: Given, signal: AbortSignal): Promise<Connection> {
  const { steps } = context;
  const wanted = rightsOf(context);
  return connect({ steps, first: firstSteps(context), wanted }, operator, given, signal);
}
