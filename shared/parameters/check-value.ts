import type { Json } from '../json.ts';
import type { Fault } from '../results/fault.ts';
import { checkTable } from './check-table.ts';
import { LiteralSecret, ParameterDoubtful, ParameterRuleBroken, WrongParameterType } from './faults.ts';
import { FORMATS } from './formats/formats.ts';
import type { Parameter } from './parameter.ts';
import { secretReference } from './secret-reference.ts';

/**
 * A value as its parameter holds it, perhaps with warnings; or what is wrong with it. Only a table has more than one
 * fault; `fault` is the first.
 */
export type Checked =
  | { readonly is: 'ok'; readonly value: Json; readonly warnings: readonly Fault[] }
  | { readonly is: 'bad'; readonly fault: Fault; readonly faults: readonly Fault[] };

/**
 * One value against its parameter. Texts are accepted for every type but secrets, since a fill-in sheet and a pasted
 * block know nothing else: "8443", "yes", one list item a line, the cells of a spreadsheet. Space around a text is
 * dropped.
 */
export function checkValue(parameter: Parameter, given: Json): Checked {
  const { name, type } = parameter;
  switch (type) {
    case 'secret': {
      const reference = secretReference.safeParse(given);
      return reference.success ? ok(reference.data) : bad(new LiteralSecret(name));
    }
    case 'number': {
      const number = typeof given === 'string' ? numberIn(given) : given;
      if (typeof number !== 'number' || !Number.isFinite(number)) return wrong(parameter, 'a number');
      if (parameter.whole === true && !Number.isInteger(number)) return broken(parameter, 'is not a whole number');
      return sized(parameter, number, number, 'is', '');
    }
    case 'boolean': {
      const truth = typeof given === 'boolean' ? given : TRUTH[String(given).trim().toLowerCase()];
      return typeof truth === 'boolean' ? ok(truth) : wrong(parameter, 'true or false');
    }
    case 'choice': {
      const choices = parameter.choices ?? [];
      if (typeof given !== 'string') return wrong(parameter, `one of ${choices.join(', ')}`);
      const text = given.trim();
      const alike = choices.filter((choice) => choice.toLowerCase() === text.toLowerCase());
      const choice = choices.includes(text) ? text : alike.length === 1 ? alike[0] : undefined;
      return choice === undefined ? broken(parameter, `is none of: ${choices.join(', ')}`) : ok(choice);
    }
    case 'list': {
      const items = typeof given === 'string' ? given.split('\n') : given;
      if (!isTexts(items)) return wrong(parameter, 'a list of texts');
      const texts = items.map((item) => item.trim()).filter((item) => item !== '');
      const odd = texts.findIndex((text) => !matches(parameter, text));
      if (odd >= 0) return broken(parameter, `does not follow its rule in item ${odd + 1}`);
      return formatted(parameter, texts, sized(parameter, texts.length, texts, 'has', ' items'));
    }
    case 'text': {
      if (typeof given !== 'string') return wrong(parameter, 'a text');
      const text = parameter.lowerCase === true ? given.trim().toLowerCase() : given.trim();
      if (!matches(parameter, text)) return broken(parameter, 'does not follow its rule');
      return formatted(parameter, [text], sized(parameter, [...text].length, text, 'has', ' characters'));
    }
    case 'table': {
      const { rows, faults, warnings } = checkTable(parameter, given, checkValue);
      const [fault] = faults;
      return fault === undefined ? { is: 'ok', value: rows, warnings } : { is: 'bad', fault, faults };
    }
  }
}

/** Parameters of servers are written 1 and 0 as well. */
const TRUTH: Readonly<Record<string, boolean>> = { true: true, yes: true, 1: true, false: false, no: false, 0: false };

function ok(value: Json): Checked {
  return { is: 'ok', value, warnings: [] };
}

function bad(fault: Fault): Checked {
  return { is: 'bad', fault, faults: [fault] };
}

function wrong({ name }: Parameter, expected: string): Checked {
  return bad(new WrongParameterType(name, expected));
}

function broken({ name, rule }: Parameter, what: string): Checked {
  return bad(new ParameterRuleBroken(name, what, rule));
}

function sized(parameter: Parameter, size: number, value: Json, verb: string, unit: string): Checked {
  const { min, max } = parameter;
  if (min !== undefined && size < min) return broken(parameter, `${verb} less than ${min}${unit}`);
  if (max !== undefined && size > max) return broken(parameter, `${verb} more than ${max}${unit}`);
  return ok(value);
}

/** What the parameter's named rule says of the texts; a list that takes an offer over is the same list with one item changed. */
function formatted({ name, type, format }: Parameter, texts: readonly string[], checked: Checked): Checked {
  if (format === undefined || checked.is === 'bad') return checked;
  const warnings: Fault[] = [];
  for (const [at, text] of texts.entries()) {
    const verdict = FORMATS[format](text);
    if (verdict.is === 'fits') continue;
    const what = type === 'list' && texts.length > 1 ? `${verdict.what} in item ${at + 1}` : verdict.what;
    const offer = verdict.offer === undefined ? undefined : texts.with(at, verdict.offer).join('\n');
    if (verdict.is === 'refused') return bad(new ParameterRuleBroken(name, what, verdict.fix, offer));
    warnings.push(new ParameterDoubtful(name, what, verdict.fix, offer));
  }
  return { ...checked, warnings };
}

/** The flags g and y are dropped: with them an expression remembers where it stopped, and fails every other time. */
function matches({ pattern }: Parameter, text: string): boolean {
  return pattern === undefined || new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(text);
}

function numberIn(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

function isTexts(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
