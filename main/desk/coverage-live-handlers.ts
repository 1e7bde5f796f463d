import { catalogueFile } from '../../shared/catalogue/file.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { liveText } from '../../shared/text/live-audit.ts';
import { readCatalogue } from '../coverage/live/catalogue.ts';
import { writeExport } from '../forms/write-export.ts';
import type { DeskContext } from './context.ts';
import type { CoverageDesk } from './coverage-desk.ts';
import { findInSession } from './coverage-find.ts';
import { endIfRefused, readerOf } from './coverage-reader.ts';
import { note } from './exported-files.ts';
import { absoluteFolder } from './run-folder.ts';
import { sessionsOf } from './sessions.ts';

type Group = Pick<
  Handlers,
  | 'coverage.live.places'
  | 'coverage.live.find'
  | 'coverage.live.start'
  | 'coverage.live.stop'
  | 'coverage.live.resume'
  | 'coverage.live.save'
  | 'coverage.catalogue.save'
>;

/** What is read from organizations that somebody is signed in to. Sends reads only. */
export function liveHandlers(desk: DeskContext, coverage: CoverageDesk): Group {
  const { live, comparison } = coverage;

  return {
    async 'coverage.live.places'() {
      const sessions = [...sessionsOf(desk).all()];
      const places = sessions.map(async ([engagement, { signedIn }]) => {
        const { customer, practice } = (await desk.app.store.open(engagement)).engagement;
        return { engagement, customer, organization: signedIn.organization.name, practice };
      });
      return { places: await Promise.all(places) };
    },

    'coverage.live.find': async (wish) => ({ found: [...(await findInSession(desk, wish))] }),

    async 'coverage.live.start'(order) {
      await live.start(order);
      return coverage.state();
    },

    async 'coverage.live.stop'() {
      await live.stop();
      return coverage.state();
    },

    async 'coverage.live.resume'() {
      await live.resume();
      return coverage.state();
    },

    async 'coverage.live.save'({ folder, input }) {
      const wanted = absoluteFolder(desk, folder);
      const { name, suffix, text } = live.fileOf(input);
      return { file: await save(wanted, name, suffix, text) };
    },

    async 'coverage.catalogue.save'({ engagement, folder }) {
      const wanted = absoluteFolder(desk, folder);
      const { reader, session } = await readerOf(desk, engagement);
      const { organization } = session.signedIn;
      const read = await readCatalogue(reader, desk.app.clock.now(), session.signal).catch((error: unknown) => {
        endIfRefused(desk, engagement, error);
        throw error;
      });
      const text = `${JSON.stringify(catalogueFile(read, organization), null, 2)}\n`;
      const name = liveText.catalogueName(organization.name, read.date);
      const file = await save(wanted, name, '.json', text);
      // Read back from what was written: what is used from now on is what the file holds, and it is today's.
      const bytes = new TextEncoder().encode(text);
      const asked = { id: comparison.newId(), name: `${name}.json`, bytes, live: true };
      return { file, state: await coverage.state(await comparison.bring('read', asked, [bytes.buffer])) };
    },
  };
}

async function save(folder: string, baseName: string, suffix: string, bytes: string): Promise<string> {
  const [file = ''] = await writeExport({ folder, baseName, files: [{ suffix, bytes }] });
  note(file);
  return file;
}
