import type { NumbersView } from '../../../../shared/ipc/views.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import type { Reader } from '../../../engine/call.ts';
import { Notebook } from '../../../engine/knowledge.ts';
import type { Job } from '../../../runs/job.ts';
import { type Asked, SMS_AGGREGATION } from '../../../systems/sms-aggregation/call.ts';
import {
  listAvailableNumbers,
  listOwnNumbers,
  type NumberSearch,
} from '../../../systems/sms-aggregation/calls/numbers.ts';
import type { OwnNumber } from '../../../systems/sms-aggregation/schemas.ts';
import { organizationOf } from './client.ts';
import { RunbookWithoutNumbers, SmsAggregationNotEnabled } from './faults.ts';
import { ordersOf } from './order-record.ts';
import { readProduct } from './product.ts';

/** What is to be looked at. */
export interface NumbersWish {
  /** Also numbers that are free. */
  readonly search: NumberSearch | undefined;
  /** Why the operator cannot be asked where the client cannot; undefined when they can. */
  readonly noOperator: Problem | undefined;
}

type Looked = Omit<NumbersView, 'at'>;

/** Codes of faults that mean that nobody signs in. */
const NOBODY = ['no-credentials', 'secret-not-entered', 'secret-not-given', 'not-signed-in'];

/**
 * Own numbers, and free ones when asked for: as the integration's client where its secret is at hand, else as the
 * operator. Sends reads only; nothing is ordered here. What could not be found out is part of the answer.
 * @throws RunbookWithoutNumbers, the faults of a stop
 */
export async function readNumbers(
  { opened, given }: Pick<Job, 'opened' | 'given'>,
  wish: NumbersWish,
  signal: AbortSignal,
): Promise<Looked> {
  const step = opened.runbook.steps.find(({ id }) => id === 'gca-token');
  if (step === undefined) throw new RunbookWithoutNumbers(opened.runbook.title);
  const known = new Notebook(given);
  const found = (name: string, from: string) => known.record(from)?.out[name] ?? given.values[name];
  learn(known, 'gca-oauth', 'clientId', found('clientId', 'gca-oauth'));
  learn(known, 'gca-signin', 'orgId', found('orgId', 'gca-signin'));
  const orders = Object.entries(ordersOf(known)).map(([number, orderId]) => ({ number, orderId }));
  const nothing: Omit<Looked, 'as'> = { product: 'unchecked', own: [], available: [], orders };

  const asClient = await step.observe(opened.read, known, signal).catch(problemOf);
  if (!('is' in asClient)) return { ...nothing, as: 'client', problem: asClient };
  const who: Asked = asClient.is === 'present' ? SMS_AGGREGATION : 'genesys-cloud';
  if (who !== SMS_AGGREGATION && wish.noOperator !== undefined) {
    return { ...nothing, as: 'nobody', problem: wish.noOperator };
  }
  const as = who === SMS_AGGREGATION ? 'client' : 'operator';
  try {
    return { ...nothing, as, product: 'on', ...(await look(opened.read, who, organizationOf(known), wish, signal)) };
  } catch (error) {
    const problem = problemOf(error);
    if (NOBODY.includes(problem.code)) return { ...nothing, as: 'nobody', problem };
    return { ...nothing, as, product: error instanceof SmsAggregationNotEnabled ? 'off' : 'unchecked', problem };
  }
}

async function look(
  read: Reader,
  who: Asked,
  organization: string,
  { search }: NumbersWish,
  signal: AbortSignal,
): Promise<Pick<Looked, 'own' | 'available'>> {
  const [own, available] = await Promise.all([
    readProduct(read, listOwnNumbers(who), organization, signal),
    search === undefined ? [] : readProduct(read, listAvailableNumbers(search, who), organization, signal),
  ]);
  return { own: own.map(shown), available: [...available] };
}

function shown({ tollfreeNumber, status, comment, emailAddress }: OwnNumber): NumbersView['own'][number] {
  return {
    number: tollfreeNumber,
    ...(status === undefined ? {} : { status }),
    ...(comment === undefined ? {} : { comment }),
    ...(emailAddress === undefined ? {} : { emailAddress }),
  };
}

function learn(known: Notebook, step: string, name: string, value: unknown): void {
  if (typeof value === 'string' && value !== '') known.learn(step, { [name]: value });
}

/** @throws the error again when it is a stop, or no fault */
function problemOf(error: unknown): Problem {
  if (!(error instanceof Fault) || error.family === 'stopped') throw error;
  return error.toProblem();
}
