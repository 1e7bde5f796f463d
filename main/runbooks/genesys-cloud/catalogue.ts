import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import { liveCatalogue } from '../../../shared/catalogue/live.ts';
import { Fault } from '../../../shared/results/fault.ts';
import type { Reader } from '../../engine/call.ts';
import type { Knowledge } from '../../engine/step.ts';
import { listPermissions } from '../../systems/genesys-cloud/calls/permissions.ts';
import { readAll } from '../../systems/genesys-cloud/read-all.ts';
import type { IdentityContext } from './context.ts';

/** What a runbook's context must have for the catalogue to be read. */
export type CatalogueContext = Pick<IdentityContext, 'clock' | 'bundledCatalogue'>;

const remembered = new WeakMap<object, Promise<Catalogue>>();

/**
 * The organization's permission catalogue, read once per run; else the bundled one, with a warning at the step.
 * @throws Fault only of the family `stopped`
 */
export async function catalogueOf(
  context: CatalogueContext,
  read: Reader,
  known: Knowledge,
  step: string,
  signal: AbortSignal,
): Promise<Catalogue> {
  return catalogueOnce(context, read, signal).catch(async (error: unknown) => {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    const { message } = error;
    known.warn(step, {
      code: 'bundled-catalogue-used',
      message: `The organization's permission catalogue could not be read (${message}). The bundled one stands in.`,
      fix: 'Uncertain rows stay uncertain. Try again when the organization answers.',
    });
    return context.bundledCatalogue();
  });
}

function catalogueOnce(context: CatalogueContext, read: Reader, signal: AbortSignal): Promise<Catalogue> {
  const before = remembered.get(context);
  if (before !== undefined) return before;
  const date = new Date(context.clock.now()).toISOString();
  const reading = readAll(read, listPermissions, { signal }).then((entities) => liveCatalogue(entities, date));
  remembered.set(context, reading);
  reading.catch(() => remembered.delete(context));
  return reading;
}
