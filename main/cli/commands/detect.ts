import { type Detection, detectRegion } from '../../../shared/regions/detect.ts';
import { terminalText } from '../../../shared/text/terminal.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { table } from '../table.ts';

const text = terminalText.detect;

/** `detect <text>`: the region that a text means. Several words need no quotes. */
export const detect: Register = (program, shell) => {
  const command = program.command('detect').description(text.description).argument('<text...>', text.argument);
  command.addHelpText('after', helpExample('detect https://login.mypurecloud.ie')).action((words: readonly string[]) =>
    shell.run(command, async ({ output }) => {
      const found = detectRegion(words.join(' '));
      output.answer(found, () => linesOf(found));
      return found.region === null ? EXIT.attention : EXIT.done;
    }),
  );
};

function linesOf({ region, org, reason }: Detection): readonly string[] {
  if (region === null) return [reason];
  const rows = [
    [text.code, region.code ?? terminalText.none],
    [text.awsRegion, region.awsRegion],
    [text.loginHost, region.loginHost],
    [text.apiHost, region.apiHost],
    [text.appsHost, region.appsHost],
    ...(org === undefined ? [] : [[text.org, org]]),
  ];
  return [region.name, ...table(rows).map((line) => `  ${line}`), reason];
}
