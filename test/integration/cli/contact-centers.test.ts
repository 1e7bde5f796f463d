import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPracticeGws } from '../../../main/practice/gws/start.ts';
import { temporaryFolder, terminal } from './cli.ts';

const PASSWORD = 'mArKeR-ops-password';

async function deployment(contactCenters: number) {
  const gws = await startPracticeGws({ contactCenters, ops: { user: 'root', password: PASSWORD } });
  onTestFinished(() => gws.close());
  const file = join(temporaryFolder(), 'values.json');
  const give = (more: object = {}) =>
    writeFileSync(
      file,
      JSON.stringify({ authURL: gws.origin, gwsAdminName: 'root', gwsAdminPass: { env: 'OPS' }, ...more }),
    );
  give();
  const here = terminal({ env: { OPS: PASSWORD } });
  return { gws, give, look: (...more: readonly string[]) => here.run(['contact-centers', '--values', file, ...more]) };
}

describe('groundwork contact-centers', () => {
  it('lists ids and domains from an address and an account alone, before anything was run', async () => {
    const { gws, look } = await deployment(2);
    const [one, two] = [...gws.state.contactCenters.keys()];
    const { code, json, stderr } = await look('--json');
    expect(json, stderr).toEqual({
      contactCenters: [
        { id: one, domains: ['t100'] },
        { id: two, domains: ['t200'] },
      ],
    });
    expect(code).toBe(0);
    const said = await look();
    expect(said.stdout).toContain(`${two}  t200`);
    expect(said.stdout).toContain('"ccid"');
    expect(gws.counts()).toMatchObject({ read: 2, write: 0, session: 0 });
  });

  it('ends with attention where there is none', async () => {
    const { gws, look } = await deployment(1);
    gws.state.contactCenters.clear();
    const { code, json } = await look('--json');
    expect([code, json]).toEqual([1, { contactCenters: [] }]);
  });

  it('says whose account was refused, and never with what', async () => {
    const { look, give } = await deployment(1);
    give({ gwsAdminName: 'somebody' });
    const { code, json, stdout, stderr } = await look('--json');
    expect([code, json.problem?.code ?? json.problems?.[0]?.code]).toEqual([4, 'ops-account-refused']);
    expect(`${stdout}${stderr}`).not.toContain(PASSWORD);
  });

  it.each([
    ['no address', { authURL: '' }, 'authURL'],
    ['no account', { gwsAdminName: '' }, 'gwsAdminName'],
    ['a password in clear text', { gwsAdminPass: 'pw' }, 'gwsAdminPass'],
    ['another value that is wrong', { ccid: 'nobody' }, 'ccid'],
  ])('refuses %s, and asks nobody', async (_what, more, field) => {
    const { gws, look, give } = await deployment(1);
    give(more);
    const { code, stdout } = await look('--json');
    expect(code).toBe(2);
    expect(stdout).toContain(field);
    expect(gws.log).toEqual([]);
  });

  it('works on the practice systems, which need no values', async () => {
    const { code, json, stderr } = await terminal().run(['contact-centers', '--practice', '--json']);
    expect(json.contactCenters, stderr).toMatchObject([{ domains: ['t100'] }]);
    expect(code).toBe(0);
  });
});
