import type { CoverageReport, RoleRef } from '../../shared/coverage/report.ts';
import { coverageReportText as said } from '../../shared/text/coverage-report.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import { clipped, shorten } from '../forms/shorten.ts';
import { moreLines, SHOWN_AT_MOST } from './shown.ts';
import { hanging, table } from './table.ts';

const text = terminalText.coverage;
/** Of a first column: what stands behind it needs room in 80 columns. */
const WIDEST = 50;

/** What the roles do about the need, a block each: together, the closest, beyond it, by wildcards, for a licence. */
export function coverageRoleLines(report: CoverageReport, columns?: number): readonly (readonly string[])[] {
  return [
    covering(report, columns),
    alone(report, columns),
    closest(report, columns),
    beyond(report, columns),
    wildcards(report, columns),
    licences(report, columns),
  ];
}

function covering({ covering: set, roles }: CoverageReport, columns: number | undefined): readonly string[] {
  if (roles.length === 0) return [];
  if (set.roles.length === 0) return [text.noRoles];
  const { shown, more } = shorten(set.roles, SHOWN_AT_MOST);
  const rows = shown.map(({ role, adds }) => [`  ${clipped(role.name, WIDEST)}`, said.rowsAre(adds)]);
  return [
    text.covering(set.roles.length),
    ...table(rows, columns),
    ...moreLines(more),
    ...(set.uncovered.length === 0 ? [] : hanging('  ', said.uncovered(set.uncovered), columns)),
    ...hanging('  ', set.smallerMayExist ? `${said.greedy} ${said.smallerMayExist}` : said.smallest, columns),
  ];
}

function alone({ roles }: CoverageReport, columns: number | undefined): readonly string[] {
  const useful = roles.filter(({ covers }) => covers > 0);
  if (useful.length < 2) return [];
  const { shown, more } = shorten(useful, SHOWN_AT_MOST);
  const rows = shown.map(({ role, covers }) => [String(covers).padStart(5), role.name]);
  return [text.alone, ...table(rows, columns), ...moreLines(more)];
}

function closest({ closest: found, rows }: CoverageReport, columns: number | undefined): readonly string[] {
  if (found === undefined) return [];
  const { missing, beyond: extra } = found;
  return [
    ...hanging('', said.closestIs(found.role.name, found.covers.length, rows.length), columns),
    ...(missing.length === 0 ? [] : hanging('  ', text.lacks(missing.length, some(missing)), columns)),
    ...(extra.length === 0 ? [] : hanging('  ', text.alsoGrants(extra.length, some(extra)), columns)),
  ];
}

function beyond({ beyond: all }: CoverageReport, columns: number | undefined): readonly string[] {
  if (all.length === 0) return [];
  const { shown, more } = shorten(all, SHOWN_AT_MOST);
  const rows = shown.map(({ permission, roles, roleCount }) => [
    `  ${clipped(permission, WIDEST)}`,
    names(roles, roleCount),
  ]);
  return [text.beyond(all.length), ...table(rows, columns), ...moreLines(more)];
}

function wildcards({ wildcards: all }: CoverageReport, columns: number | undefined): readonly string[] {
  if (all.length === 0) return [];
  // Those that rows hang on are what has to be replaced.
  const { shown, more } = shorten(
    all.toSorted((a, b) => b.rows.length - a.rows.length),
    SHOWN_AT_MOST,
  );
  const rows = shown.map(({ permission, rows: hanging, roles, roleCount }) => [
    `  ${clipped(permission, WIDEST)}`,
    [...(hanging.length === 0 ? [] : [text.hangs(said.rowsAre(hanging))]), names(roles, roleCount)].join('; '),
  ]);
  return [text.wildcards(all.length), ...table(rows, columns), ...moreLines(more)];
}

function licences({ rows }: CoverageReport, columns: number | undefined): readonly string[] {
  const costs = Map.groupBy(
    rows.filter(({ licence }) => licence !== undefined),
    ({ licence = '' }) => licence,
  );
  if (costs.size === 0) return [];
  const { shown, more } = shorten([...costs], SHOWN_AT_MOST);
  return [
    text.licences,
    ...shown.flatMap(([cost, ofCost]) =>
      hanging('  ', `${said.rowsAre(ofCost.map(({ need }) => need.row))}: ${cost}`, columns),
    ),
    ...moreLines(more),
  ];
}

function some(permissions: readonly string[]): string {
  const { shown, more } = shorten(permissions, SHOWN_AT_MOST);
  return more > 0 ? said.moreNames(shown.join(', '), more) : shown.join(', ');
}

/** Roles named at one line. */
const MOST_NAMES = 3;

function names(roles: readonly RoleRef[], count: number): string {
  const shown = roles.slice(0, MOST_NAMES).map(({ name }) => name);
  return count > shown.length ? said.moreNames(shown.join(', '), count - shown.length) : shown.join(', ');
}
