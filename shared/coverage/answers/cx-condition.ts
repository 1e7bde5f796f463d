import { isMembers } from '../../permissions/members.ts';
import { hclText } from './hcl-text.ts';

/**
 * A policy's condition as the lines of a `conditions` block, indented from 0; undefined when the provider has no words
 * for a part of it: it knows one level of terms, and operands of type USER, QUEUE, SCALAR and VARIABLE.
 */
export function cxCondition(node: unknown): readonly string[] | undefined {
  if (!isMembers(node) || !hasOnly(node, ['conjunction', 'terms'])) return undefined;
  const { conjunction, terms } = node;
  if (typeof conjunction !== 'string' || !Array.isArray(terms) || terms.length === 0) return undefined;
  const lines: string[] = [];
  for (const term of terms) {
    const own = termLines(term);
    if (own === undefined) return undefined;
    lines.push(...own);
  }
  return ['conditions {', `  conjunction = ${hclText(conjunction)}`, ...indented(lines), '}'];
}

function termLines(term: unknown): readonly string[] | undefined {
  if (!isMembers(term) || !hasOnly(term, ['variableName', 'operator', 'operands'])) return undefined;
  const { variableName, operator, operands } = term;
  if (typeof variableName !== 'string' || typeof operator !== 'string') return undefined;
  if (!Array.isArray(operands) || operands.length === 0) return undefined;
  const lines: string[] = [];
  for (const operand of operands) {
    const own = operandLines(operand);
    if (own === undefined) return undefined;
    lines.push(...own);
  }
  const head = [`  variable_name = ${hclText(variableName)}`, `  operator      = ${hclText(operator)}`];
  return ['terms {', ...head, ...indented(lines), '}'];
}

function operandLines(operand: unknown): readonly string[] | undefined {
  if (!isMembers(operand) || !hasOnly(operand, ['type', 'value', 'user', 'queue'])) return undefined;
  const { type, value, user, queue } = operand;
  const block = (name: string, text: unknown): readonly string[] | undefined => {
    if (typeof text !== 'string') return undefined;
    const width = Math.max('type'.length, name.length);
    return [
      'operands {',
      `  ${'type'.padEnd(width)} = ${hclText(String(type))}`,
      `  ${name.padEnd(width)} = ${hclText(text)}`,
      '}',
    ];
  };
  switch (type) {
    case 'USER':
      return block('user_id', isMembers(user) ? user.id : undefined);
    case 'QUEUE':
      return block('queue_id', isMembers(queue) ? queue.id : undefined);
    case 'SCALAR':
    case 'VARIABLE':
      return block('value', value);
    default:
      return undefined;
  }
}

/** A member that is not among these, and says something, would be lost. */
function hasOnly(members: { readonly [key: string]: unknown }, known: readonly string[]): boolean {
  return Object.entries(members).every(
    ([key, value]) => known.includes(key) || value === null || (Array.isArray(value) && value.length === 0),
  );
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
