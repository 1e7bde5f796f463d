import type { Json } from '../../../../shared/json.ts';

const SHORT = 48;

/** JSON to be read: lists of plain values that fit stay on one line. */
export function jsonText(value: Json, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((each) => JSON.stringify(each)).join(', ')}]`;
    if (value.every((each) => typeof each !== 'object' || each === null) && line.length <= SHORT) return line;
    return block(
      '[',
      ']',
      value.map((each) => jsonText(each, deeper)),
      indent,
    );
  }
  const members = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${jsonText(each, deeper)}`);
  return block('{', '}', members, indent);
}

function block(open: string, close: string, members: readonly string[], indent: string): string {
  if (members.length === 0) return `${open}${close}`;
  return `${open}\n${members.map((each) => `${indent}  ${each}`).join(',\n')}\n${indent}${close}`;
}
