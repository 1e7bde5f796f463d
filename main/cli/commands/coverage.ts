import { complete, coverage as coverageOf } from '../../../shared/coverage/coverage.ts';
import { resolveRows } from '../../../shared/coverage/resolve.ts';
import { rolesCovering } from '../../../shared/coverage/roles-covering.ts';
import { indexHoldings } from '../../../shared/permissions/holdings-index.ts';
import type { Profile } from '../../../shared/profiles/profile.ts';
import { EXAMPLE_PROFILE } from '../../../shared/text/example-profile.ts';
import { terminalText } from '../../../shared/text/terminal.ts';
import { loadBundledCatalogue } from '../../catalogue/load.ts';
import { mandatoryChecks } from '../../runbooks/integration/mandatory.ts';
import { helpExample, type Register } from '../command.ts';
import { type CoverageReport, coverageLines } from '../coverage-lines.ts';
import { findProfile } from '../find-profile.ts';
import { EXIT } from '../io.ts';
import { placedProblem } from '../placed-problem.ts';
import { type RoleExports, readRoleExports } from '../role-exports.ts';

const text = terminalText.coverage;

/** `coverage <profile> --from FILE…`: offline, so no row is ever called not offered. */
export const coverage: Register = (program, shell) => {
  const command = program.command('coverage').description(text.description).argument('<profile>', text.argument);
  command
    .requiredOption('--from <file...>', text.from)
    .addHelpText('after', helpExample(`coverage ${EXAMPLE_PROFILE} --from roles.json`))
    .action((id: string, options: { readonly from: readonly string[] }) =>
      shell.run(command, async (context) => {
        const { io, output } = context;
        const profile = await findProfile(context, id);
        const exports = await readRoleExports(options.from, io.cwd);
        const report = await reportOf(profile, exports);
        for (const problem of exports.problems) output.warn(placedProblem(problem).join('\n'));
        output.answer(report, () => coverageLines(profile, report, output.columns));
        if (exports.problems.length > 0) return EXIT.input;
        return report.complete ? EXIT.done : EXIT.attention;
      }),
    );
};

async function reportOf(profile: Profile, { roles, unread, problems }: RoleExports): Promise<CoverageReport> {
  const { rows } = resolveRows(profile.rows, await loadBundledCatalogue());
  const index = indexHoldings(roles.flatMap(({ holdings }) => holdings));
  const usable = problems.length === 0;
  const findings = coverageOf(rows, usable ? index : null, { live: false, why: text.notRead });
  const covering = rolesCovering(rows, roles, index).toSorted((a, b) => b.covers - a.covers);
  return {
    profile: profile.id,
    complete: complete(findings),
    findings,
    unread,
    roles: covering,
    checks: mandatoryChecks(profile, findings),
    ...(usable ? {} : { problem: problems[0], problems }),
  };
}
