import type { RoleHoldings } from '../../permissions/holdings-of.ts';
import type { ReadInput } from '../input.ts';
import { holdingsOfCxRole } from './cx-role.ts';
import { hclBody } from './hcl-body.ts';
import { type HclFault, type HclReader, hclReader, isSign, skipBalanced } from './hcl-reader.ts';
import { CX_ROLE, notARole } from './read-cx-json.ts';
import { placesOf, shownLine } from './text-places.ts';
import { LISTED_AT_MOST, unreadList } from './unread-list.ts';

interface Gathered {
  readonly roles: RoleHoldings[];
  readonly parts: { readonly offset: number; readonly why: string }[];
  beyond: number;
}

/**
 * Reads a CX as Code export in Terraform's own language: the `genesyscloud_auth_role` resources with plain values. Every
 * other block is unread, one entry a block, and so is what a role leaves to expressions. Where brackets or quotes do not
 * match, the file as a whole is broken: nobody knows which block a policy belongs to. Never throws.
 */
export function readHcl(text: string, file: string): ReadInput {
  const gathered: Gathered = { roles: [], parts: [], beyond: 0 };
  const fault = readBlocks(hclReader(text), gathered);
  if (fault !== undefined) return broken(text, file, fault);
  const unread = unreadList(file);
  const places = placesOf(
    text,
    gathered.parts.map(({ offset }) => offset),
  );
  for (const { offset, why } of gathered.parts)
    unread.add({ line: places.get(offset)?.line ?? 1, text: shownLine(text, offset), why });
  if (gathered.beyond > 0) unread.skip(places.get(gathered.parts.at(-1)?.offset ?? 0)?.line ?? 1, gathered.beyond);
  return { format: 'cx-as-code', roles: gathered.roles, unread: unread.entries() };
}

function readBlocks(reader: HclReader, gathered: Gathered): HclFault | undefined {
  const add = (offset: number, why: string): void => {
    if (gathered.parts.length > LISTED_AT_MOST) gathered.beyond += 1;
    else gathered.parts.push({ offset, why });
  };
  for (;;) {
    reader.skipLines();
    const first = reader.next();
    if (first.is === 'end') return undefined;
    if (first.is === 'fault') return first;
    const labels: string[] = [];
    for (let label = reader.peek(); label.is === 'text' || label.is === 'word'; label = reader.peek()) {
      labels.push(label.is === 'text' ? (label.value ?? '') : label.text);
      reader.next();
    }
    const open = reader.next();
    if (open.is === 'fault') return open;
    if (first.is !== 'word' || !isSign(open, '{'))
      return { offset: first.offset, why: 'Expected a block, such as resource "type" "label" {.' };
    const [type = '', label = ''] = labels;
    if (first.text !== 'resource' || type !== CX_ROLE) {
      const fault = skipBalanced(reader, open);
      if (fault !== undefined) return fault;
      add(first.offset, notARole(`the block “${[first.text, ...labels].join(' ')}”`));
      continue;
    }
    const body = hclBody(reader);
    if ('why' in body && 'offset' in body) return body as HclFault;
    const read = holdingsOfCxRole(body.members, label);
    for (const role of read.roles) gathered.roles.push(role);
    for (const { at, why } of read.unread) add(around(at, body.offsets) ?? first.offset, why);
  }
}

function around(pointer: string, offsets: ReadonlyMap<string, number>): number | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const offset = offsets.get(at);
    if (offset !== undefined) return offset;
  }
  return undefined;
}

function broken(text: string, file: string, { offset, why }: HclFault): ReadInput {
  const { line, column } = placesOf(text, [offset]).get(offset) ?? { line: 1, column: 1 };
  const sentence = `The file is not CX as Code at line ${line}, column ${column}. ${why}`;
  return {
    format: 'cx-as-code',
    roles: [],
    unread: [{ file, line, column, text: shownLine(text, offset), why: sentence }],
    broken: sentence,
  };
}
