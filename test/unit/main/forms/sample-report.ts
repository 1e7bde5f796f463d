import type { AnsweredRow, CoverageMatrix, CoverageReport } from '../../../../shared/coverage/report.ts';
import profile from '../../../../shared/profiles/uca-historical.json' with { type: 'json' };
import type { FindingKind } from '../../../../shared/results/finding.ts';

/** What a name must not do anywhere: markup, Markdown, a table cell's end, a formula, steering signs, another direction. */
export const HOSTILE = '=HYPERLINK("x")<img src=x onerror=alert(1)>|`**_[a](b)\u001b[31m\u202Eevil\u2066';

const READER = { id: 'r1', name: 'Analytics Reader' };
const ADMIN = { id: 'r2', name: 'Contact centre “Admin” – West' };
const OUTBOUND = { id: 'r3', name: 'Outbound & Campaigns' };

const KINDS: { readonly [row: number]: FindingKind } = {
  12: 'missing',
  13: 'missing',
  29: 'missing',
  8: 'conditional',
  3: 'unchecked',
  27: 'unchecked',
};

const REASONS: { readonly [kind in FindingKind]: (policy: string) => string } = {
  granted: (policy) => `by ${policy} of role "${READER.name}"`,
  conditional: (policy) => `${policy} only in division Sales, not in Home, by ${policy} of role "${ADMIN.name}"`,
  missing: (policy) => `no policy grants ${policy}`,
  'not-offered': (policy) => `this organization’s catalogue does not list ${policy}`,
  unchecked: () => 'whether this organization offers it is not known offline',
};

function answered({ row, type, name, level, policy }: (typeof profile.rows)[number]): AnsweredRow {
  const kind = KINDS[row] ?? 'granted';
  const gap = kind !== 'granted' && kind !== 'not-offered';
  const wild = row >= 20 && row <= 22;
  return {
    need: { row, type, name, level, policy, ...(row === 27 ? { note: 'The guide does not spell it out.' } : {}) },
    finding: {
      row,
      permissions: [row === 3 ? 'analytics:conversationProperties:index' : policy],
      finding: kind,
      proof: kind === 'unchecked' ? 'none' : 'grant',
      reason: wild
        ? `by ${policy.split(':')[0]}:*:* of role "${ADMIN.name}" (at risk: wildcards are being retired)`
        : REASONS[kind](policy),
    },
    by: [],
    byMore: false,
    options: [],
    atRisk: wild,
    ...(row === 29 ? { licence: 'Genesys Cloud CX 3, or the WEM add-on' } : {}),
    clicks: gap
      ? [
          'Log on to Genesys Cloud and select Admin.',
          'Under People & Permissions, click Roles/Permissions.',
          'Open the role.',
          `On Permissions, search for “${type}” and tick ${name} > ${level}.`,
          'Click Save.',
        ]
      : [],
    readsLike: row === 29 ? ['wfm:agentSchedule:view', 'wfm:schedule:view'] : [],
  };
}

