import { NeedIndex } from '../../permissions/need-index.ts';
import { type Permission, partsOf } from '../../permissions/permission.ts';
import type { WildcardUse } from '../report.ts';
import { compare, type Granted } from './grant-tally.ts';

/** A granted row, and those of its permissions that only wildcards grant. */
export interface AtRisk {
  readonly row: number;
  readonly permissions: readonly Permission[];
}

/** Every wildcard that the roles have, with the rows that hang on it: those with most rows first, then by name. */
export function wildcards(granted: readonly Granted[], atRisk: readonly AtRisk[]): readonly WildcardUse[] {
  const hanging = atRisk.flatMap(({ row, permissions }) => permissions.map((permission) => ({ row, permission })));
  const index = new NeedIndex(hanging.map(({ permission }) => permission));
  return granted
    .filter(({ wildcard }) => wildcard)
    .map(({ permission, roles, roleCount, unlimited }) => {
      const { domain, entity, action } = partsOf(permission);
      const rows = new Set<number>();
      const visit = (place: number): void => {
        const row = hanging[place]?.row;
        if (row !== undefined) rows.add(row);
      };
      if (unlimited) index.reach({ domain, entityName: entity, actions: [action] }, visit);
      return { permission, roles, roleCount, rows: [...rows].sort((a, b) => a - b) };
    })
    .sort((a, b) => b.rows.length - a.rows.length || compare(a.permission, b.permission));
}
