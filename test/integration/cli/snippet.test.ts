import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type PracticeSite, startPracticeSite } from '../../../main/practice/site/start.ts';
import { temporaryFolder, terminal } from './cli.ts';

const ORG_ID = '5fbb1c34-9d1f-4e8a-93f2-6b1c0d7ab111';
const VALUES = { region: 'mypurecloud.com.au', orgId: ORG_ID };

function valuesFile(values: object): string {
  const file = join(temporaryFolder(), 'values.json');
  writeFileSync(file, JSON.stringify(values));
  return file;
}

async function snippet(values: object, ...more: readonly string[]) {
  return terminal().run(['snippet', 'altocloud-pureconnect', '--values', valuesFile(values), ...more]);
}

async function site(): Promise<PracticeSite> {
  const started = await startPracticeSite({ orgId: () => ORG_ID });
  onTestFinished(() => started.close());
  return started;
}

const pageFile = (text: string) => {
  const file = join(temporaryFolder(), 'page.html');
  writeFileSync(file, text);
  return file;
};

describe('groundwork snippet', () => {
  it('prints the snippet alone, from an organization and a region, before anything was run', async () => {
    const { code, stdout, stderr } = await snippet(VALUES);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.trim()).toMatch(/^<script>[\s\S]*<\/script>$/);
    expect(stdout).toContain(`ac('init', '${ORG_ID}', { region: 'apse2' });`);
    expect(stdout).toContain('https://apps.mypurecloud.com.au/journey/sdk/js/web/v1/ac.js');
    const { json } = await snippet({ ...VALUES, singlePageSite: true }, '--json');
    expect(json).toMatchObject({ region: 'Asia Pacific (Sydney)', organization: ORG_ID });
    expect(json.html).toContain('autotrackUrlChange');
  });

  it('passes what it prints, and what somebody pasted twice fails', async () => {
    const { stdout } = await snippet(VALUES);
    const page = (body: string) => pageFile(`<!doctype html><html><head>${body}</head></html>`);
    const once = await snippet(VALUES, '--json', '--check', page(stdout));
    expect([once.code, new Set(once.json.checks.map(({ result }: { result: string }) => result))]).toEqual([
      0,
      new Set(['ok']),
    ]);
    expect((await snippet(VALUES, '--check', page(stdout + stdout))).code).toBe(1);
  });

  it('checks a page that another program fetched and pipes in', async () => {
    const { stdout: html } = await snippet(VALUES);
    const args = ['snippet', 'altocloud-pureconnect', '--values', valuesFile(VALUES), '--check', '-'];
    const piped = (page: string) => terminal().run(args, page);
    expect((await piped(`<!doctype html><html><head>${html}</head></html>`)).code).toBe(0);
    expect((await piped('<!doctype html><p>Nothing.</p>')).code).toBe(1);
  });

  it.each([
    ['/', 0],
    ['/moved', 0],
    ['/minified', 0],
    ['/twice', 1],
    ['/none', 1],
    ['/other-organization', 1],
    ['/other-region', 1],
    ['/tag-manager', 1],
    ['/broken', 1],
    ['/endless', 1],
    ['/elsewhere', 1],
    ['/large', 1],
    ['/image', 1],
  ])('reads the page %s of a site, and ends with %i', async (path, ended) => {
    const { origin, counts } = await site();
    const { code, json, stderr } = await snippet(VALUES, '--json', '--check', `${origin}${path}`);
    expect(code, JSON.stringify([json, stderr])).toBe(ended);
    const results = json.checks.map(({ result }: { result: string }) => result);
    const cannotTell = ['/tag-manager', '/broken', '/endless', '/elsewhere', '/large', '/image'];
    if (cannotTell.includes(path)) expect(new Set(results)).toEqual(new Set(['unchecked']));
    expect(counts()).toMatchObject({ write: 0, session: 0 });
  });

  it('looks for the widget script too when there is one, and says what has been retired', async () => {
    const { origin, samples } = await site();
    const values = { ...VALUES, widgetScript: samples.widgetScript };
    expect((await snippet(values, '--check', `${origin}/`)).code).toBe(0);
    expect((await snippet(values, '--check', `${origin}/no-widget`)).code).toBe(1);
    const { json } = await snippet(VALUES, '--json', '--check', `${origin}/messenger`);
    expect(json.retired).toEqual({ what: expect.any(String), instead: expect.any(String) });
  });

  it.each([
    ['no organization', { region: 'mypurecloud.com.au' }, 'orgId'],
    ['no region', { orgId: ORG_ID }, 'region'],
    ['an organization that is no UUID', { ...VALUES, orgId: 'harbour' }, 'orgId'],
  ])('says which value is missing or wrong: %s', async (_what, values, field) => {
    const { code, json } = await snippet(values, '--json');
    expect([code, json.problem?.field ?? json.problems?.[0]?.field]).toEqual([2, field]);
    // With a page to check as well, it is not the page that is wrong.
    const checked = await snippet(values, '--json', '--check', pageFile('<p></p>'));
    expect([checked.code, checked.json.problem?.field ?? checked.json.problems?.[0]?.field]).toEqual([2, field]);
  });

  it('knows the practice organization, and refuses another runbook and a file that is not there', async () => {
    const practice = await terminal().run(['snippet', 'altocloud-pureconnect', '--practice', '--json']);
    expect([practice.code, practice.json.region], practice.stderr).toEqual([0, 'Asia Pacific (Sydney)']);
    const other = await terminal().run(['snippet', 'nexus-tenant', '--json']);
    expect([other.code, other.json.problems[0].code]).toEqual([2, 'runbook-has-no-snippet']);
    const gone = await snippet(VALUES, '--json', '--check', '/nowhere/page.html');
    expect([gone.code, gone.json.problems[0].code]).toEqual([2, 'page-file-unreadable']);
  });
});
