import { describe, expect, it, onTestFinished } from 'vitest';
import type { IcwsOptions } from '../../../../main/practice/icws/options.ts';
import { startPracticeIcws } from '../../../../main/practice/icws/start.ts';
import {
  CicAccountRefused,
  CicLicenceRefused,
  IcwsNotLicensed,
  NoCicServerReady,
} from '../../../../main/systems/faults/icws.ts';
import { MethodNotOffered } from '../../../../main/systems/faults/nexus.ts';
import { NotFound } from '../../../../main/systems/faults/refused-request.ts';
import { getConnection, getFeatures, getVersion } from '../../../../main/systems/icws/calls/connection.ts';
import { getFeatureLicence, getLicenceAllocation } from '../../../../main/systems/icws/calls/licences.ts';
import { getServerParameter } from '../../../../main/systems/icws/calls/server-parameters.ts';
import { getUser, readAllUsers } from '../../../../main/systems/icws/calls/users.ts';
import { getWorkgroup, readAllWorkgroups } from '../../../../main/systems/icws/calls/workgroups.ts';
import {
  type IcwsWrite,
  postServerParameter,
  putServerParameter,
  putUserLicences,
} from '../../../../main/systems/icws/writes/icws-write.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import { mergeLicences } from '../../../../shared/cic/licences.ts';
import { faultOf } from '../make-transport.ts';
import { icwsAt } from './icws-bench.ts';

const SERVER = 'I3_FEATURE_ALTOCLOUD';
const USER = 'I3_ACCESS_ALTOCLOUD_USER';
const RATE = 'AltocloudPacingRateOverrideMilliseconds';

/** ICWS at a practice CIC server. */
async function atPractice(options: IcwsOptions = {}) {
  const practice = await startPracticeIcws(options);
  onTestFinished(() => practice.close());
  const { user, password } = practice.samples;
  return {
    practice,
    ...icwsAt(practice.origin, { account: async () => ({ user, password: new Secret(password) }) }),
  };
}

/** A planned write as the engine sends it; these have no places. */
const sent = ({ system, method, path, body }: IcwsWrite) =>
  ({ kind: 'http', system, method, path: path.join(''), headers: {}, body, yields: [] }) as const;

