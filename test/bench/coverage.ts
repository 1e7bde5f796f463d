import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadBundledCatalogue } from '../../main/catalogue/load.ts';
import { resolveRows } from '../../shared/coverage/resolve.ts';
import { roleRows } from '../../shared/coverage/role-rows.ts';
import type { ResolvedRow } from '../../shared/coverage/row.ts';
import { holdingsOfRole, type RoleHoldings } from '../../shared/permissions/holdings-of.ts';
import profile from '../../shared/profiles/uca-historical.json' with { type: 'json' };
import { validateProfile } from '../../shared/profiles/validate.ts';
import type { FindingKind } from '../../shared/results/finding.ts';
import { type Figure, medianOfPairs } from './figure.ts';
import { type ListedRole, listedRoles } from './listed-roles.ts';
import { answersBy, MATCHERS, type Matcher } from './matchers.ts';

const ROLES = 1_000;
const TIMES = 10;
const POLICIES = 400;
const ROUNDS = 7;
const MB = 2 ** 20;

type Answers = readonly (readonly FindingKind[])[];

/**
 * From roles as the API lists them to the finding of every need by every role: against three published matchers that
 * start from the same roles and must give the same answers, and against ten times as many roles.
 */
export async function coverageFigures(): Promise<readonly Figure[]> {
  const catalogue = await loadBundledCatalogue();
  const validated = validateProfile(profile);
  if (!validated.ok) throw new Error('The profile does not validate.');
  const { rows } = resolveRows(validated.profile.rows, catalogue);
  const once = [...listedRoles(catalogue, ROLES, POLICIES)];
  const against = againstMatchers(rows, once);
  const many = [...listedRoles(catalogue, ROLES * TIMES, POLICIES)];
  return [against, tenTimes(rows, many)];
}

function againstMatchers(rows: readonly ResolvedRow[], roles: readonly ListedRole[]): Figure {
  const own = ownAnswers(rows, roles);
  const rivals = MATCHERS.map((matcher) => {
    const run = () => answersBy(matcher, rows, roles);
    mustAgree(own, run(), matcher);
    return { matcher, run, ms: timed(run) };
  });
  const [fastest] = rivals.toSorted((a, b) => a.ms - b.ms);
  if (fastest === undefined) throw new Error('There is no matcher to compare with.');
  const pairs = Array.from(
    { length: ROUNDS },
    () => [timed(() => ownAnswers(rows, roles)), timed(fastest.run)] as const,
  );
  const { value, times } = medianOfPairs(pairs);
  const others = rivals.map(({ matcher, ms }) => `${matcher.name} ${ms.toFixed(0)} ms`).join(', ');
  return {
    what: `coverage, ${ROLES} roles × ${POLICIES} policies × ${rows.length} needs / ${fastest.matcher.name} (${times}; fastest of ${others}; same answers)`,
    value,
    budget: 1,
  };
}

function tenTimes(rows: readonly ResolvedRow[], many: readonly ListedRole[]): Figure {
  const once = many.slice(0, many.length / TIMES);
  const pairs = Array.from(
    { length: ROUNDS },
    () => [timed(() => ownAnswers(rows, many)), timed(() => ownAnswers(rows, once))] as const,
  );
  const { value, times } = medianOfPairs(pairs);
  const memory = [once, many].map((roles) => memoryOf(rows, roles)).join('; ');
  return { what: `coverage, ${TIMES} times the roles / once (${times}; ${memory})`, value, budget: TIMES + 1 };
}

function ownAnswers(rows: readonly ResolvedRow[], roles: Iterable<ListedRole>): Answers {
  return roleRows(rows, read(roles));
}

function* read(roles: Iterable<ListedRole>): Generator<RoleHoldings> {
  for (const role of roles) yield* holdingsOfRole(role).roles;
}

/** All three kinds of answer must occur, or agreeing would say little. */
function mustAgree(own: Answers, theirs: Answers, { name }: Matcher): void {
  const kinds = new Set(own.flat());
  if (kinds.size < 3) throw new Error(`The roles are only ever ${[...kinds].join(' or ')}.`);
  own.forEach((findings, role) => {
    findings.forEach((finding, row) => {
      const other = theirs[role]?.[row];
      if (other !== finding) throw new Error(`Role ${role}, row ${row + 1}: ${finding}, but ${name} says ${other}.`);
    });
  });
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** What the heap grows by for good, which is the answer, and at most on the way to it. */
function memoryOf(rows: readonly ResolvedRow[], roles: readonly ListedRole[]): string {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  function* watched() {
    for (const role of roles) {
      yield role;
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
  }
  const answers = ownAnswers(rows, watched());
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  const megabytes = (bytes: number) => `${(bytes / MB).toFixed(1)} MB`;
  return `${answers.length} roles: heap grows by ${megabytes(kept)}, at most ${megabytes(most - before)} on the way`;
}
