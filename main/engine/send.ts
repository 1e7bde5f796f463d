import type { Json } from '../../shared/json.ts';
import type { HttpAction, MadeSecret, SqlAction } from '../../shared/plan/action.ts';
import { Fault } from '../../shared/results/fault.ts';
import { reasonOf } from './blocked.ts';
import type { Notebook } from './knowledge.ts';
import { outgoing, templatesOf } from './outgoing.ts';
import { at } from './pointer.ts';
import type { Ports, SecretMade } from './ports.ts';
import type { Blocked } from './step.ts';
import { secretsIn } from './template.ts';

/** An answered write. `body` is without secrets; `notKept` says why one of them is not where it should be. */
export interface Sent {
  readonly body: Json;
  readonly notKept?: Blocked;
}

/**
 * Sends one write: intent to the journal, request, secrets to their place, outcome to the journal.
 * Every write of every runbook, undo and rotation passes here and nowhere else.
 * @param before what undo would restore, recorded with the intent
 * @throws Fault as the system raised it, after its outcome was recorded
 */
export async function send(
  action: HttpAction | SqlAction,
  known: Notebook,
  ports: Ports,
  before?: Json,
): Promise<Sent> {
  const { writer, log, keeper, emit } = ports;
  const lookUp = known.outNow.bind(known);
  // All of them before the intent: what is not at hand stops the action with nothing recorded, made or sent.
  const makes = action.kind === 'http' ? (action.makes ?? []) : [];
  const names = secretsIn(...templatesOf(action)).filter((name) => !makes.some((each) => each.name === name));
  const given = new Map(await Promise.all(names.map(async (name) => [name, await keeper.secretFor(name)] as const)));
  const made = await makeSecrets(action.system, makes, keeper);
  const secretFor = (name: string) => made.get(name)?.value ?? given.get(name);
  const { request, recorded } = outgoing(action, lookUp, secretFor);
  const entry = { action: action.id, step: action.step };

  await log.intent({ ...entry, request: recorded, ...(before === undefined ? {} : { before }) });
  emit({ type: 'sending', ...entry, summary: action.summary });
  // No abort signal: a stop takes effect between writes, so that no answer is thrown away.
  const reply = await writer.sendWrite(request).catch(async (error: unknown) => {
    const status = error instanceof Fault && error.acted !== 'unknown' ? 'refused' : 'unknown';
    await log.outcome({ ...entry, status, problem: reasonOf(error).problem });
    for (const each of made.values()) await (status === 'refused' ? each.drop() : each.record());
    throw error;
  });

  // Kept and read back before the outcome is recorded: a crash in between leaves an unanswered intent,
  // never a lost secret that looks kept.
  let notKept: Blocked | undefined;
  for (const yielded of action.yields ?? []) {
    if (yielded.optional === true && !reply.secrets.has(yielded.name)) continue;
    const subject = 'id' in yielded.subject ? yielded.subject.id : String(at(reply.body, yielded.subject.pointer));
    const secret = { name: yielded.name, subject };
    await keeper.keep(action.system, secret, reply.secrets.get(yielded.name)).catch((error: unknown) => {
      notKept = reasonOf(error);
    });
  }
  for (const each of made.values()) await each.record();
  const lost = notKept === undefined ? {} : { problem: notKept.problem };
  await log.outcome({ ...entry, status: 'ok', reply: reply.body, ...lost });
  emit({ type: 'answered', ...entry, status: reply.status });
  return { body: reply.body, ...(notKept === undefined ? {} : { notKept }) };
}

/** Stored and read back before anything is sent: a secret that exists only in a request would be lost with it. */
async function makeSecrets(
  system: string,
  makes: readonly MadeSecret[],
  keeper: Ports['keeper'],
): Promise<ReadonlyMap<string, SecretMade>> {
  const made = new Map<string, SecretMade>();
  for (const { name, subject } of makes) made.set(name, await keeper.make(system, { name, subject: subject.id }));
  return made;
}
