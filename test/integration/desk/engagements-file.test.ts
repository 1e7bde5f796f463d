import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connectHandlers } from '../../../main/desk/connect-handlers.ts';
import { createDesk } from '../../../main/desk/desk.ts';
import { engagementHandlers } from '../../../main/desk/engagement-handlers.ts';
import { isExported } from '../../../main/desk/exported-files.ts';
import { importFile } from '../../../main/desk/import-file.ts';
import { runHandlers } from '../../../main/desk/run-handlers.ts';
import { runbookHandlers } from '../../../main/desk/runbook-handlers.ts';
import { openJournal } from '../../../main/engagements/journal.ts';
import type { Entry } from '../../../main/engagements/journal-line.ts';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { type DeskBench, startDeskBench } from './desk-bench.ts';
import { rehearse } from './rehearsed.ts';

const groups = [engagementHandlers, runbookHandlers, connectHandlers];
const OPERATOR = 'canary/operator+secret-Zq7Kp2Wv9';
const CREATED = 'canary-created-secret-Xr4Tn8Bm3-';

interface File {
  version: number;
  readonly document: { [member: string]: unknown };
  readonly journals: { readonly run: string; readonly lines: string[] }[];
}

/** An exported rehearsal, and what its file holds. */
async function exported(bench: DeskBench) {
  const { admin } = bench.org.samples;
  const secret = String(bench.org.state.clients.get(admin.clientId)?.secret);
  const { engagement } = await bench.call('engagements.create', { customer: 'Harbour & Söhne', practice: true });
  await bench.call('secrets.set', { engagement, name: 'operatorClientSecret', secret, remember: false });
  await bench.call('values.save', { engagement, runbook: profile.id, values: { roleName: 'Special role' } });
  const { report } = await rehearse(bench, engagement, 'run');
  expect(report.result).toBe('done');
  const { file } = await bench.call('engagements.export', { engagement, folder: join(bench.folder, 'exports') });
  const content = await readFile(file, 'utf8');
  return { engagement, file, content };
}

const changed = (content: string, change: (file: File) => void): string => {
  const file = JSON.parse(content) as File;
  change(file);
  return JSON.stringify(file);
};

/** An engagement with one journal, without a run behind it. */
async function withJournal(bench: DeskBench, entries: readonly Entry[]) {
  const { engagement } = await bench.call('engagements.create', { customer: 'Harbour Bank', practice: false });
  const { locks, store, clock } = bench.app;
  const journal = await openJournal(locks.files, store.journalPath(engagement, 'run1'), clock);
  const named = { engagement, run: 'run1', runbook: profile.id, customer: 'Harbour Bank', practice: false };
  await journal.append({ kind: 'opened', ...named });
  for (const entry of entries) await journal.append(entry);
  const { file } = await bench.call('engagements.export', { engagement, folder: bench.folder });
  return { engagement, content: await readFile(file, 'utf8') };
}

it('goes to another computer and back, with its history', async () => {
  const here = await startDeskBench({ groups });
  const { engagement, file, content } = await exported(here);
  expect(file).toBe(join(here.folder, 'exports', `Harbour & Söhne ${engagement}.groundwork`));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(isExported(file)).toBe(true);

  const there = await startDeskBench({ groups });
  expect(await there.call('engagements.import', { name: 'x.groundwork', content })).toEqual({ engagement });
  expect(there.toldOf('engagement-changed')).toEqual([{ engagement }]);
  const before = await here.call('engagements.open', { engagement });
  const after = await there.call('engagements.open', { engagement });
  expect(before.runs).toHaveLength(1);
  expect(after.runs).toEqual(before.runs);
  expect(after.facts.map(({ name, value }) => [name, value])).toEqual(
    before.facts.map(({ name, value }) => [name, value]),
  );
  expect(after.reachable).toBe(false);
  const run = after.runs[0]?.id ?? '';
  const journal = await there.call('journal.read', { engagement, run });
  expect(journal).toEqual(await here.call('journal.read', { engagement, run }));
  expect(journal.intact).toBe(true);
});

it('holds no secret, and none of the places', async () => {
  let count = 0;
  const bench = await startDeskBench({ groups, org: { secret: () => `${CREATED}${++count}` } });
  const { clients } = bench.org.state;
  const admin = clients.get(bench.org.samples.admin.clientId);
  if (admin !== undefined) clients.set(admin.id, { ...admin, secret: OPERATOR });
  const { engagement, content } = await exported(bench);
  const kept = (await bench.call('engagements.open', { engagement })).secrets;
  expect(kept.map(({ name }) => name)).toEqual(expect.arrayContaining(['clientSecret', 'operatorClientSecret']));
  for (const secret of [OPERATOR, CREATED]) {
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').slice(0, 24)]) {
      expect(content).not.toContain(form);
    }
  }
  const { document } = JSON.parse(content) as File;
  expect(document.secrets).toEqual({});
  expect(document.facts).not.toHaveProperty('operatorClientSecret');
  expect(document.facts).toHaveProperty('roleName');
});

