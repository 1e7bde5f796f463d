import { z } from 'zod/mini';
import { check, finding } from './results.ts';
import { flag, list, maybe, number, obj, text } from './schema.ts';

/** Mirrors `UnreadEntry` (shared/coverage/unread.ts). */
export const unread = obj({ file: text, line: number, column: maybe(number), text, why: text });

/** Where a need comes from. */
export const needSource = z.enum(['profile', 'runbook', 'role', 'list']);

/** Which permission catalogue rows are resolved by. */
export const catalogue = obj({ source: z.enum(['live', 'saved', 'bundled']), date: text, permissions: number });

const roleRef = obj({ id: text, name: text });

/** Mirrors `CoverageReport` (shared/coverage/report.ts). */
export const coverageReport = obj({
  need: obj({ id: text, kind: needSource, title: text, source: text }),
  of: text,
  division: maybe(text),
  catalogue,
  madeAt: text,
  complete: flag,
  counts: obj({ granted: number, conditional: number, missing: number, 'not-offered': number, unchecked: number }),
  rows: list(
    obj({
      need: obj({ row: number, type: text, name: text, level: text, policy: text, note: maybe(text) }),
      finding,
      by: list(text),
      byMore: flag,
      options: list(text),
      chosen: maybe(text),
      atRisk: flag,
      licence: maybe(text),
      clicks: list(text),
      readsLike: list(text),
    }),
  ),
  checks: list(check),
  roles: list(obj({ role: roleRef, covers: number })),
  covering: obj({
    roles: list(obj({ role: roleRef, adds: list(number) })),
    uncovered: list(number),
    smallerMayExist: flag,
  }),
  closest: maybe(obj({ role: roleRef, covers: list(number), missing: list(text), beyond: list(text) })),
  beyond: list(obj({ permission: text, reaches: number, roles: list(roleRef), roleCount: number })),
  wildcards: list(obj({ permission: text, roles: list(roleRef), roleCount: number, rows: list(number) })),
  inputs: list(obj({ name: text, format: text, roles: number })),
  unread: list(unread),
});

/** Mirrors `CoverageMatrix`. */
export const coverageMatrix = obj({
  columns: list(obj({ row: number, label: text, policy: text })),
  roles: list(obj({ role: roleRef, cells: text, covers: number })),
});

/** Mirrors `CoverageDifference`, of which only so much is listed. */
export const coverageDifference = obj({
  left: text,
  right: text,
  roles: list(
    obj({
      role: roleRef,
      is: z.enum(['added', 'removed', 'changed']),
      added: list(text),
      removed: list(text),
      changed: list(obj({ permission: text, before: text, after: text })),
    }),
  ),
  same: number,
  /** So many roles that differ are not listed: the two sides have next to nothing in common. */
  more: maybe(number),
});

const closed = {
  permissions: list(text),
  leftOut: list(obj({ row: number, policy: text, why: text })),
  notes: list(text),
} as const;

/** Mirrors `Closing`. */
export const closing = z.discriminatedUnion('is', [
  obj({ is: z.literal('api'), method: z.enum(['POST', 'PUT']), path: text, body: text, ...closed }),
  obj({ is: z.literal('cx-as-code'), text, ...closed }),
]);
