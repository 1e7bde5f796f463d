import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ALTOCLOUD_STEPS } from '../../../shared/runbooks/altocloud-pureconnect/steps.ts';
import { lacks } from '../../lacks.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { type AltocloudBench, RUNBOOK, startAltocloud } from './altocloud-bench.ts';
import { ACCEPTED, CONFIRMED, realSecrets, realValues } from './real-values.ts';

interface Exported {
  readonly files: readonly string[];
  readonly code: number;
  readonly text: string;
}

async function exported(bench: AltocloudBench, engagement: string | undefined, forms: string): Promise<Exported> {
  const argv = ['export', engagement ?? '', '--export', join(bench.folder, 'exports'), '--form', forms];
  const said = await bench.cli(argv, undefined, realSecrets(bench));
  expect(said.code, said.text).toBe(0);
  return said as unknown as Exported;
}

/** What somebody reads in a form. */
async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (!path.endsWith('.docx')) return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) =>
      Buffer.from(part)
        .toString('utf8')
        .replaceAll(/<[^>]+>/g, ' '),
    )
    .join(' ');
}

async function ran() {
  const bench = await startAltocloud({}, { openKeychain: fakeKeychain().open });
  const values = realValues(bench, { accept: ACCEPTED, licenseFile: 'harbour.i3lic' });
  const planned = await bench.cli(['plan', RUNBOOK], values, realSecrets(bench));
  const byHand = new Set(planned.actions.filter(({ kind }) => kind === 'manual').map(({ step }) => step));
  const run = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
  expect([run.result, run.problem], run.text).toEqual(['done', undefined]);
  return { bench, run, byHand };
}

describe('the readiness report', () => {
  it('says in every form what is ready, and who confirmed what and when', { timeout: 90_000 }, async () => {
    const { bench, run, byHand } = await ran();
    const { files } = await exported(bench, run.engagement, 'docx,md,csv,json,eml');
    expect(files.map((path) => path.split('.').at(-1)).sort()).toEqual(['csv', 'docx', 'eml', 'json', 'md']);
    const notes = Object.entries(CONFIRMED).flatMap(([step, note]) => (byHand.has(step) ? [note] : []));
    const { organization } = bench.practice.json.genesysCloud;
    const agents = bench.practice.json.icws?.userIds ?? [];
    for (const path of files.filter((one) => !one.endsWith('.eml'))) {
      const text = await textOf(path);
      for (const fact of [
        '2020 R3',
        organization.id,
        'Admin',
        'AI Agent',
        `https://apps.${'mypurecloud.com.au'}/journey`,
      ]) {
        expect(text, `${fact} in ${path}`).toContain(fact);
      }
      expect(text, path).toMatch(new RegExp(`${agents.length} (of|/) ?${agents.length}`));
      expect(notes.length).toBeGreaterThan(6);
      for (const note of notes) expect(text, path).toContain(note);
      expect(text, path).toMatch(/20\d\d-\d\d-\d\d/);
      for (const secret of Object.values(realSecrets(bench))) expect(text).not.toContain(secret);
    }
    const document = JSON.parse(await readFile(files.find((path) => path.endsWith('.json')) ?? '', 'utf8')) as object;
    expect(JSON.stringify(document)).toContain('I3_ACCESS_ALTOCLOUD_USER');
  });

  it.skipIf(lacks('chromium'))('is printed as PDF (needs a browser)', { timeout: 90_000 }, async () => {
    const { bench, run } = await ran();
    const [path = ''] = (await exported(bench, run.engagement, 'pdf')).files;
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('of a run that waits puts what is open first', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud({}, { openKeychain: fakeKeychain().open });
    const { 'alto-deploy': _, ...confirm } = CONFIRMED;
    const values = realValues(bench, { accept: ACCEPTED, confirm });
    const run = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    expect(run.result, run.text).toBe('attention');
    const { files } = await exported(bench, run.engagement, 'md');
    const text = await textOf(files[0] ?? '');
    const title = (step: string) => ALTOCLOUD_STEPS.find(({ id }) => id === step)?.title ?? 'none';
    const [open, done] = [text.indexOf(title('alto-deploy')), text.indexOf(title('alto-user-license'))];
    expect([open >= 0, done >= 0], text).toEqual([true, true]);
    expect(open).toBeLessThan(done);
  });
});
