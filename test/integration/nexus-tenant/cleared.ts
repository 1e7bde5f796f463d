import pg from 'pg';
import type { RunningPractice } from '../../../main/practice/start.ts';
import { accountOf } from '../../../main/vault/key.ts';

/** Makes the practice systems forget the tenant, its client, its row, its settings and what the rehearsal kept. */
export async function cleared(practice: RunningPractice): Promise<void> {
  const { clients, contactCenters } = practice.gws.state;
  clients.delete('nexus_client');
  for (const { settings } of contactCenters.values()) settings.splice(0);
  const { ccId, origin } = practice.nexus.samples;
  for (const key of [
    { origin: practice.gws.origin, organization: '', subject: 'nexus_client', name: 'clientSecret' },
    { origin, organization: ccId, subject: ccId, name: 'nexusApiKey' },
  ]) {
    const path = `/practice/vault/${encodeURIComponent(accountOf(key))}`;
    await fetch(`${practice.genesysCloud.origin}${path}`, { method: 'DELETE' });
  }
  const client = new pg.Client({ connectionString: practice.database.url });
  await client.connect();
  await client.query('DELETE FROM nex_gapis');
  await client.query('DELETE FROM nex_apikeys');
  await client.end();
  const center = practice.nexus.state.contactCenters.get(ccId);
  if (center === undefined) return;
  center.services.clear();
  center.tenant = undefined;
}
