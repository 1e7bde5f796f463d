import type { CoverageReport, RoleRef } from '../../shared/coverage/report.ts';
import { coverageReportText as text } from '../../shared/text/coverage-report.ts';
import { rowList } from '../../shared/text/row-list.ts';
import { type Block, line, type Paper, said } from './paper.ts';
import { printableLine } from './printable.ts';
import { clipped, shorten } from './shorten.ts';

/** Roles in a table; a covering set is rarely longer, an organization's list of roles always. */
const MOST_ROLES = 20;
/** Permissions in a table: three pages. */
const MOST_PERMISSIONS = 60;
/** Roles named in a cell. */
const MOST_NAMES = 3;

/** What the roles do about the need: together, the closest by itself, beyond it, and by wildcards. */
export function roleSections(report: CoverageReport): readonly Paper['sections'][number][] {
  return [
    { title: text.covering, blocks: covering(report) },
    { title: text.closest, blocks: closest(report) },
    { title: text.beyond, blocks: beyond(report) },
    { title: text.wildcards, blocks: wildcards(report) },
  ];
}

function covering({ covering: set, roles }: CoverageReport): readonly Block[] {
  if (roles.length === 0) return [];
  if (set.roles.length === 0) return [said(text.noCovering)];
  const useful = roles.filter(({ covers }) => covers > 0);
  const chosen = shorten(set.roles, MOST_ROLES);
  const alone = shorten(useful, MOST_ROLES);
  return [
    said(text.coveringIs(set.roles.length), 'strong'),
    said(set.smallerMayExist ? `${text.greedy} ${text.smallerMayExist}` : text.smallest),
    {
      is: 'table',
      columns: [
        { title: text.role, width: 50 },
        { title: text.addsCount, width: 10 },
        { title: text.adds, width: 40 },
      ],
      rows: chosen.shown.map(({ role, adds }) => [
        [line(named(role))],
        [line(String(adds.length))],
        [line(clipped(rowList(adds), 300))],
      ]),
    },
    ...rest(chosen.more),
    ...(set.uncovered.length === 0 ? [] : [said(clipped(text.uncovered(set.uncovered), 400))]),
    said(text.alone),
    {
      is: 'table',
      columns: [
        { title: text.role, width: 80 },
        { title: text.addsCount, width: 20 },
      ],
      rows: alone.shown.map(({ role, covers }) => [[line(named(role))], [line(String(covers))]]),
    },
    ...rest(alone.more),
  ];
}

function closest({ closest: found, rows }: CoverageReport): readonly Block[] {
  if (found === undefined) return [];
  return [
    said(text.closestIs(named(found.role), found.covers.length, rows.length), 'strong'),
    ...permissions(text.lacks, found.missing, text.lacksNothing),
    ...permissions(text.closestBeyond, found.beyond, text.closestNothingBeyond),
  ];
}

function permissions(title: string, all: readonly string[], none: string): readonly Block[] {
  if (all.length === 0) return [said(none)];
  const { shown, more } = shorten(all, MOST_PERMISSIONS);
  return [said(text.listed(title, all.length)), said(shown.map(plain).join(', '), 'code'), ...rest(more)];
}

function beyond({ beyond: all }: CoverageReport): readonly Block[] {
  if (all.length === 0) return [];
  const { shown, more } = shorten(all, MOST_PERMISSIONS);
  return [
    said(text.beyondIs(all.length)),
    {
      is: 'table',
      columns: [
        { title: text.permission, width: 46 },
        { title: text.reaches, width: 12 },
        { title: text.roles, width: 42 },
      ],
      rows: shown.map(({ permission, reaches, roles, roleCount }) => [
        [line(plain(permission), 'code')],
        [line(String(reaches))],
        [line(names(roles, roleCount))],
      ]),
    },
    ...rest(more),
  ];
}

function wildcards({ wildcards: all }: CoverageReport): readonly Block[] {
  if (all.length === 0) return [];
  // Those that rows hang on are what has to be replaced.
  const { shown, more } = shorten(
    all.toSorted((a, b) => b.rows.length - a.rows.length),
    MOST_PERMISSIONS,
  );
  return [
    said(text.wildcardsAre),
    {
      is: 'table',
      columns: [
        { title: text.permission, width: 38 },
        { title: text.hang, width: 24 },
        { title: text.roles, width: 38 },
      ],
      rows: shown.map(({ permission, rows, roles, roleCount }) => [
        [line(plain(permission), 'code')],
        rows.length === 0 ? [line(text.noRows, 'quiet')] : [line(clipped(rowList(rows), 200), 'warn')],
        [line(names(roles, roleCount))],
      ]),
    },
    ...rest(more),
  ];
}

function rest(more: number): readonly Block[] {
  return more > 0 ? [said(text.more(more), 'quiet')] : [];
}

function names(roles: readonly RoleRef[], count: number): string {
  const { shown } = shorten(roles, MOST_NAMES);
  const list = shown.map(named).join(', ');
  return count > shown.length ? text.moreNames(list, count - shown.length) : list;
}

function named({ name }: RoleRef): string {
  return clipped(printableLine(name), 120);
}

function plain(permission: string): string {
  return clipped(printableLine(permission), 200);
}
