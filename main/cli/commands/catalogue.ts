import type { Catalogue, CatalogueStatus } from '../../../shared/catalogue/catalogue.ts';
import { catalogueFile } from '../../../shared/catalogue/file.ts';
import { liveText } from '../../../shared/text/live-audit.ts';
import { loadBundledCatalogue } from '../../catalogue/load.ts';
import { readCatalogue } from '../../coverage/live/catalogue.ts';
import { writeExport } from '../../forms/write-export.ts';
import { getOrganization } from '../../systems/genesys-cloud/calls/organization.ts';
import { type Context, helpExample, type Register } from '../command.ts';
import { ExportFolderMissing } from '../faults.ts';
import { EXIT } from '../io.ts';
import { openForReading } from '../live-connection.ts';
import { type RunOptions, withOptions } from '../run-options.ts';

const text = liveText.terminal;

/** `catalogue`: what is bundled; of an engagement or practice, the live one as a file. Sends no write. */
export const catalogue: Register = (program, shell) => {
  const command = program.command('catalogue').description(text.catalogue);
  command.option('--engagement <id>', text.engagement);
  withOptions(command, ['practice', 'values']);
  command
    .option('--export <dir>', text.export)
    .addHelpText('after', helpExample('catalogue --engagement harbour-bank-7k2f9d --export ./audits'))
    .action((options: RunOptions) =>
      shell.run(command, (context) => {
        const isLive = options.engagement !== undefined || options.practice !== undefined;
        // With a folder and nowhere to read, the live one is meant: the bundled one is there anyway.
        return isLive || options.export !== undefined ? saveLive(context, options) : showBundled(context);
      }),
    );
};

async function showBundled({ output }: Context): Promise<number> {
  const bundled = await loadBundledCatalogue();
  const statuses = new Map<CatalogueStatus, number>();
  for (const { status = 'current' } of bundled.entries.values()) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  output.answer({ catalogue: { ...shown(bundled), statuses: Object.fromEntries(statuses) } }, () => [
    text.catalogueLine('bundled', bundled.date, bundled.entries.size),
    ...[...statuses].map(([status, count]) => `  ${String(count).padStart(5)}  ${text.status[status]}`),
  ]);
  return EXIT.done;
}

async function saveLive(context: Context, options: RunOptions): Promise<number> {
  const { app, io, output } = context;
  const { export: folder } = options;
  if (folder === undefined) throw new ExportFolderMissing();
  const job = await openForReading(context, options);
  try {
    const { read } = job.opened;
    const [live, { id, name, thirdPartyOrgName: shortName }] = await Promise.all([
      readCatalogue(read, app.clock.now(), io.signal),
      read.read(getOrganization(), io.signal),
    ]);
    const organization = { id, name, ...(shortName === undefined ? {} : { shortName }) };
    const bytes = `${JSON.stringify(catalogueFile(live, organization))}\n`;
    const baseName = liveText.catalogueName(name, live.date);
    const [file = ''] = await writeExport({ folder, baseName, files: [{ suffix: '.json', bytes }] });
    output.answer({ catalogue: { ...shown(live), organization: name, file } }, () => [
      text.catalogueLine('live', live.date, live.entries.size),
      text.file(file),
    ]);
    return EXIT.done;
  } finally {
    await job.close();
  }
}

function shown({ source, date, entries }: Catalogue) {
  return { source, date, permissions: entries.size };
}