/** A report as it comes out for an export of three roles, with `change` laid over it. */
export function sampleReport(change: Partial<CoverageReport> = {}): CoverageReport {
  const rows = profile.rows.map(answered);
  const of = (kind: FindingKind) => rows.filter(({ finding }) => finding.finding === kind).map(({ need }) => need.row);
  const granted = of('granted');
  const [mandatory] = profile.mandatoryGroups;
  return {
    need: { id: profile.id, kind: 'profile', title: profile.title, source: profile.source },
    of: 'all roles of 2 files',
    catalogue: { source: 'bundled', date: '2026-03-02', permissions: 1871 },
    madeAt: '2026-11-21T09:41:00.000Z',
    complete: false,
    counts: {
      granted: granted.length,
      conditional: of('conditional').length,
      missing: of('missing').length,
      'not-offered': 0,
      unchecked: of('unchecked').length,
    },
    rows,
    checks: [
      {
        step: 'validate',
        what: `Rows ${mandatory?.rows.join(', ')} must all be granted`,
        result: 'not-ok',
        proof: mandatory?.source ?? '',
        reason: `Row 12 is missing, row 13 is missing. The guide says: “${mandatory?.note}”`,
      },
    ],
    roles: [
      { role: READER, covers: 25 },
      { role: ADMIN, covers: 9 },
      { role: OUTBOUND, covers: 4 },
    ],
    covering: {
      roles: [
        { role: READER, adds: granted.slice(0, 25) },
        { role: ADMIN, adds: granted.slice(25, 30) },
        { role: OUTBOUND, adds: granted.slice(30) },
      ],
      uncovered: [...of('missing'), ...of('conditional')],
      smallerMayExist: true,
    },
    closest: {
      role: READER,
      covers: granted.slice(0, 25),
      missing: rows.slice(25).map(({ need }) => need.policy),
      beyond: ['analytics:userAggregate:view', 'reporting:customParticipantAttributes:view'],
    },
    beyond: [
      { permission: 'wfm:*:*', reaches: 61, roles: [ADMIN], roleCount: 1 },
      { permission: 'analytics:userAggregate:view', reaches: 1, roles: [READER, ADMIN], roleCount: 2 },
    ],
    wildcards: [
      { permission: 'quality:*:view', roles: [ADMIN], roleCount: 1, rows: [] },
      { permission: 'routing:*:*', roles: [ADMIN], roleCount: 1, rows: [20, 21, 22] },
    ],
    inputs: [
      { name: 'roles-page-1.json', format: 'roles', roles: 2 },
      { name: 'outbound.tf', format: 'cx-as-code', roles: 1 },
    ],
    unread: [
      { file: 'outbound.tf', line: 4, text: 'variable "home" {', why: 'This block is no exported role.' },
      { file: 'outbound.tf', line: 9, text: 'locals {', why: 'This block is no exported role.' },
      { file: 'roles-page-1.json', line: 311, text: '{"domain": "analytics"}', why: 'The policy has no entity.' },
    ],
    ...change,
  };
}

/** The matrix that goes with the report. */
export function sampleMatrix(): CoverageMatrix {
  return {
    columns: profile.rows.map(({ row, name, policy }) => ({ row, label: name, policy })),
    roles: [READER, ADMIN, OUTBOUND].map((role, place) => ({
      role,
      cells: profile.rows.map((_, at) => 'gcmnu'[(at + place) % 5]).join(''),
      covers: profile.rows.filter((_, at) => (at + place) % 5 === 0).length,
    })),
  };
}

/** An organization's worth of everything that is listed. */
export function hugeReport(): CoverageReport {
  const sample = sampleReport();
  const roles = Array.from({ length: 3000 }, (_, i) => ({ id: `role-${i}`, name: `Role ${i} of the organization` }));
  const many = (count: number) => roles.slice(0, count);
  const permission = (i: number) => `domain${i % 40}:entity${i}:view`;
  const rows = Array.from({ length: 2500 }, (_, i): AnsweredRow => {
    const [first] = sample.rows;
    if (first === undefined) throw new Error('The sample has rows.');
    const kind = i % 2 === 0 ? 'missing' : 'granted';
    const need = { row: i + 1, type: '', name: permission(i), level: '', policy: permission(i) };
    return { ...first, need, finding: { ...first.finding, row: i + 1, permissions: [permission(i)], finding: kind } };
  });
  return {
    ...sample,
    rows,
    counts: { granted: 1250, conditional: 0, missing: 1250, 'not-offered': 0, unchecked: 0 },
    roles: roles.map((role, i) => ({ role, covers: 3000 - i })),
    covering: {
      roles: many(400).map((role, i) => ({ role, adds: [i * 2 + 2] })),
      uncovered: [1, 3],
      smallerMayExist: true,
    },
    closest: {
      role: READER,
      covers: [2],
      missing: rows.map(({ need }) => need.policy),
      beyond: rows.map(({ need }) => need.policy),
    },
    beyond: Array.from({ length: 900 }, (_, i) => ({
      permission: permission(i),
      reaches: 1,
      roles: many(5),
      roleCount: 30,
    })),
    wildcards: Array.from({ length: 300 }, (_, i) => ({
      permission: `domain${i}:*:*`,
      roles: many(5),
      roleCount: 5,
      rows: [2 * i + 2],
    })),
    inputs: Array.from({ length: 120 }, (_, i) => ({ name: `page-${i}.json`, format: 'roles', roles: 25 })),
    unread: Array.from({ length: 700 }, (_, i) => ({
      file: `page-${i % 120}.json`,
      line: i,
      text: `{"domain": "d${i}"}`,
      why: `The policy has no entity (${i % 7}).`,
    })),
  };
}