it('takes a new id when its own is taken, and overwrites nothing', async () => {
  const bench = await startDeskBench({ groups });
  const { engagement, content } = await withJournal(bench, []);
  await bench.call('engagements.rename', { engagement, customer: 'Renamed since' });
  const again = await bench.call('engagements.import', { name: 'x.groundwork', content });
  expect(again.engagement).not.toBe(engagement);
  expect((await bench.call('engagements.open', { engagement })).customer).toBe('Renamed since');
  expect(await bench.call('engagements.open', again)).toMatchObject({
    customer: 'Harbour Bank',
    runs: [{ id: 'run1' }],
  });
  const third = await bench.call('engagements.import', { name: 'x.groundwork', content });
  expect(new Set([engagement, again.engagement, third.engagement]).size).toBe(3);
});

it('of two files that are opened at once takes both over', async () => {
  const there = await startDeskBench({ groups });
  const { content } = await withJournal(await startDeskBench({ groups }), []);
  const both = await Promise.all(
    ['Older', 'Newer'].map((customer) => {
      const named = changed(content, (file) => void Object.assign(file.document, { customer }));
      return there.call('engagements.import', { name: 'x.groundwork', content: named });
    }),
  );
  const customers = both.map(async (one) => (await there.call('engagements.open', one)).customer);
  expect(await Promise.all(customers)).toEqual(['Older', 'Newer']);
});

it('is written to no folder that depends on where Groundwork was started', async () => {
  const bench = await startDeskBench({ groups });
  const { engagement } = await bench.call('engagements.create', { customer: 'Harbour Bank', practice: false });
  const refused = bench.call('engagements.export', { engagement, folder: 'exports' });
  await expect(refused).rejects.toMatchObject({ code: 'export-folder-not-absolute' });
});

it('forgets the plan of an engagement that was deleted, also when the same one comes back', async () => {
  const bench = await startDeskBench({ groups: [...groups, runHandlers] });
  const { engagement } = await bench.call('engagements.create', { customer: 'Harbour Bank', practice: true });
  const here = { engagement, runbook: profile.id };
  await bench.call('plan.make', { ...here, purpose: 'run', accept: {} });
  const { file } = await bench.call('engagements.export', { engagement, folder: bench.folder });
  await bench.call('engagements.delete', { engagement, typed: 'Harbour Bank' });
  const content = await readFile(file, 'utf8');
  expect(await bench.call('engagements.import', { name: 'x.groundwork', content })).toEqual({ engagement });
  const signed = bench.call('plan.export', { ...here, folder: bench.folder, format: 'md' });
  await expect(signed).rejects.toMatchObject({ code: 'no-plan-made' });
});

it('is opened from outside by its path', async () => {
  const bench = await startDeskBench({ groups });
  const { content } = await withJournal(bench, []);
  const path = join(bench.folder, 'from mail.groundwork');
  await writeFile(path, content);
  const engagement = await importFile(bench.desk, path);
  expect((await bench.call('engagements.open', { engagement })).customer).toBe('Harbour Bank');
  const refused = { code: 'import-unreadable', message: expect.stringContaining('gone.groundwork') };
  await expect(importFile(bench.desk, join(bench.folder, 'gone.groundwork'))).rejects.toMatchObject(refused);
  await expect(importFile(bench.desk, bench.folder)).rejects.toMatchObject({ code: 'import-unreadable' });
});

it('that is no engagement, opened from the file manager, says so in the window until a good one is opened', async () => {
  const bench = await startDeskBench({ groups });
  const { content } = await withJournal(bench, []);
  const [broken, good] = [join(bench.folder, 'broken.groundwork'), join(bench.folder, 'good.groundwork')];
  await writeFile(broken, content.slice(0, 40));
  await writeFile(good, content);
  const notices: (readonly string[])[] = [];
  const { app, desk } = bench;
  const window = createDesk({
    app,
    shell: desk.shell,
    practiceOrigin: undefined,
    tell: (event, payload) => {
      if (event === 'app-state' && 'notices' in payload) notices.push(payload.notices.map(({ message }) => message));
    },
  });
  await window.openFile(broken);
  await window.openFile(good);
  expect(notices).toEqual([[expect.stringContaining('broken.groundwork')], []]);
  await window.close();
});

