import type { FindingKind } from '../../results/finding.ts';
import type { CoverageMatrix } from '../report.ts';
import { resolveRows } from '../resolve.ts';
import { roleRows } from '../role-rows.ts';
import { inScope } from './in-scope.ts';
import type { Question } from './question.ts';

const LETTER: { readonly [kind in FindingKind]: string } = {
  granted: 'g',
  conditional: 'c',
  missing: 'm',
  'not-offered': 'n',
  unchecked: 'u',
};

/**
 * Roles × rows, each role by itself, in the order in which they were read. A row of which the organization's catalogue
 * lists nothing is not offered only when that catalogue is the live one; what a role of a file that breaks off does not
 * grant is unchecked.
 * @throws NotCompared, PermissionMalformed
 */
export function matrixOf(question: Question): CoverageMatrix {
  const { need, catalogue, choices, division } = question;
  const { roles, incomplete } = inScope(question);
  const { rows } = resolveRows(need.rows, catalogue, choices);
  const live = question.live ?? catalogue.source === 'live';
  const broken = new Set(incomplete.filter(({ kind }) => kind === 'broken').map(({ input }) => input.id));
  const letter = (kind: FindingKind, part: boolean): string => {
    const open = kind === 'not-offered' ? !live : part && kind !== 'granted';
    return LETTER[open ? 'unchecked' : kind];
  };
  const kinds = roleRows(
    rows,
    roles.map(({ holdings }) => holdings),
    division,
  );
  return {
    columns: need.rows.map(({ row, type, name, level, policy }) => ({
      row,
      label: [type, name, level].join(' > '),
      policy,
    })),
    roles: roles.map(({ ref, input }, index) => {
      const own = kinds[index] ?? [];
      return {
        role: ref,
        cells: own.map((kind) => letter(kind, broken.has(input))).join(''),
        covers: own.filter((kind) => kind === 'granted').length,
      };
    }),
  };
}
