import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import type { AuditHeader } from '../../../shared/coverage/read/audit-file.ts';
import { Fault } from '../../../shared/results/fault.ts';
import { liveText as text } from '../../../shared/text/live-audit.ts';
import { getOrganization } from '../../systems/genesys-cloud/calls/organization.ts';
import { readCatalogue } from './catalogue.ts';
import type { LiveOrder } from './order.ts';
import type { Parts } from './outcome.ts';

/** What every reading has besides grants. */
export interface Surround {
  readonly header: AuditHeader;
  readonly catalogue: Catalogue | undefined;
  readonly notes: readonly string[];
}

/**
 * The organization and its catalogue, read side by side; neither needs a permission. Without a catalogue grants are
 * worth reading all the same, so its failure is a note.
 * @throws Fault when the organization cannot be read, or the operator stops
 */
export async function readSurroundings(order: LiveOrder, { reader, signal, isStopped }: Parts): Promise<Surround> {
  const notes: string[] = [];
  const beganAt = order.now();
  const catalogue =
    order.catalogue ??
    readCatalogue(reader, beganAt, signal).catch((error: unknown) => {
      if (!(error instanceof Fault) || isStopped()) throw error;
      notes.push(text.unread.catalogue(error.message));
      return undefined;
    });
  const [{ id, name, thirdPartyOrgName: shortName }, found] = await Promise.all([
    reader.read(getOrganization(), signal),
    catalogue,
  ]);
  const header: AuditHeader = {
    groundwork: 'audit',
    version: 1,
    organization: { id, name, ...(shortName === undefined ? {} : { shortName }) },
    ...(order.region === undefined ? {} : { region: order.region }),
    readAt: new Date(beganAt).toISOString(),
  };
  return { header, catalogue: found, notes };
}
