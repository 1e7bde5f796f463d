import { CxExpression } from './cx-role.ts';
import { endsExpression, type HclFault, type HclReader, isSign, skipBalanced } from './hcl-reader.ts';

/** The members of a block. A nested block is an object in a list of its name's blocks. */
export interface HclBody {
  readonly members: { readonly [name: string]: unknown };
  /** Offsets of members by JSON pointer. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** Roles are four levels deep. */
const DEEPEST = 12;

/** Reads a block's body after its opening brace, to its closing one. */
export function hclBody(reader: HclReader): HclBody | HclFault {
  const offsets = new Map<string, number>();
  const members = readMembers(reader, '', offsets, 0);
  return isFault(members) ? members : { members, offsets };
}

type Named = { [name: string]: unknown };

function readMembers(reader: HclReader, at: string, offsets: Map<string, number>, depth: number): Named | HclFault {
  // Without a prototype any name is just a name.
  const members = Object.create(null) as Named;
  for (;;) {
    reader.skipLines();
    const token = reader.next();
    if (isSign(token, '}')) return members;
    if (token.is === 'fault') return { offset: token.offset, why: token.why };
    if (token.is === 'end') return { offset: token.offset, why: 'The file ends inside a block.' };
    if (token.is !== 'word') return { offset: token.offset, why: 'Expected a name, or the end of the block.' };
    const fault = readMember(reader, token.text, token.offset, { members, at, offsets, depth });
    if (fault !== undefined) return fault;
  }
}

interface Into {
  readonly members: Named;
  readonly at: string;
  readonly offsets: Map<string, number>;
  readonly depth: number;
}

function readMember(reader: HclReader, name: string, offset: number, into: Into): HclFault | undefined {
  const { members, at, offsets, depth } = into;
  if (isSign(reader.peek(), '=')) {
    reader.next();
    const value = readValue(reader);
    if (isFault(value)) return value;
    // A second value is kept under a name that no schema has, so that whoever reads the block refuses it.
    const key = name in members ? `${name}, a second time` : name;
    members[key] = value;
    offsets.set(`${at}/${key}`, offset);
    return undefined;
  }
  while (reader.peek().is === 'text' || reader.peek().is === 'word') reader.next();
  const open = reader.next();
  if (open.is === 'fault') return open;
  if (!isSign(open, '{')) return { offset: open.offset, why: `Expected = or { after “${name}”.` };
  const key = name in members && !Array.isArray(members[name]) ? `${name}, a second time` : name;
  const list = (members[key] ?? []) as unknown[];
  members[key] = list;
  const place = `${at}/${key}/${list.length}`;
  offsets.set(place, offset);
  if (list.length === 0) offsets.set(`${at}/${key}`, offset);
  if (depth >= DEEPEST) {
    list.push(new CxExpression('{…}'));
    return skipBalanced(reader, open);
  }
  const nested = readMembers(reader, place, offsets, depth + 1);
  if (isFault(nested)) return nested;
  list.push(nested);
  return undefined;
}

/** A plain value, or an expression where there is more to it. */
function readValue(reader: HclReader): unknown {
  const start = reader.peek();
  const plain = plainValue(reader);
  if (isFault(plain)) return plain;
  if (plain !== undefined && endsExpression(reader.peek()) && !isSign(reader.peek(), ',')) return plain.value;
  const fault = skipBalanced(reader);
  if (fault !== undefined) return fault;
  return new CxExpression(reader.text.slice(start.offset, reader.peek().offset).trim().slice(0, 100));
}

/** Undefined when the next thing is no plain value; then it, or a part of it, may have been read. */
function plainValue(reader: HclReader): { readonly value: unknown } | HclFault | undefined {
  const token = reader.peek();
  if (token.is === 'fault') return token;
  if (isSign(token, '[')) return listValue(reader);
  const value = scalar(reader);
  return value === undefined ? undefined : { value: value.value };
}

function scalar(reader: HclReader): { readonly value: unknown } | undefined {
  const token = reader.peek();
  if (token.is === 'text' && token.value !== undefined) {
    reader.next();
    return { value: token.value };
  }
  if (token.is === 'number') {
    reader.next();
    return { value: Number(token.text) };
  }
  if (token.is !== 'word' || !/^(?:true|false|null)$/.test(token.text)) return undefined;
  reader.next();
  return { value: token.text === 'null' ? null : token.text === 'true' };
}

/** A list of plain values; each of the others stands in it as an expression. */
function listValue(reader: HclReader): { readonly value: readonly unknown[] } | HclFault {
  const open = reader.next();
  const list: unknown[] = [];
  for (;;) {
    reader.skipLines();
    const token = reader.peek();
    if (token.is === 'fault') return token;
    if (token.is === 'end') return { offset: open.offset, why: 'A bracket is opened here and never closed.' };
    if (isSign(token, ']')) {
      reader.next();
      return { value: list };
    }
    const value = scalar(reader);
    reader.skipLines();
    if (value !== undefined && (isSign(reader.peek(), ',') || isSign(reader.peek(), ']'))) list.push(value.value);
    else {
      // Within brackets an expression may go on over several lines.
      while (!isSign(reader.peek(), ',') && !isSign(reader.peek(), ']')) {
        const fault = skipBalanced(reader);
        if (fault !== undefined) return fault;
        const stop = reader.peek();
        if (stop.is === 'line') reader.skipLines();
        else if (stop.is === 'end') return { offset: open.offset, why: 'A bracket is opened here and never closed.' };
        else if (stop.is === 'sign' && /^[)}]$/.test(stop.sign))
          return { offset: stop.offset, why: 'This bracket closes none that is open.' };
      }
      list.push(new CxExpression(reader.text.slice(token.offset, reader.peek().offset).trim().slice(0, 100)));
    }
    if (isSign(reader.peek(), ',')) reader.next();
  }
}

/** A fault has nothing but its two members; a body's members are in an object without a prototype. */
function isFault(value: unknown): value is HclFault {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'why') && Object.hasOwn(value, 'offset');
}
