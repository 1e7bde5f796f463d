import type { Json, JsonObject } from '../json.ts';
import { DECISION_KEYS } from './decisions.ts';
import type { Column, Parameter, ParameterTable } from './parameter.ts';

/** A values file to be filled in: defaults where there are some, else empty; secrets as a prompt. */
export function valuesTemplate(table: ParameterTable): JsonObject {
  return Object.fromEntries(table.map((parameter) => [parameter.name, blank(parameter)]));
}

/** JSON schema (draft 2020-12) of a values file, for editors. It allows the decisions of a run beside the values. */
export function valuesSchema(table: ParameterTable, title: string): JsonObject {
  const properties = table.flatMap((parameter): [string, Json][] => {
    const schema = schemaOf(parameter);
    const other = { ...schema, deprecated: true, description: `Another spelling of ${parameter.name}.` };
    return [[parameter.name, schema], ...parameter.aliases.map((alias): [string, Json] => [alias, other])];
  });
  const needed = table.filter((parameter) => parameter.required && parameter.default === undefined);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: Object.fromEntries([...DECISION_KEYS.map((key) => [key, { type: 'object' }] as const), ...properties]),
    required: needed.filter(({ aliases }) => aliases.length === 0).map(({ name }) => name),
    allOf: needed
      .filter(({ aliases }) => aliases.length > 0)
      .map(({ name, aliases }) => ({ anyOf: [name, ...aliases].map((key) => ({ required: [key] })) })),
    additionalProperties: false,
  };
}

function blank({ type, required, default: value }: Parameter): Json {
  // An optional secret left as a prompt would be asked for at every run.
  if (type === 'secret') return required ? { prompt: true } : '';
  return value ?? (type === 'list' || type === 'table' ? [] : '');
}

function schemaOf(parameter: Parameter): JsonObject {
  const { label, rule, whereToFind, default: value, example, type } = parameter;
  return {
    title: label,
    description: `${rule} ${whereToFind}`.trim(),
    ...(value !== undefined && type !== 'secret' && { default: value }),
    ...(example !== undefined && { examples: [example] }),
    ...shape(parameter),
  };
}

function shape({ type, required, choices, whole, min, max, pattern, columns = [] }: Parameter): JsonObject {
  // JSON schema knows no flags: an expression that needs one is left to the validator.
  const rule = pattern !== undefined && !/[ims]/.test(pattern.flags) ? { pattern: pattern.source } : {};
  // Left empty, as in the template: not given.
  const none: readonly JsonObject[] = required ? [] : [{ const: '' }];
  const limits = (low: string, high: string): JsonObject => ({
    ...(min !== undefined && { [low]: min }),
    ...(max !== undefined && { [high]: max }),
  });
  switch (type) {
    case 'text':
      return { type: 'string', ...rule, ...limits('minLength', 'maxLength') };
    case 'number':
      return { type: whole === true ? 'integer' : 'number', ...limits('minimum', 'maximum') };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { enum: choices ?? [] };
    case 'list':
      return { type: 'array', items: { type: 'string', ...rule }, ...limits('minItems', 'maxItems') };
    case 'table': {
      const rows = { type: 'array', items: rowOf(columns), ...limits('minItems', 'maxItems') };
      const pairs = { type: 'object', additionalProperties: { type: 'string' } };
      return columns.length === 2 ? { anyOf: [rows, pairs] } : rows;
    }
    case 'secret':
      return {
        oneOf: [reference('env', VARIABLE), reference('keychain', TEXT), reference('prompt', { const: true }), ...none],
      };
  }
}

/** One row of a table: its columns by name or alias, empty where there is nothing. */
function rowOf(columns: readonly Column[]): JsonObject {
  const cells = columns.flatMap((column): [string, Json][] => {
    const cell: JsonObject = {
      title: column.label,
      description: column.rule,
      ...(column.default !== undefined && { default: column.default }),
      ...(column.example !== undefined && { examples: [column.example] }),
      ...cellShape(column),
    };
    return [column.name, ...column.aliases].map((name) => [name, cell]);
  });
  return {
    type: 'object',
    properties: Object.fromEntries(cells),
    allOf: columns
      .filter((column) => column.required && column.default === undefined)
      .map(({ name, aliases }) => ({ anyOf: [name, ...aliases].map((key) => ({ required: [key] })) })),
    additionalProperties: false,
  };
}

function cellShape({ type, required, choices, pattern }: Column): JsonObject {
  if (type === 'boolean') return required ? { type: 'boolean' } : { enum: [true, false, ''] };
  if (type === 'choice') return { enum: [...(choices ?? []), ...(required ? [] : [''])] };
  return {
    type: 'string',
    ...(required && pattern !== undefined && pattern.flags === '' && { pattern: pattern.source }),
  };
}

const VARIABLE: JsonObject = { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' };

const TEXT: JsonObject = { type: 'string', pattern: '\\S' };

function reference(key: string, value: JsonObject): JsonObject {
  return { type: 'object', properties: { [key]: value }, required: [key], additionalProperties: false };
}
