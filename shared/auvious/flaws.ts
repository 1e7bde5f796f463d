import type { Json, JsonObject } from '../json.ts';
import { checkValue } from '../parameters/check-value.ts';
import { MissingParameter, ParameterRuleBroken, UnknownParameter, WrongParameterType } from '../parameters/faults.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { isE164 } from '../phone/e164.ts';
import type { Fault } from '../results/fault.ts';
import type { Problem } from '../results/problem.ts';
import { auviousParameters } from '../runbooks/auvious-facades/parameters.ts';
import { auviousValuesText as text } from '../text/auvious-values.ts';
import type { Operation, SignIn } from './command.ts';
import { CALLBACK_FIELDS, ROOM_FIELDS } from './fields.ts';
import { flawOfTime } from './scheduled-time.ts';
import { callbackSchema, roomSchema } from './schema.ts';

/**
 * What is wrong with a request, in the words that stand under the field and that the practice server answers. `field` is
 * the name of the value behind it, a cell of it, or the path where there is none.
 */
export interface Flaw extends Problem {
  /** Header by its name, or place in the body: `X-UrlBase`, `routingData.queueId`, `callbackNumbers`. */
  readonly path: string;
  readonly field: string;
}

/** A request as it arrives: anything may be missing or of a wrong type. */
export interface Arrived {
  /** Names in any case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Json | undefined;
}

/** What a request is judged by. */
export interface Judged {
  readonly signIn: SignIn;
  /** Milliseconds since 1970; undefined: times are not compared with the clock. */
  readonly now: number | undefined;
}

/** Everything that is wrong with a callback, in the order of its fields. Headers that sign in are not looked at. */
export function flawsOfCallback(arrived: Arrived, judged: Judged): readonly Flaw[] {
  return flawsOf('callback', arrived, judged);
}

/** Everything that is wrong with a room. */
export function flawsOfRoom(arrived: Arrived, judged: Judged): readonly Flaw[] {
  return flawsOf('room', arrived, judged);
}

function flawsOf(operation: Operation, { headers, body }: Arrived, judged: Judged): readonly Flaw[] {
  if (!isObject(body)) {
    const { bodyMissing: message, bodyMissingFix: fix } = text;
    return [{ code: 'missing-parameter', path: 'body', field: 'body', message, fix }];
  }
  const places = Object.entries(operation === 'room' ? ROOM_FIELDS : CALLBACK_FIELDS);
  const needed = new Set(neededOf(operation, judged.signIn));
  const byField = places.flatMap(([name, path]) => {
    const value = path.startsWith('X-') ? headerOf(headers, path) : memberOf(body, path);
    const parameter = parameterNamed(name);
    if (!isGiven(value))
      return needed.has(name) ? [flaw(path, missing(parameter))] : wrongEmpty(path, parameter, value);
    return faultsOf(parameter, value, path, judged).map((fault) => flaw(path, fault));
  });
  const queue = operation === 'callback' && !QUEUES.some((path) => isGiven(memberOf(body, path)));
  return [
    ...byField,
    ...(queue ? [flaw('queueId', new ParameterRuleBroken('queueId', text.noQueue, text.noQueueFix))] : []),
    ...strangers(operation, body),
  ];
}

/** Either form of the queue, at either place, will do: the vendor takes a name where an id is hard to find (S004:274). */
const QUEUES = ['queueId', 'queueName', 'routingData.queueId', 'routingData.queueName'];

/** Rooms are for client credentials only, so that theirs is always needed (S004:68, 120). */
function neededOf(operation: Operation, signIn: SignIn): readonly string[] {
  if (operation === 'room') return ['applicationId', 'urlBase'];
  const always = ['applicationId', 'callbackUserName', 'callbackNumbers'];
  return signIn === 'otp' ? always : [...always, 'urlBase'];
}

function faultsOf(parameter: Parameter, value: Json, path: string, { now }: Judged): readonly Fault[] {
  if (!path.startsWith('X-') && !isOfType(parameter, value)) return [wrongType(parameter, value)];
  const checked = checkValue(parameter, value);
  if (checked.is === 'bad') return checked.faults;
  if (parameter.type === 'choice' && checked.value !== value) return [wrongType(parameter, value)];
  const broken = (what: string, fix: string) => [new ParameterRuleBroken(parameter.name, what, fix)];
  if (parameter.name === 'callbackScheduledTime' && typeof value === 'string') {
    const late = flawOfTime(value, now);
    return late === undefined ? [] : broken(late.what, late.fix);
  }
  if (parameter.name !== 'callbackNumbers' || !Array.isArray(value)) return [];
  const odd = value.findIndex((number) => !isE164(String(number)));
  return odd < 0 ? [] : broken(text.notInternationalItem(odd + 1), text.notInternationalFix);
}

/** `checkValue` also takes texts, as a form has them; JSON has types. */
function isOfType({ type }: Parameter, value: Json): boolean {
  if (type === 'number' || type === 'boolean') return typeof value === type;
  if (type === 'list') return Array.isArray(value);
  return type === 'table' ? isObject(value) : typeof value === 'string';
}

/** In the words of `checkValue`; where that takes the value, as a form would, by one that is of no type it knows. */
function wrongType(parameter: Parameter, value: Json): Fault {
  const impossible = parameter.type === 'table' ? 0 : parameter.type === 'choice' ? '' : {};
  for (const given of [value, impossible]) {
    const checked = checkValue(parameter, given);
    if (checked.is === 'bad') return checked.fault;
  }
  return new WrongParameterType(parameter.name, parameter.rule);
}

/** Null is no text, no number and no list; an empty text, list or object says as little as nothing at all. */
function wrongEmpty(path: string, parameter: Parameter, value: Json | undefined): readonly Flaw[] {
  if (value === undefined || value === '') return value === '' && parameter.type !== 'text' ? wrong() : [];
  return isOfType(parameter, value) ? [] : wrong();

  function wrong(): readonly Flaw[] {
    return [flaw(path, wrongType(parameter, value ?? null))];
  }
}

/** Members that the document does not have. */
function strangers(operation: Operation, body: JsonObject): readonly Flaw[] {
  const schema = operation === 'room' ? roomSchema : callbackSchema;
  const issues = schema.safeParse(body).error?.issues ?? [];
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => flaw([...path, key].join('.'), new UnknownParameter([...path, key].join('.'))));
    }
    const isWhole = path.length === 1 && path[0] === 'routingData';
    return isWhole ? [flaw('routingData', new WrongParameterType('routingData', text.object))] : [];
  });
}

function missing({ name, label, whereToFind }: Parameter): Fault {
  return new MissingParameter(name, label, whereToFind);
}

function flaw(path: string, fault: Fault): Flaw {
  return { ...fault.toProblem(), path, field: fault.field ?? path };
}

function parameterNamed(name: string): Parameter {
  const found = auviousParameters.find((parameter) => parameter.name === name);
  if (found === undefined) throw new TypeError(`${name} is no value of the runbook.`);
  return found;
}

function headerOf(headers: Arrived['headers'], name: string): string | undefined {
  return Object.entries(headers)
    .find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
    ?.trim();
}

function memberOf(body: JsonObject, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>(
      (at, key) => (at !== undefined && isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined),
      body,
    );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGiven(value: Json | undefined): value is Json {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
