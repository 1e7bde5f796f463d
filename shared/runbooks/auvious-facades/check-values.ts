import { commandOf, operationOf, signInOf } from '../../auvious/command.ts';
import { type Flaw, flawsOfCallback, flawsOfRoom } from '../../auvious/flaws.ts';
import type { AuviousHelp } from '../../auvious/help.ts';
import { originOf } from '../../auvious/origin.ts';
import type { Json, JsonObject } from '../../json.ts';
import { cellField, cellOf } from '../../parameters/cell-field.ts';
import { MissingParameter, ParameterDoubtful, ParameterRuleBroken } from '../../parameters/faults.ts';
import type { ValueFlaws } from '../../parameters/value-flaws.ts';
import { isE164, withoutSeparators } from '../../phone/e164.ts';
import type { Fault } from '../../results/fault.ts';
import type { Problem } from '../../results/problem.ts';
import { auviousValuesText as text } from '../../text/auvious-values.ts';
import { isUtc } from '../../time/utc.ts';
import { auviousParameters } from './parameters.ts';

/** What values are judged by, beside themselves. */
export interface AuviousJudging {
  /** Milliseconds since 1970. Left out, a scheduled time may have passed: what was made stays what was made. */
  readonly now?: number | undefined;
  /** Left out, numbers and times of another form are refused with a plainer fix. */
  readonly help?: AuviousHelp | undefined;
}

/**
 * The rules between values of the runbook, on top of `validateValues`: what is wrong with the request that they make, in
 * the words that a server gives, and what its way to sign in needs. Values of the other operation do not count.
 * @param values by their canonical names, as `validateValues` gives them
 */
export function checkAuviousValues(values: JsonObject, { now, help }: AuviousJudging = {}): ValueFlaws {
  const flawsOf = operationOf(values) === 'room' ? flawsOfRoom : flawsOfCallback;
  const flaws = flawsOf(commandOf(values), { signIn: signInOf(values), now });
  // The cells of a table are checked where its rows are: an object of names and values has no rows.
  const problems = flaws.filter(({ field }) => cellOf(field) === undefined);
  const others = [...signInFaults(values, help), ...dataFaults(values)];
  return {
    problems: [...problems.map((flaw) => helped(flaw, values, help)), ...others.map((fault) => fault.toProblem())],
    warnings: warningsOf(values, help).map((fault) => fault.toProblem()),
  };
}

function helped({ path, ...problem }: Flaw, values: JsonObject, help: AuviousHelp | undefined): Problem {
  const { callbackNumbers, callbackScheduledTime: time, customerTimeZone, auviousUrl } = values;
  if (path === 'callbackNumbers' && Array.isArray(callbackNumbers)) {
    return { ...problem, ...internationalOf(callbackNumbers as readonly Json[], values, help) };
  }
  if (path === 'callbackScheduledTime' && typeof time === 'string' && !isUtc(time) && help !== undefined) {
    const { fix, offer } = help.time(time, textOf(customerTimeZone));
    return offering({ ...problem, fix }, offer);
  }
  if (problem.field === 'urlBase' && problem.code === 'missing-parameter') {
    return offering({ ...problem, fix: text.urlBaseFix }, textOf(auviousUrl) && originOf(String(auviousUrl)));
  }
  return problem;
}

/**
 * The list with every number changed that has an international form, and the numbers themselves for whoever cannot take
 * an offer over; nothing when none has one.
 */
function internationalOf(
  given: readonly Json[],
  values: JsonObject,
  help: AuviousHelp | undefined,
): Partial<Pick<Problem, 'fix' | 'offer'>> {
  const numbers = given.map((number) => {
    const text = String(number);
    return isE164(text) ? { text } : { text, form: formOf(text, values, help) };
  });
  const forms = numbers.flatMap(({ form }) => form ?? []);
  if (forms.length === 0) return {};
  const isWhole = numbers.every(({ text: number, form }) => isE164(form ?? number));
  return {
    fix: isWhole ? text.giveNumbersFix(forms) : `${text.giveNumbersFix(forms)} ${text.notInternationalFix}`,
    offer: numbers.map(({ text: number, form }) => form ?? number).join('\n'),
  };
}

