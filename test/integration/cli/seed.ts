import { randomBytes } from 'node:crypto';
import type { SecretRef } from '../../../main/engagements/engagement.ts';
import { openJournal } from '../../../main/engagements/journal.ts';
import type { Entry } from '../../../main/engagements/journal-line.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { engagementStore } from '../../../main/engagements/store.ts';

const HASH = 'ab'.repeat(32);

/** A saved engagement of one run, as a run would leave it. */
export async function seed(data: string, options: { practice?: boolean; secrets?: readonly SecretRef[] } = {}) {
  const { practice = false, secrets = [] } = options;
  let now = Date.parse('2026-03-01T10:00:00.000Z');
  const clock = {
    now() {
      now += 1000;
      return now;
    },
  };
  const store = engagementStore({ files: nodeFiles, clock, random: randomBytes, folder: data });
  const { id } = await store.create({ customer: 'Harbour Bank', practice, target: { label: 'EU (Ireland)' } });
  const run = '1m0000000-abcd';
  const path = store.journalPath(id, run);
  const journal = await openJournal(nodeFiles, path, clock);
  const entries: readonly Entry[] = [
    { kind: 'opened', engagement: id, run, runbook: 'uca-historical', customer: 'Harbour Bank', practice },
    {
      kind: 'planned',
      digest: HASH,
      actions: [{ id: 'role/1', step: 'role', summary: 'Create role “R”', kind: 'http' }],
    },
    { kind: 'step', step: 'region', status: 'done', out: { region: 'EU (Ireland)' }, durationMs: 1 },
    { kind: 'step', step: 'org', status: 'done', out: { orgShortName: 'harbourbank' }, durationMs: 1 },
    { kind: 'intent', action: 'role/1', step: 'role', request: {} },
    ...secrets.map((ref): Entry => ({ kind: 'secret', name: ref.name, ref })),
    { kind: 'outcome', action: 'role/1', step: 'role', status: 'ok' },
    { kind: 'finding', finding: { row: 7, permissions: ['a:b:view'], finding: 'granted', proof: 'grant' } },
    { kind: 'ended', result: 'attention' },
  ];
  for (const entry of entries) await journal.append(entry);
  await store.save((await store.open(id)).engagement);
  return { id, run, path, head: journal.head, count: entries.length, store };
}
