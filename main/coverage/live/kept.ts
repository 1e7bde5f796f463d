import { z } from 'zod';
import type { Member } from '../../../shared/coverage/input.ts';
import type { AuditHeader } from '../../../shared/coverage/read/audit-file.ts';

/** What an earlier reading of an organization left. */
export interface Kept {
  readonly header: AuditHeader;
  /** Members by role id, of the roles that were finished. */
  readonly members: ReadonlyMap<string, readonly Member[]>;
}

const named = z.looseObject({ id: z.string(), name: z.string() });
const headerLine = z.looseObject({
  groundwork: z.literal('audit'),
  version: z.literal(1),
  organization: z.object({ id: z.string(), name: z.string(), shortName: z.string().exactOptional() }),
  region: z.string().exactOptional(),
  readAt: z.string(),
});
const member = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['user', 'client', 'group', 'subject']),
  divisions: z.union([z.literal('all'), z.array(z.object({ id: z.string(), name: z.string() }))]),
});
const finishedLine = z.looseObject({ role: named, members: z.array(member) });

/**
 * Reads a progress file. A line that a crash cut off counts for nothing: its role is asked for again. Undefined when
 * there is no reading in it.
 */
export function keptIn(text: string): Kept | undefined {
  const [first = '', ...rest] = text.split('\n');
  const header = headerLine.safeParse(parse(first)).data;
  if (header === undefined) return undefined;
  const members = new Map<string, readonly Member[]>();
  for (const line of rest) {
    const finished = finishedLine.safeParse(parse(line)).data;
    if (finished !== undefined) members.set(finished.role.id, finished.members);
  }
  return { header, members };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
