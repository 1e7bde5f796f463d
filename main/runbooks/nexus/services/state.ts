import { canonical } from '../../../../shared/canonical.ts';
import type { Json } from '../../../../shared/json.ts';
import { nexusText as text } from '../../../../shared/text/nexus-services.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import { ours } from '../../../engine/ours.ts';
import type { Knowledge, Observed, Outputs, StepRecord } from '../../../engine/step.ts';
import type { ServiceContext } from './context.ts';
import type { Readable, ServiceDefinition } from './definition.ts';
import { differences, isSame, readableOf } from './differences.ts';
import { KEEP, ServiceDiffers, ServiceInDoubt, ServiceSecretsUnknown } from './faults.ts';
import type { Look } from './look.ts';

type Parts = {
  readonly context: Pick<ServiceContext, 'purpose'>;
  readonly definition: ServiceDefinition;
  readonly known: Knowledge;
};

/** How a service came to be as it is, and what of it could be compared then; both are facts of the engagement. */
export function outOf({ service }: ServiceDefinition, how: 'sent' | 'found' | 'kept', as: Readable): Outputs {
  return { [`service${service}`]: how, [`service${service}As`]: canonical(as) };
}

/** What was sent, found or kept last, as `outOf` recorded it. */
export function recorded(
  { service }: ServiceDefinition,
  record: StepRecord | undefined,
): { readonly how: Json | undefined; readonly as: Readable | undefined } {
  const as = record?.out[`service${service}As`];
  return {
    how: record?.out[`service${service}`],
    as: typeof as === 'string' ? (JSON.parse(as) as Readable) : undefined,
  };
}

export function hasSecrets({ secrets, client }: ServiceDefinition): boolean {
  return secrets.length > 0 || client !== undefined;
}

/**
 * What a look at a service means for the step. Services exist once for a contact center (S002:99): what is there and not
 * as wanted, or cannot be compared, is asked about before it is overwritten.
 */
export function stateOf(look: Look, parts: Parts): Observed {
  if (look.is === 'there') return thereState(look.service, parts);
  return look.is === 'unreadable' ? unreadState(parts) : { is: 'absent' };
}

function thereState(service: Parameters<typeof readableOf>[0], { context, definition, known }: Parts): Observed {
  const { step } = definition;
  const wanted = definition.readable(known);
  const now = readableOf(service, wanted);
  const record = known.record(step);
  const last = recorded(definition, record);
  const before = now as unknown as Json;
  const same = isSame(now, wanted);
  const different: Observed = { is: 'different', out: {}, before };
  // Undo has to see it as it is; a reset secret goes in whatever can be read.
  if (context.purpose === 'undo' || context.purpose === 'rotate') return different;
  const kept = last.how === 'kept' && last.as !== undefined && isSame(now, last.as);
  const accepted = known.accepted(step);
  if (context.purpose === 'verify') return same || kept ? present(definition, last.how, now) : different;
  if (same && accepted === `${definition.service} again` && ours(record)) return different;
  if (same && (!hasSecrets(definition) || (ours(record) && !inDoubt(record, wanted)))) {
    return present(definition, ours(record) ? 'sent' : 'found', now);
  }
  if (accepted === KEEP || (kept && accepted !== definition.service)) return present(definition, 'kept', now);
  // What this engagement sent, and nobody changed since, is its own to change.
  const own = record?.owned === true && last.as !== undefined && isSame(now, last.as);
  if (accepted === definition.service || (own && !same)) return different;
  if (!same) return unknown(new ServiceDiffers(step, definition.service, differences(now, wanted)));
  return unknown(
    ours(record) ? new ServiceInDoubt(step, definition.service) : new ServiceSecretsUnknown(step, definition.service),
  );
}

/** An overwriting whose answer was lost, of a service that looked the same before: the secrets may be old or new. */
function inDoubt(record: StepRecord | undefined, wanted: Readable): boolean {
  if (record?.unanswered !== true || record.owned) return false;
  return record.before !== undefined && record.before !== null && isSame(record.before as unknown as Readable, wanted);
}

function unreadState({ context, definition, known }: Parts): Observed {
  const { step, service } = definition;
  const record = known.record(step);
  const last = recorded(definition, record);
  const there = present(definition, last.how, last.as ?? definition.readable(known));
  if (context.purpose === 'rotate') return { is: 'absent' };
  if (context.purpose !== 'run') return ours(record) || last.how === 'kept' ? there : { is: 'absent' };
  const accepted = known.accepted(step);
  if (accepted === KEEP || (last.how === 'kept' && accepted !== service)) {
    return present(definition, 'kept', definition.readable(known));
  }
  if (record?.unanswered === true && accepted !== service) return unknown(new ServiceInDoubt(step, service));
  const again = accepted === `${service} again`;
  if (record?.owned === true && last.as !== undefined && isSame(last.as, definition.readable(known)) && !again)
    return there;
  known.warn(step, {
    code: 'service-not-readable',
    field: 'nexusURL',
    message: text.notReadable(service),
    fix: text.notReadableFix(step, service),
  });
  return { is: 'absent' };
}

function present(definition: ServiceDefinition, how: Json | undefined, as: Readable): Observed {
  return { is: 'present', out: outOf(definition, how === 'found' || how === 'kept' ? how : 'sent', as) };
}

function unknown(fault: ServiceDiffers | ServiceInDoubt | ServiceSecretsUnknown): Observed {
  return { is: 'unknown', why: reasonOf(fault) };
}
