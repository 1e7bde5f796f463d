import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inventory, type Organization, startOrganization } from './organization.ts';
import { inProcess } from './process.ts';
import { expectUndone, RUNBOOK, recover, shellAt } from './recovery.ts';
import { dataFolder, skippingClock, withoutCertificates } from './terminal.ts';

let organization: Organization;
let restore: () => void;
let before: Inventory;
beforeAll(async () => {
  withoutCertificates();
  organization = await startOrganization();
  restore = organization.snapshot();
  before = organization.inventory();
});
afterAll(() => organization.server.close());

const GRANT = '/authorization/subjects/.+/roles/';
const KILLS = [
  { moment: 'once the role was made', crash: 'after POST /authorization/roles$', reset: false },
  { moment: 'once the role was granted', crash: `after POST ${GRANT}`, reset: false },
  { moment: 'once the client was made', crash: 'after POST /oauth/clients$', reset: true },
  { moment: 'with the secret in hand, before it was stored', crash: 'before PUT /practice/vault/', reset: true },
  { moment: 'once the secret was stored', crash: 'after PUT /practice/vault/', reset: false },
  { moment: 'once the grant was taken back', crash: `after DELETE ${GRANT}`, reset: false },
] as const;

describe('a run that is killed', () => {
  it.each(KILLS)('$moment is completed by resume in a new process', { timeout: 60_000 }, async ({ crash, reset }) => {
    restore();
    const here = { folder: await dataFolder(), clock: skippingClock(), organization };
    const argv = ['run', RUNBOOK, '--practice', organization.origin, '--yes', '--data', here.folder];
    const killed = await inProcess(argv, crash);
    expect(killed.signal, killed.progress).toBe('SIGKILL');

    // The dead process's locks are taken over; later look-ups are done here, which is quicker.
    let resumed = false;
    const inThis = shellAt(here);
    const recovered = await recover(here, `after a kill (${crash})`, (line) => {
      if (resumed || line[0] !== 'resume') return inThis(line);
      resumed = true;
      return inProcess([...line, '--data', here.folder]);
    });
    expect(resumed).toBe(true);
    expect(recovered.reset).toBe(reset);
    await expectUndone(here, before, `after a kill (${crash})`);
  });
});
