import { resolve } from 'node:path';
import type { JsonObject } from '../../../shared/json.ts';
import { valuesSchema, valuesTemplate } from '../../../shared/parameters/template.ts';
import { EXAMPLE_PROFILE } from '../../../shared/text/example-profile.ts';
import { terminalText } from '../../../shared/text/terminal.ts';
import { renderSheet } from '../../forms/render-sheet.ts';
import { type ExportFile, writeExport } from '../../forms/write-export.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import type { Runnable } from '../../runs/runnable.ts';
import { helpExample, type Register } from '../command.ts';
import { namedFormats } from '../formats.ts';
import { EXIT } from '../io.ts';
import { runnableId } from '../runnable-id.ts';

const text = terminalText.values;
const FORMATS = ['json', 'docx'] as const;
type Format = (typeof FORMATS)[number];

/** `values <runbook>`: the template on stdout; with a folder or with docx, files. */
export const values: Register = (program, shell) => {
  const command = program.command('values').description(text.description).argument('<runbook>', text.argument);
  command
    .option('--form <formats>', text.form, 'json')
    .option('--export <dir>', text.export)
    .addHelpText('after', helpExample(`values ${EXAMPLE_PROFILE} --form json,docx --export forms`))
    .action((id: string, options: { readonly form: string; readonly export?: string }) =>
      shell.run(command, async ({ app, io, output }) => {
        const formats = namedFormats(options.form, FORMATS);
        const { runnable } = await findRunnable(app, runnableId(io, id));
        const template = {
          runbook: runnable.id,
          values: valuesTemplate(runnable.parameters),
          schema: valuesSchema(runnable.parameters, runnable.title),
        };
        if (options.export === undefined && !formats.includes('docx')) {
          // A template is there to be edited: for people it is JSON too.
          output.answer(template, () => [JSON.stringify(template, null, 2)]);
          return EXIT.done;
        }
        const folder = resolve(io.cwd, options.export ?? '.');
        const files = await filesOf(runnable, template, formats);
        const written = await writeExport({ folder, baseName: text.fileName(runnable.id), files });
        output.answer({ ...template, files: written }, () => written);
        return EXIT.done;
      }),
    );
};

async function filesOf(
  { title, parameters }: Runnable,
  template: { readonly values: JsonObject; readonly schema: JsonObject },
  formats: readonly Format[],
): Promise<readonly ExportFile[]> {
  const json = (value: JsonObject) => `${JSON.stringify(value, null, 2)}\n`;
  const sheet = async () => ({ suffix: '.docx', bytes: await renderSheet(text.sheetTitle(title), parameters) });
  return [
    ...(formats.includes('json')
      ? [
          { suffix: '.json', bytes: json(template.values) },
          { suffix: '.schema.json', bytes: json(template.schema) },
        ]
      : []),
    ...(formats.includes('docx') ? [await sheet()] : []),
  ];
}