function formOf(number: string, { countryCode }: JsonObject, help: AuviousHelp | undefined): string | undefined {
  return help === undefined ? withoutSeparators(number) : help.number(number, textOf(countryCode));
}

function signInFaults(values: JsonObject, help: AuviousHelp | undefined): readonly Fault[] {
  const { auviousClientId, customerPhone, otpVerificationId, otpCode, verifyOtp } = values;
  if (signInOf(values) === 'client-credentials') return isGiven(auviousClientId) ? [] : [missing('auviousClientId')];
  const broken = (field: string, what: string, fix: string, offer?: string) =>
    new ParameterRuleBroken(field, what, fix, offer);
  if (operationOf(values) === 'room') {
    return [broken('signIn', text.roomByCode, text.roomByCodeFix, 'client-credentials')];
  }
  const phone = textOf(customerPhone);
  const form = phone === undefined || isE164(phone) ? undefined : formOf(phone, values, help);
  const phoneFix = form === undefined ? text.notInternationalFix : text.giveNumbersFix([form]);
  const isNeeded = !isGiven(otpVerificationId) || verifyOtp === true;
  return [
    ...(isNeeded && phone === undefined ? [missing('customerPhone')] : []),
    ...(phone !== undefined && !isE164(phone) ? [broken('customerPhone', text.notInternational, phoneFix, form)] : []),
    ...(isGiven(otpCode) && !isGiven(otpVerificationId)
      ? [broken('otpCode', text.codeWithoutId, text.codeWithoutIdFix)]
      : []),
  ];
}

/** An object holds a name once: of two rows the earlier one would be lost without a word. */
function dataFaults(values: JsonObject): readonly Fault[] {
  if (operationOf(values) === 'room' || !Array.isArray(values.data)) return [];
  const names = (values.data as readonly JsonObject[]).map(({ name }) => textOf(name));
  return names.flatMap((name, at) =>
    name === undefined || names.indexOf(name) === at
      ? []
      : [
          new ParameterRuleBroken(
            cellField({ parameter: 'data', row: at + 1, column: 'name' }),
            text.dataTwice,
            text.dataTwiceFix,
          ),
        ],
  );
}

function warningsOf(values: JsonObject, help: AuviousHelp | undefined): readonly Fault[] {
  if (operationOf(values) === 'room') return [];
  const { queueId, queueName, routingQueueId, routingQueueName, callbackNumbers } = values;
  const numbers = Array.isArray(callbackNumbers) ? (callbackNumbers as readonly Json[]).map(String) : [];
  const doubt = (field: string, what: string, fix: string, offer?: string) =>
    new ParameterDoubtful(field, what, fix, offer);
  const both = (id: string, name: string) =>
    isGiven(values[id]) && isGiven(values[name]) ? [doubt(name, text.bothQueues, text.bothQueuesFix)] : [];
  const inner = isGiven(routingQueueId) ? 'routingQueueId' : isGiven(routingQueueName) ? 'routingQueueName' : undefined;
  const isNamed = isGiven(queueId) || isGiven(queueName);
  const twice = numbers.findIndex((number, at) => numbers.indexOf(number) < at);
  const odd = help === undefined ? -1 : numbers.findIndex((number) => isE164(number) && !help.isKnownNumber(number));
  return [
    ...both('queueId', 'queueName'),
    ...both('routingQueueId', 'routingQueueName'),
    ...(inner !== undefined && isNamed ? [doubt(inner, text.queueElsewhere, text.queueElsewhereFix)] : []),
    ...(twice >= 0
      ? [doubt('callbackNumbers', text.numberTwice(twice + 1), text.numberTwiceFix, [...new Set(numbers)].join('\n'))]
      : []),
    ...(odd >= 0 ? [doubt('callbackNumbers', text.unlikelyNumber(odd + 1), text.unlikelyNumberFix)] : []),
  ];
}

function missing(name: string): Fault {
  const { label, whereToFind } = auviousParameters.find((parameter) => parameter.name === name) ?? {};
  return new MissingParameter(name, label ?? name, whereToFind ?? '');
}

function offering(problem: Problem, offer: string | undefined): Problem {
  return offer === undefined || offer === '' ? problem : { ...problem, offer };
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function isGiven(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  return typeof value !== 'string' || value.trim() !== '';
}
