const AT_MOST = 160;
const DEEPEST = 4;
const UNREADABLE = 'a condition that could not be read';
const OPERATORS: { readonly [operator: string]: string } = { EQ: '=', IN: 'in', GE: '≥', GT: '>', LE: '≤', LT: '<' };

/**
 * A policy's condition (`resourceConditionNode`, or a grant's `condition`) in a few words, for example
 * `queue in [Support] and mediaType = voice`; undefined when there is none. Whatever stands there and cannot be read is
 * still a condition: it never turns into "no condition".
 */
export function describeCondition(node: unknown): string | undefined {
  if (node === undefined || node === null) return undefined;
  // The grant's condition is text in the model; an absent one may arrive as an empty text.
  if (typeof node === 'string') return node.trim() === '' ? undefined : shorten(node.trim());
  return shorten(describeNode(node, 0) ?? UNREADABLE);
}

function describeNode(node: unknown, depth: number): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { conjunction, terms, variableName, operator, operands } = node as { readonly [key: string]: unknown };
  if (Array.isArray(terms) && terms.length > 0) {
    if (depth >= DEEPEST) return '…';
    const parts = terms.map((term) => describeNode(term, depth + 1) ?? UNREADABLE);
    const joined = parts.join(conjunction === 'OR' ? ' or ' : ' and ');
    return depth > 0 && parts.length > 1 ? `(${joined})` : joined;
  }
  if (typeof variableName !== 'string' || typeof operator !== 'string') return undefined;
  const values = (Array.isArray(operands) ? operands : []).map(describeOperand);
  const [only] = values;
  const right = values.length === 1 && operator !== 'IN' && only !== undefined ? only : `[${values.join(', ')}]`;
  return `${variableName} ${Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : operator} ${right}`;
}

/** Operands name a scalar, a variable, a user or a queue. */
function describeOperand(operand: unknown): string {
  if (typeof operand !== 'object' || operand === null) return String(operand);
  const { type, value, user, queue } = operand as { readonly [key: string]: unknown };
  for (const named of [user, queue]) {
    if (typeof named !== 'object' || named === null) continue;
    const { name, id } = named as { readonly name?: unknown; readonly id?: unknown };
    if (typeof name === 'string') return name;
    if (typeof id === 'string') return id;
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof type === 'string' ? type.toLowerCase() : '?';
}

function shorten(text: string): string {
  return text.length > AT_MOST ? `${text.slice(0, AT_MOST - 1)}…` : text;
}