describe('ICWS at the practice CIC server', () => {
  it('is read as it is documented, with one session and no write', async () => {
    const { practice, icws } = await atPractice();
    expect(await icws.read(getVersion())).toMatchObject({ majorVersion: '20', minorVersion: '3', su: '0' });
    expect(practice.openSessions()).toBe(0);
    expect((await icws.read(getFeatures())).map(({ featureId }) => featureId)).toContain('configuration');
    expect(await icws.read(getConnection())).toEqual({ isUp: true });
    expect(await icws.read(getFeatureLicence(SERVER))).toEqual({ id: SERVER });
    expect(await icws.read(getLicenceAllocation(USER))).toMatchObject({ id: USER });
    expect(await faultOf(icws.read(getServerParameter(RATE)))).toBeInstanceOf(NotFound);
    expect(practice.openSessions()).toBe(1);
    await icws.close();
    expect(practice.openSessions()).toBe(0);
    expect(practice.counts().write).toBe(0);
  });

  it('lists every user and workgroup, also more than come at once', async () => {
    const { practice, icws } = await atPractice({ users: 500 });
    const users = await readAllUsers(icws);
    expect(users.map(({ id }) => id).sort()).toEqual([...practice.state.collections.users.keys()].sort());
    const known = users.find(({ id }) => practice.samples.userIds.includes(id));
    expect(known).toEqual(await icws.read(getUser(known?.id ?? '')));
    const workgroups = await readAllWorkgroups(icws);
    expect(workgroups.map(({ id }) => id).sort()).toEqual([...practice.state.collections.workgroups.keys()].sort());
    expect(workgroups.some(({ hasQueue }) => hasQueue === false)).toBe(true);
    expect(workgroups.some(({ members }) => members.length === 0)).toBe(true);
    const [id = ''] = practice.samples.workgroupIds;
    const one = await icws.read(getWorkgroup(id));
    expect(one).toEqual({ ...workgroups.find((each) => each.id === id), altocloud: one.altocloud });
    expect(one.members.length).toBeGreaterThan(0);
  });

  it('shows the flag of a workgroup only where it has one', async () => {
    const [without, having] = [await atPractice(), await atPractice({ workgroupFlag: 'property' })];
    const [id = ''] = without.practice.samples.workgroupIds;
    expect((await without.icws.read(getWorkgroup(id))).altocloud).toBeUndefined();
    expect((await having.icws.read(getWorkgroup(id))).altocloud).toBe(false);
  });

  it('gives a licence beside those that a user has', async () => {
    const { practice, icws } = await atPractice();
    const [id = ''] = practice.samples.userIds;
    const { licenseProperties = {} } = await icws.read(getUser(id));
    const before = licenseProperties.additionalLicenses as { id: string }[] | undefined;
    const merged = { ...licenseProperties, additionalLicenses: mergeLicences(before ?? [], USER) };
    const reply = await icws.sendWrite(sent(putUserLicences(id, merged as never)));
    expect(reply.status).toBe(200);
    expect(practice.holdsLicence(id)).toBe(true);
    const after = (await icws.read(getUser(id))).licenseProperties;
    expect({ ...after, additionalLicenses: [] }).toEqual({ ...licenseProperties, additionalLicenses: [] });
    const list = after?.additionalLicenses as { id: string }[] | undefined;
    expect(list?.map((each) => each.id).sort()).toEqual([...(before ?? []).map((each) => each.id), USER].sort());
  });

  it('says so when no licence is left, or it is not loaded', async () => {
    for (const options of [{ licenceCount: 0 }, { licenses: 'missing' }] as const) {
      const { practice, icws } = await atPractice(options);
      const [id = ''] = practice.samples.userIds;
      const write = sent(putUserLicences(id, { additionalLicenses: [{ id: USER }] }));
      expect(await faultOf(icws.sendWrite(write))).toBeInstanceOf(CicLicenceRefused);
      expect(practice.holdsLicence(id)).toBe(false);
    }
  });

  it('adds and changes a server parameter, and cannot remove one', async () => {
    const { practice, icws } = await atPractice();
    await icws.sendWrite(sent(postServerParameter(RATE, '3000')));
    expect(practice.effectiveRate()).toBe(3000);
    await icws.sendWrite(sent(putServerParameter(RATE, '4000')));
    expect(await icws.read(getServerParameter(RATE))).toEqual({ id: RATE, value: '4000' });
    const removal = { ...sent(putServerParameter(RATE, '')), method: 'DELETE', body: null } as const;
    expect(await faultOf(icws.sendWrite(removal))).toBeInstanceOf(MethodNotOffered);
    expect(await faultOf(icws.sendWrite(sent(putServerParameter('Nothing', '1'))))).toBeInstanceOf(NotFound);
  });

  it.each([400, 401] as const)('refuses a wrong password with %i, and is asked once', async (authenticationFailure) => {
    const { practice } = await atPractice({ authenticationFailure });
    const account = async () => ({ user: practice.samples.user, password: new Secret('not-this-one') });
    const { icws } = icwsAt(practice.origin, { account });
    const faults = await Promise.all([icws.session(), icws.read(getConnection())].map(faultOf));
    for (const fault of faults) expect(fault).toBeInstanceOf(CicAccountRefused);
    expect(practice.counts().session).toBe(1);
  });

  it('opens no session without its own licence', async () => {
    const { icws } = await atPractice({ sdkLicence: 'missing' });
    expect(await faultOf(icws.session())).toBeInstanceOf(IcwsNotLicensed);
  });

  it('is found again after it lost the session, in the middle of a list', async () => {
    const { practice, icws } = await atPractice({ users: 450, sessionLostAfter: 2 });
    expect(await readAllUsers(icws)).toHaveLength(practice.state.collections.users.size);
    expect(practice.openSessions()).toBe(1);
  });

  it.skipIf(process.platform !== 'linux')('is followed to the server that is active', async () => {
    const { practice, icws } = await atPractice({ hosts: 3, accepting: 2 });
    expect((await icws.session()).origin).toBe(practice.origin.replace('127.0.0.1', '127.0.0.3'));
    practice.behave({ accepting: 1 });
    practice.loseSessions();
    expect(await icws.read(getConnection())).toEqual({ isUp: true });
    expect((await icws.session()).origin).toBe(practice.origin.replace('127.0.0.1', '127.0.0.2'));
    practice.behave({ accepting: 'none' });
    practice.loseSessions();
    expect(await faultOf(icws.read(getConnection()))).toBeInstanceOf(NoCicServerReady);
  });

  it('that switches over for a moment is ready for the next try', async () => {
    const { icws } = await atPractice({ switchover: 1, alternateHostList: [] });
    expect(await faultOf(icws.session())).toBeInstanceOf(NoCicServerReady);
    expect(await icws.read(getConnection())).toEqual({ isUp: true });
  });
});
