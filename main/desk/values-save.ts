import type { Json, JsonObject } from '../../shared/json.ts';
import { LiteralSecret, UnknownParameter } from '../../shared/parameters/faults.ts';
import type { Parameter } from '../../shared/parameters/parameter.ts';
import { validateValues } from '../../shared/parameters/validate.ts';
import { keptAddress } from '../../shared/regions/kept-address.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { asFacts } from '../engagements/own-facts.ts';
import { goneWithSystems } from '../runs/moved-systems.ts';
import type { Place, Runnable } from '../runs/runnable.ts';
import type { DeskContext } from './context.ts';
import { sessionsOf } from './sessions.ts';
import { forgetSetUp } from './set-up-memory.ts';
import { changeInTurn, factsOf, withFacts } from './values-change.ts';
import { runnableIn } from './values-runnable.ts';
import { turnsOf } from './values-turns.ts';

/** Facts about an organization that no longer hold once the values lead elsewhere. */
const OF_PLACE = ['region', 'loginURL', 'apiURL', 'orgId', 'orgShortName', 'orgLongName', 'homeDivisionId'] as const;
/** References to what opens the former place: they must not be sent to another one unasked. */
const CREDENTIALS = ['operatorClientSecret', 'accessToken'] as const;

/** Saves what is valid among `given`; returns what is wrong with the rest. What is typed last is saved last. */
export function saveValues(
  desk: DeskContext,
  id: string,
  runbook: string,
  given: JsonObject,
): Promise<readonly Problem[]> {
  return turnsOf(desk).take(`values ${id}`, () => saveNow(desk, id, runbook, given));
}

async function saveNow(desk: DeskContext, id: string, runbook: string, given: JsonObject): Promise<readonly Problem[]> {
  const { engagement } = await desk.app.store.open(id);
  const runnable = await runnableIn(desk, engagement, runbook);
  const { valid, problems } = checked(runnable.parameters, given);
  if (typeof valid.address === 'string') valid.address = keptAddress(valid.address);
  const practice = engagement.practice ? String(engagement.target?.origin ?? '') : undefined;
  const wanted = placeOf(runnable, valid, practice);
  if (wanted.is === 'nowhere') {
    delete valid[wanted.problem.field ?? ''];
    problems.push(wanted.problem);
  }
  if (Object.keys(valid).length === 0) return problems;

  let [before, after]: [Led, Led] = [{ is: 'open' }, { is: 'open' }];
  let secretsGone: readonly string[] = [];
  await changeInTurn(desk, id, (current) => {
    before = placeOf(runnable, factsOf(current), practice);
    after = placeOf(runnable, { ...factsOf(current), ...valid }, practice);
    const moved = textOf(before) !== textOf(after);
    const place = after.is === 'place' ? after.place : undefined;
    secretsGone = goneWithSystems(factsOf(current), { ...factsOf(current), ...valid });
    const gone = moved && isOrganization(before) ? [...OF_PLACE, ...CREDENTIALS] : [];
    const facts = {
      ...Object.fromEntries([...gone, ...secretsGone].map((name) => [name, undefined])),
      ...asFacts(runnable, valid),
      ...(moved ? place?.facts : {}),
    };
    return titled(withTarget(withFacts(current, facts, desk.app.clock.now(), runbook), place), valid);
  });
  for (const name of secretsGone) desk.held.forget(id, name);
  // What is wanted of a system says nothing about how it is reached.
  if (runnable.parameters.some(({ name, own }) => own !== true && Object.hasOwn(valid, name))) forgetSetUp(desk, id);
  if (textOf(before) !== textOf(after) && (isOrganization(before) || isOrganization(after))) {
    if (before.is !== 'open') desk.held.forget(id, 'accessToken');
    if (sessionsOf(desk).end(id)) desk.tell('engagement-changed', { engagement: id });
  }
  return problems;
}

interface Checked {
  /** By canonical name; undefined takes the value back, so that the default holds again. */
  readonly valid: { [name: string]: Json | undefined };
  readonly problems: Problem[];
}

function checked(table: readonly Parameter[], given: JsonObject): Checked {
  const valid: Checked['valid'] = {};
  const problems: Problem[] = [];
  const rest = new Map(Object.entries(given));
  for (const parameter of table) {
    const names = [parameter.name, ...parameter.aliases].filter((name) => rest.has(name));
    const own = Object.fromEntries(names.map((name) => [name, rest.get(name) ?? null]));
    for (const name of names) rest.delete(name);
    if (names.length === 0) continue;
    if (parameter.type === 'secret') {
      problems.push(new LiteralSecret(parameter.name).toProblem());
      continue;
    }
    const result = validateValues([parameter], own);
    if (result.is === 'problems') problems.push(...result.problems);
    else valid[parameter.name] = Object.values(own).every(isEmpty) ? undefined : result.values[parameter.name];
  }
  problems.push(...[...rest.keys()].map((name) => new UnknownParameter(name).toProblem()));
  return { valid, problems };
}

function isEmpty(value: Json): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

type Led =
  | { readonly is: 'place'; readonly place: Place }
  | { readonly is: 'open' }
  | { readonly is: 'nowhere'; readonly problem: Problem };

function placeOf(runnable: Runnable, values: Checked['valid'] | JsonObject, practice: string | undefined): Led {
  const known = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  try {
    const place = runnable.whereTo?.(Object.fromEntries(known), practice);
    return place === undefined ? { is: 'open' } : { is: 'place', place };
  } catch (error) {
    if (error instanceof Fault) return { is: 'nowhere', problem: error.toProblem() };
    throw error;
  }
}

/** A place of which a region is known is an organization of Genesys Cloud; any other has nobody signed in. */
function isOrganization(led: Led): boolean {
  return led.is === 'nowhere' || (led.is === 'place' && led.place.facts.region !== undefined);
}

/** Equal for equal places. In practice every address leads to one origin, yet it stands in for different regions. */
function textOf(led: Led): string {
  return led.is === 'place' ? `${led.place.target.origin} ${String(led.place.facts.region)}` : led.is;
}

/** A practice engagement belongs to its practice organization, wherever its address points. */
function withTarget(engagement: Engagement, place: Place | undefined): Engagement {
  if (engagement.practice || place === undefined) return engagement;
  return { ...engagement, target: { origin: place.target.origin, label: place.target.label } };
}

/** The customer's name is a value and the engagement's title. */
function titled(engagement: Engagement, { customer }: Checked['valid']): Engagement {
  return typeof customer === 'string' && customer !== ''
    ? { ...engagement, customer: customer.slice(0, 200) }
    : engagement;
}
