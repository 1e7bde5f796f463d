import type { FoundRunnable } from '../runs/find-runnable.ts';
import type { Order } from '../runs/prepare.ts';
import type { Context } from './command.ts';
import { givenValues, practiceWish, type RunOptions } from './run-options.ts';

/**
 * The order of a command that only looks something up, with the values of an engagement or without one. An engagement of
 * practice systems that are still running is looked up there.
 */
export async function lookUpOrder(
  context: Context,
  found: FoundRunnable,
  id: string | undefined,
  options: RunOptions,
): Promise<Order> {
  const engagement = id === undefined ? undefined : (await context.app.store.open(id)).engagement;
  const origin = engagement?.practice === true ? engagement.target?.origin : undefined;
  return {
    found,
    given: await givenValues(context, options, found.runnable.parameters),
    engagement: engagement?.id,
    practice: practiceWish(options) ?? (typeof origin === 'string' ? { is: 'running', origin } : undefined),
    purpose: 'verify',
    place: undefined,
  };
}
