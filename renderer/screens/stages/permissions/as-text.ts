import { kitText } from '../../../../shared/text/kit.ts';
import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';
import type { Line } from './lines.ts';

/** Rows as a table with tabs between the columns: it fits a message, a ticket and a spreadsheet. */
export function asText(lines: readonly Line[]): string {
  const { row, permission, level, policy, finding, proof, reason } = text.columns;
  const head = [row, permission, level, policy, finding, proof, reason];
  return [head, ...lines.map(cells)].map((each) => each.map(oneLine).join('\t')).join('\n');
}

function cells({ row, finding }: Line): readonly string[] {
  const policies = finding === undefined || finding.permissions.length === 0 ? [row.policy] : finding.permissions;
  return [
    String(row.row),
    `${row.type} › ${row.name}`,
    row.level,
    policies.join(', '),
    kitText.finding[finding?.finding ?? 'unchecked'],
    text.proof[finding?.proof ?? 'none'],
    finding?.reason ?? '',
  ];
}

const oneLine = (cell: string): string => cell.replaceAll(/\s+/g, ' ').trim();
