import { InvalidArgumentError } from 'commander';
import { detectRegion } from '../../../shared/regions/detect.ts';
import type { Region } from '../../../shared/regions/table.ts';
import { terminalText } from '../../../shared/text/terminal.ts';
import { checkComputer } from '../../health/check-computer.ts';
import type { Diagnosis } from '../../health/diagnosis.ts';
import { checkReach } from '../../health/network.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { table } from '../table.ts';

const text = terminalText.doctor;

/** `doctor`: what this computer offers, each with a remedy where it is not enough. */
export const doctor: Register = (program, shell) => {
  const command = program.command('doctor').description(text.description);
  command
    .option('--region <text>', text.region, regionOf)
    .addHelpText('after', helpExample('doctor --region eu'))
    .action(({ region }: { readonly region?: Region }) =>
      shell.run(command, async ({ app, io, output }) => {
        const checks = [...(await checkComputer(app, io.env)), ...(await checkReach(app, region, io.signal))];
        // Ids are for the window; the terminal's JSON has words only.
        output.answer({ checks: checks.map(({ id: _, ...rest }) => rest) }, () => linesOf(checks, output.columns));
        return checks.some(({ result }) => result === 'failed') ? EXIT.attention : EXIT.done;
      }),
    );
};

function regionOf(given: string): Region {
  const { region, reason } = detectRegion(given);
  if (region === null) throw new InvalidArgumentError(text.badRegion(reason));
  return region;
}

function linesOf(checks: readonly Diagnosis[], columns: number | undefined): readonly string[] {
  const rows = checks.flatMap(({ result, what, found, remedy }) => [
    [result, what, found],
    ...(remedy === undefined ? [] : [['', '', remedy]]),
  ]);
  return table(rows, columns);
}
