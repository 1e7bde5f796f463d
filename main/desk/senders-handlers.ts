import type { Handlers } from '../../shared/ipc/contract.ts';
import { smsVariantOf } from '../../shared/runbooks/nexus-sms/variant-of.ts';
import { writeExport } from '../forms/write-export.ts';
import { senderFiles, senderList } from '../runbooks/nexus-sms/sender-files.ts';
import { NoSenders } from '../runs/faults.ts';
import type { DeskContext } from './context.ts';
import { note } from './exported-files.ts';
import { absoluteFolder } from './run-folder.ts';
import { readValues } from './values-read.ts';

/** The saved sender ids as files. */
export function sendersHandlers(desk: DeskContext): Pick<Handlers, 'senders.export'> {
  return {
    /** @throws ExportFolderNotAbsolute, ExportFolderUnusable, NoSenders */
    async 'senders.export'({ engagement: id, runbook, folder, formats }) {
      const variant = smsVariantOf(runbook);
      const { engagement } = await desk.app.store.open(id);
      const list = variant && senderList(variant, await readValues(desk, id, runbook));
      if (list === undefined || list.senders.length === 0) throw new NoSenders(id);
      const order = senderFiles(list, engagement, formats);
      const files = await writeExport({ folder: absoluteFolder(desk, folder), ...order });
      for (const file of files) note(file);
      return { files: [...files] };
    },
  };
}
