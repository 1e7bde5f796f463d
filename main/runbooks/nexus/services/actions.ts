import type { HttpAction, ManualAction } from '../../../../shared/plan/action.ts';
import { nexusText as text } from '../../../../shared/text/nexus-services.ts';
import type { Knowledge } from '../../../engine/step.ts';
import { servicesPath } from '../../../systems/nexus/paths.ts';
import { nexusAction } from '../../../systems/nexus/writes/nexus-write.ts';
import { type ServiceBody, writeService } from '../../../systems/nexus/writes/services.ts';
import type { ServiceContext } from './context.ts';
import type { Readable, ServiceDefinition } from './definition.ts';
import { differences } from './differences.ts';
import { nexusPlace } from './look.ts';

/** The whole body, as the guide means it: JSON as data, so nothing is quoted, split or forgotten. */
export function bodyOf(definition: ServiceDefinition, known: Pick<Knowledge, 'value' | 'out' | 'outNow'>): ServiceBody {
  const { url, data } = definition.readable(known);
  return { ...(url === undefined ? {} : { url }), data, secret: definition.secret(known) };
}

/** Sends a service that is not there, as far as anybody knows. */
export function createAction(context: ServiceContext, definition: ServiceDefinition, known: Knowledge): HttpAction {
  const { step, service } = definition;
  return nexusAction(writeService('POST', nexusPlace(context), service, bodyOf(definition, known)), {
    id: `${step}/1`,
    step,
    summary: text.create(service),
    reversible: true,
  });
}

/** Replaces what is there; the summary names every change. */
export function overwriteAction(
  context: ServiceContext,
  definition: ServiceDefinition,
  known: Knowledge,
  former: Readable,
): HttpAction {
  const { step, service } = definition;
  const changes = differences(former, definition.readable(known)).join('; ');
  return nexusAction(writeService('PUT', nexusPlace(context), service, bodyOf(definition, known)), {
    id: `${step}/1`,
    step,
    summary: text.overwrite(service, changes === '' ? text.secretsOnly : changes),
    // What it held in secret was never readable, so it cannot be put back.
    reversible: definition.secrets.length === 0 && definition.client === undefined,
  });
}

/** What proves a service where none can be read: a person. */
export function confirmAction(context: ServiceContext, { step, service }: ServiceDefinition): ManualAction {
  return {
    id: `${step}/2`,
    step,
    kind: 'manual',
    summary: text.confirm(service),
    reversible: false,
    clicks: text.confirmClicks(service, servicesPath(nexusPlace(context), service)),
    copy: [],
    readBack: false,
  };
}

/** Undo of `createAction`. */
export function removeAction(context: ServiceContext, { step, service }: ServiceDefinition): HttpAction {
  return nexusAction(writeService('DELETE', nexusPlace(context), service), {
    id: `${step}/1`,
    step,
    summary: text.remove(service),
    reversible: false,
  });
}

/** Undo of `overwriteAction` where no secret is involved. */
export function restoreAction(
  context: ServiceContext,
  { step, service }: ServiceDefinition,
  former: Readable,
): HttpAction {
  return nexusAction(writeService('PUT', nexusPlace(context), service, { ...former, secret: {} }), {
    id: `${step}/1`,
    step,
    summary: text.restore(service),
    reversible: false,
  });
}
