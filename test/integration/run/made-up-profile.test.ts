import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { type Bench, startBench } from './harness.ts';
import { clientsNamed, permissionsOf, rolesNamed } from './org.ts';
import { doneOf, type Outcome, planOf, refusalOf } from './shapes.ts';

const FILE = fileURLToPath(new URL('../../fixtures/run-tideline-surveys.json', import.meta.url));
const MAIN = fileURLToPath(new URL('../../../main/', import.meta.url));

async function expectItsOwn(bench: Bench, outcome: Outcome): Promise<void> {
  expect(outcome.runbook).toBe('tideline-surveys');
  expect(outcome.findings.map(({ row, finding, proof }) => [row, finding, proof])).toEqual([
    [1, 'granted', 'both'],
    [2, 'granted', 'grant'],
    [3, 'granted', 'grant'],
  ]);
  const wanted = ['directory:user:view', 'quality:evaluation:view', 'routing:queue:view'];
  expect([...permissionsOf(rolesNamed(bench, 'Tideline Connector')[0])].sort()).toEqual(wanted);
  expect(clientsNamed(bench, 'Tideline Connector Client')).toMatchObject([
    { accessTokenValiditySeconds: 3_600, description: 'Made-up connector' },
  ]);
  const [eml = '', md = ''] = outcome.files;
  const mail = await PostalMime.parse(await readFile(eml));
  expect(mail.to?.map(({ address }) => address)).toEqual(['onboarding@tideline.example']);
  const form = await readFile(md, 'utf8');
  for (const words of ['Tideline Onboarding Sheet', 'Client key', 'Client password', 'Tenant', 'Elsewhere', 'Sheet 7'])
    expect(form).toContain(words);
  expect(form).not.toMatch(/\buca\b|ucarchitects/i);
}

describe('a made-up profile', () => {
  const files = (bench: Bench) => ['--export', bench.exports, '--form', 'eml,md'];

  it('runs to done from its path', async () => {
    const bench = await startBench();
    const outcome = doneOf(await bench.cli(['run', FILE, ...bench.practice, '--yes', ...files(bench)]));
    await expectItsOwn(bench, outcome);
  });

  it('runs to done from the data folder, and can be gone on with by its id', async () => {
    const bench = await startBench();
    const profiles = join(bench.data, 'profiles');
    await mkdir(profiles, { recursive: true, mode: 0o700 });
    await copyFile(FILE, join(profiles, 'tideline.json'));
    const outcome = doneOf(await bench.cli(['run', 'tideline-surveys', ...bench.practice, '--yes', ...files(bench)]));
    await expectItsOwn(bench, outcome);
    const engagement = String(outcome.engagement);
    doneOf(await bench.cli(['verify', engagement]));
    doneOf(await bench.cli(['resume', engagement, '--yes']));
    expect(await bench.cli(['undo', engagement, '--yes'])).toMatchObject({ code: 0 });
    expect(rolesNamed(bench, 'Tideline Connector')).toEqual([]);
  });

  it('run from its path can be gone on with as well', async () => {
    const bench = await startBench();
    const { engagement } = doneOf(await bench.cli(['run', FILE, ...bench.practice, '--yes']));
    doneOf(await bench.cli(['verify', String(engagement)]));
    doneOf(await bench.cli(['resume', String(engagement), '--yes']));
    expect(await bench.cli(['undo', String(engagement), '--yes'])).toMatchObject({ code: 0 });
  });

  it('lives beside the other profile in one organization', async () => {
    const bench = await startBench();
    doneOf(await bench.cli(['run', FILE, ...bench.practice, '--yes']));
    doneOf(await bench.cli(['run', 'uca-historical', ...bench.practice, '--yes']));
    expect(clientsNamed(bench, 'Tideline Connector Client')).toHaveLength(1);
    const again = planOf(await bench.cli(['plan', FILE, ...bench.practice]));
    expect(again.actions.filter(({ kind }) => kind === 'http')).toEqual([]);
  });

  it('with a mistake is refused by file, row and field', async () => {
    const bench = await startBench();
    const answer = await bench.cli(['run', join(MAIN, '../package.json'), ...bench.practice, '--yes']);
    expect(refusalOf(answer, 2).problem.message).toContain('package.json');
    expect(bench.org.log).toEqual([]);
  });
});

describe('main/', () => {
  it('names no profile: a new one needs no code', async () => {
    const entries = await readdir(MAIN, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(100);
    const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
    const naming = texts.filter(({ file, text }) =>
      /\buca\b|ucarchitects|uc architects|splunk|virsae|authenticx|cognigy|ariglad|makingchatbots/i.test(
        `${file}\n${text}`,
      ),
    );
    expect(naming.map(({ file }) => file)).toEqual([]);
  });
});
