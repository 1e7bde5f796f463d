import type { Knowledge } from '../../engine/step.ts';

/** The client's id, made known by its creation or by a reset of its secret. */
export function clientIdOf(known: Knowledge): string | undefined {
  const id = known.outNow('oauth', 'clientId') ?? known.outNow('rotate', 'clientId');
  return typeof id === 'string' ? id : undefined;
}