it('refuses a journal that was altered, naming run and line, and takes nothing over', async () => {
  const bench = await startDeskBench({ groups });
  const { engagement, content } = await withJournal(bench, [
    { kind: 'manual', step: 'send', by: 'me', note: 'one' },
    { kind: 'manual', step: 'send', by: 'me', note: 'two' },
  ]);
  await bench.call('engagements.delete', { engagement, typed: 'Harbour Bank' });
  const edits: readonly ((lines: string[]) => void)[] = [
    (lines) => lines.splice(1, 1, (lines[1] ?? '').replace('one', 'eleven')),
    (lines) => lines.splice(1, 1),
    (lines) => lines.splice(1, 1, '{'),
    (lines) => lines.splice(1, 1, (lines[1] ?? '').replace(/\}$/, '\n}')),
  ];
  for (const edit of edits) {
    const altered = changed(content, ({ journals }) => edit(journals[0]?.lines ?? []));
    const asked = bench.call('engagements.import', { name: 'x.groundwork', content: altered });
    await expect(asked).rejects.toMatchObject({
      code: 'import-journal-broken',
      field: 'journals.run1',
      message: expect.stringMatching(/x\.groundwork.*run1.*line 2/),
    });
  }
  expect((await bench.call('engagements.list', {})).engagements).toEqual([]);
});

it('refuses what is no engagement, with file and place', async () => {
  const bench = await startDeskBench({ groups });
  const { content } = await withJournal(bench, []);
  const cases: readonly (readonly [string, string, string])[] = [
    ['{"format": "grou', 'import-invalid', 'file'],
    ['[]', 'import-invalid', 'file'],
    ['null', 'import-invalid', 'file'],
    [changed(content, (file) => Object.assign(file, { extra: 1 })), 'import-invalid', 'file'],
    [changed(content, (file) => Object.assign(file.document, { extra: 1 })), 'import-invalid', 'document'],
    [changed(content, (file) => Object.assign(file.document, { id: '../../x' })), 'import-invalid', 'document.id'],
    [changed(content, (file) => Object.assign(file.document, { customer: '' })), 'import-invalid', 'document.customer'],
    [changed(content, ({ journals }) => journals.push(...journals)), 'import-invalid', 'journals'],
    [
      changed(content, ({ journals }) => journals.splice(0, 1, { run: '../x', lines: [] })),
      'import-invalid',
      'journals.0.run',
    ],
    [
      changed(content, ({ journals }) => journals.splice(0, 1, { run: 'run2', lines: journals[0]?.lines ?? [] })),
      'import-journal-broken',
      'journals.run2',
    ],
    [
      changed(content, (file) => Object.assign(file.document, { practice: true })),
      'import-journal-broken',
      'journals.run1',
    ],
    [
      changed(content, (file) => {
        file.version = 2;
      }),
      'import-too-new',
      'version',
    ],
    [' '.repeat(33 * 1024 * 1024), 'import-too-big', 'file'],
  ];
  const before = (await bench.call('engagements.list', {})).engagements.length;
  for (const [text, code, field] of cases) {
    const asked = bench.call('engagements.import', { name: '/tmp/some/x.groundwork', content: text });
    await expect(asked).rejects.toMatchObject({ code, field, message: expect.stringMatching(/^x\.groundwork/) });
  }
  expect((await bench.call('engagements.list', {})).engagements).toHaveLength(before);
});

it('takes over no reference to a secret or to a file of another computer', async () => {
  const bench = await startDeskBench({ groups });
  const { content } = await withJournal(bench, []);
  const at = '2026-03-01T10:00:00.000Z';
  const fact = (value: unknown) => ({ value, from: {}, at });
  const facts = {
    address: fact('https://login.mypurecloud.ie'),
    operatorClientSecret: fact({ keychain: 'somebody else’s' }),
    accessToken: fact({ env: 'HOME' }),
    clientSecret: fact({ prompt: true }),
    [`profileFile ${profile.id}`]: fact('/etc/profile.json'),
  };
  const planted = changed(content, ({ document }) => Object.assign(document, { facts }));
  const { engagement } = await bench.call('engagements.import', { name: 'x.groundwork', content: planted });
  const view = await bench.call('engagements.open', { engagement });
  expect(view.facts.map(({ name }) => name)).toEqual(['address']);
  expect(view.secrets).toEqual([]);
});

it('refuses a journal that claims secrets which no run keeps: deleting it would delete them', async () => {
  const bench = await startDeskBench({ groups });
  const ref = { keptIn: 'keychain', origin: '', organization: '', subject: 'operator', name: 'mine' } as const;
  const { content } = await withJournal(bench, [{ kind: 'secret', name: 'clientSecret', ref }]);
  const asked = bench.call('engagements.import', { name: 'x.groundwork', content });
  await expect(asked).rejects.toMatchObject({ code: 'import-journal-broken' });
});
