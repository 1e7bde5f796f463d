import type { Json } from '../../../../shared/json.ts';
import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';

/** What a pasted block says, by parameter; secrets are named only, their text is dropped. */
export interface Pasted {
  readonly values: Readonly<Record<string, Json>>;
  readonly secrets: readonly string[];
  /** Names that are no parameter's; never what stands beside them. */
  readonly unknown: readonly string[];
}

const LONGEST_NAME = 60;
/** The name ends at the first colon, equals sign or tab; a name has no slash, so that `https://…` is none. */
const LINE = /^\s*["'•*-]?\s*([^:=\t/]{1,60}?)["']?\s*(?:\t+|[:=])\s*(.*)$/;

/** Reads lines `name: value`, `name = value`, name and value beside a tab (from a sheet), or a JSON object. */
export function pastedValues(text: string, table: ParameterTable): Pasted {
  const byKey = keysOf(table);
  const values: Record<string, Json> = {};
  const secrets = new Set<string>();
  const unknown = new Set<string>();
  let list: Parameter | undefined;
  for (const { name, value } of pairs(text)) {
    if (name === undefined) {
      // A line without a name goes on with the list above it, one item a line.
      if (list !== undefined) values[list.name] = `${String(values[list.name] ?? '')}\n${asText(value)}`;
      continue;
    }
    const parameter = byKey.get(squeezed(name));
    list = parameter?.type === 'list' ? parameter : undefined;
    if (parameter === undefined) unknown.add(name.slice(0, LONGEST_NAME));
    else if (parameter.type === 'secret') secrets.add(parameter.label);
    else if (parameter.type === 'table') values[parameter.name] = value;
    else if (asText(value) !== '')
      values[parameter.name] = parameter.type === 'list' ? items(parameter, asText(value)) : asText(value);
  }
  return { values, secrets: [...secrets], unknown: [...unknown] };
}

type Pair = { readonly name: string | undefined; readonly value: Json };

function pairs(text: string): readonly Pair[] {
  const whole = jsonPairs(text);
  if (whole !== undefined) return whole;
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name, value] = LINE.exec(line) ?? [];
      if (name === undefined || value === undefined) return { name: undefined, value: line.trim() };
      return { name: name.trim(), value: unquoted(value.trim()) };
    });
}

function jsonPairs(text: string): readonly Pair[] | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const parsed = JSON.parse(text) as Readonly<Record<string, Json>>;
    return Object.entries(parsed).map(([name, value]) => ({ name, value }));
  } catch {
    return undefined;
  }
}

function asText(value: Json): string {
  if (Array.isArray(value)) return value.map(String).join('\n');
  return typeof value === 'object' ? '' : String(value);
}

function keysOf(table: ParameterTable): ReadonlyMap<string, Parameter> {
  const all = table.flatMap((parameter) =>
    [parameter.name, parameter.label, ...parameter.aliases].map((key) => [squeezed(key), parameter] as const),
  );
  // The first to claim a spelling keeps it: names come before the labels of later parameters.
  return new Map(all.toReversed());
}

const squeezed = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1,?$/, '$2').replace(/,$/, '');

/** Items of a list in one line. Numbers are written with blanks inside, which are not to be taken for several. */
const items = ({ format }: Parameter, value: string): string =>
  value
    .split(format === undefined ? /[\n,;]|\s+/ : /[\n,;\t]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .join('\n');
