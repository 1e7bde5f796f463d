import type { Handlers } from '../../shared/ipc/contract.ts';
import { agentsHandlers } from './agents-handlers.ts';
import { choicesHandlers } from './choices-handlers.ts';
import { connectHandlers } from './connect-handlers.ts';
import { contactCentersHandlers } from './contact-centers-handlers.ts';
import type { DeskContext } from './context.ts';
import { coverageHandlers } from './coverage-handlers.ts';
import { formHandlers } from './form-handlers.ts';
import { numbersHandlers } from './numbers-handlers.ts';
import { profileHandlers } from './profile-handlers.ts';
import { requestHandlers } from './request-handlers.ts';
import { revealHandlers } from './reveal-handlers.ts';
import { runHandlers } from './run-handlers.ts';
import { secretStatesHandlers } from './secret-states.ts';
import { sendersHandlers } from './senders-handlers.ts';
import { snippetHandlers } from './snippet-handlers.ts';
import { webhookHandlers } from './webhook-handlers.ts';

/** Handlers that no first screen asks for. Together they are larger than what it does. */
export function laterHandlers(desk: DeskContext) {
  return {
    ...connectHandlers(desk),
    ...runHandlers(desk),
    ...formHandlers(desk),
    ...requestHandlers(desk),
    ...revealHandlers(desk),
    ...coverageHandlers(desk),
    ...profileHandlers(desk),
    ...webhookHandlers(desk),
    ...numbersHandlers(desk),
    ...contactCentersHandlers(desk),
    ...agentsHandlers(desk),
    ...choicesHandlers(desk),
    ...sendersHandlers(desk),
    ...snippetHandlers(desk),
    ...secretStatesHandlers(desk),
  } satisfies Partial<Handlers>;
}
