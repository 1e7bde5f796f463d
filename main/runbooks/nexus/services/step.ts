import type { Action } from '../../../../shared/plan/action.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { nexusText as text } from '../../../../shared/text/nexus-services.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import { ours } from '../../../engine/ours.ts';
import type { Done, Inverse, Knowledge, Observed, Step } from '../../../engine/step.ts';
import { SecretNotGiven } from '../../../runs/faults.ts';
import { confirmAction, createAction, overwriteAction, removeAction, restoreAction } from './actions.ts';
import type { ServiceContext } from './context.ts';
import type { Readable, ServiceDefinition } from './definition.ts';
import { differences, isSame, readableOf } from './differences.ts';
import { type Look, lookAt } from './look.ts';
import { hasSecrets, outOf, recorded, stateOf } from './state.ts';

/** What a runbook adds to a service of its own. */
export interface ServiceStepParts {
  readonly title: string;
  /** The step that makes the API key, where it is not given. */
  readonly keyFrom?: string;
  /** What else must be there before the service is sent, and says so where it is not. */
  readonly ready?: (known: Knowledge, seen: Observed) => Promise<Observed>;
}

/** One service of the contact center: read first, sent once, never overwritten unasked. */
export function serviceStep(context: ServiceContext, definition: ServiceDefinition, parts: ServiceStepParts): Step {
  const { step, service } = definition;
  // How each state was found: a plan or an undo made of a state goes by the look that gave it, whatever was looked at since.
  const looks = new WeakMap<Observed, Look>();
  const byLook = (seen: Observed): Look => looks.get(seen) ?? { is: 'keyless' };

  return {
    id: step,
    title: parts.title,
    actor: 'api',
    after: definition.after,
    async observe(read, known, signal) {
      const look = await lookAt(context, service, read, signal);
      const seen = await stateBy(look, known);
      looks.set(seen, look);
      return seen;
    },
    plan(seen, known): readonly Action[] {
      const proof = byLook(seen).is === 'unreadable' ? [confirmAction(context, definition)] : [];
      if (seen.is === 'absent') return [createAction(context, definition, known), ...proof];
      if (seen.is === 'different') {
        return [overwriteAction(context, definition, known, seen.before as unknown as Readable)];
      }
      const open = seen.is === 'present' && context.purpose === 'run' && !isConfirmed(definition, known);
      return open ? proof : [];
    },
    settle(answered, known) {
      const confirmed = { [confirmedName(definition)]: answered.has(`${step}/2`) };
      // A person confirmed what was sent in an earlier run.
      if (!answered.has(`${step}/1`)) return confirmed;
      return { ...outOf(definition, 'sent', definition.readable(known)), ...confirmed };
    },
    async verify(read, known, signal) {
      const check = checkOf(definition, await lookAt(context, service, read, signal), known);
      return { checks: check === undefined ? [] : [check] };
    },
    inverse: (done, known) => inverseOf(context, definition, done, known, byLook(done.seen)),
  };

  async function stateBy(look: Look, known: Knowledge): Promise<Observed> {
    const seen = stateOf(look, { context, definition, known });
    // A reset has nothing to say to a service that nobody made.
    if (context.purpose === 'rotate' && seen.is === 'absent' && look.is === 'absent') {
      return { is: 'present', out: {} };
    }
    if (look.is === 'keyless' && context.purpose === 'run') lookedUpLater(known, step);
    return seen.is === 'absent' || seen.is === 'different' ? sendable(context, definition, parts, known, seen) : seen;
  }
}

/** Name of the output that says whether a person confirmed what was sent last. */
function confirmedName({ service }: ServiceDefinition): string {
  return `service${service}Confirmed`;
}

function isConfirmed(definition: ServiceDefinition, known: Knowledge): boolean {
  const name = confirmedName(definition);
  return (known.outNow(definition.step, name) ?? known.record(definition.step)?.out[name]) === true;
}

/** Only with every secret at hand; what the run itself makes first is there when it is needed. */
async function sendable(
  context: ServiceContext,
  { secrets }: ServiceDefinition,
  { keyFrom, ready }: ServiceStepParts,
  known: Knowledge,
  seen: Observed,
): Promise<Observed> {
  if (context.purpose !== 'run' && context.purpose !== 'rotate') return seen;
  const key = keyFrom !== undefined && known.planned(keyFrom) ? [] : ['apiKey'];
  for (const name of [...key, ...secrets]) {
    if (!(await context.secretAtHand(name))) return { is: 'unknown', why: reasonOf(new SecretNotGiven(name)) };
  }
  return ready === undefined ? seen : ready(known, seen);
}

function lookedUpLater(known: Knowledge, step: string): void {
  const problem = { code: 'looked-up-later', field: 'apiKey', message: text.lookedUpLater, fix: text.lookedUpLaterFix };
  known.warn(step, problem, 'run');
}

/** Whether the service is as wanted; undefined where nothing was ever done about it. */
function checkOf(definition: ServiceDefinition, look: Look, known: Knowledge): Check | undefined {
  const { step, service } = definition;
  const record = known.record(step);
  const last = recorded(definition, record);
  const base = {
    step,
    what: text.isSetUp(service),
    proof: hasSecrets(definition) ? text.readableOnly(step, service) : text.byGet,
  };
  const touched = ours(record) || last.how !== undefined || known.outNow(step, `service${service}`) !== undefined;
  if (!touched) return undefined;
  if (look.is === 'keyless') return { ...base, result: 'unchecked', reason: text.keyMissing };
  if (look.is === 'unreadable') {
    return isConfirmed(definition, known)
      ? { ...base, proof: text.byPerson, result: 'ok' }
      : { ...base, result: 'unchecked', reason: text.unreadable };
  }
  if (look.is === 'absent') return { ...base, result: 'not-ok', reason: text.gone };
  if (look.is !== 'there') return undefined;
  const wanted = definition.readable(known);
  const changes = differences(readableOf(look.service, wanted), wanted);
  if (changes.length === 0) return { ...base, result: 'ok' };
  const how = known.outNow(step, `service${service}`) ?? last.how;
  const said = changes.join('; ');
  return { ...base, result: 'not-ok', reason: how === 'kept' ? text.kept(said) : said };
}

/** Removes what this engagement made, and puts back what can be put back. */
function inverseOf(
  context: ServiceContext,
  definition: ServiceDefinition,
  { before, seen, out }: Done,
  known: Knowledge,
  look: Look,
): Inverse {
  const { step, service } = definition;
  if (!ours(known.record(step))) return { actions: [] };
  if (look.is === 'unreadable' || look.is === 'keyless') return { cannot: text.cannotUndoUnread(service) };
  if (seen.is !== 'different') return { actions: [] };
  const now = seen.before as unknown as Readable;
  const left = recorded(definition, { out, owned: true, before: undefined, unanswered: false }).as;
  const wanted = left ?? definition.readable(known);
  const former = before === undefined || before === null ? undefined : (before as unknown as Readable);
  // An unanswered overwriting that never arrived left everything as it was.
  if (former !== undefined && !hasSecrets(definition) && isSame(now, former)) return { actions: [] };
  if (!isSame(now, wanted)) return { cannot: text.cannotUndoChanged(service) };
  if (former === undefined) return { actions: [removeAction(context, definition)] };
  if (!hasSecrets(definition)) return { actions: [restoreAction(context, definition, former)] };
  return { cannot: text.cannotUndoSecret(service, JSON.stringify(former)) };
}
