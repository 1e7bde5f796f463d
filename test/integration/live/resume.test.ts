import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keptIn } from '../../../main/coverage/live/kept.ts';
import { type LiveBench, liveBench } from './live-bench.ts';

const ORGANIZATION = { is: 'organization' } as const;

/** Roles that the progress file has members of. */
async function finishedIn(bench: LiveBench): Promise<readonly string[]> {
  return [...(keptIn((await bench.progress.load()) ?? '')?.members.keys() ?? [])];
}

/** A reading that is stopped after some roles. */
async function stoppedReading(bench: LiveBench, after = 10) {
  const stop = new AbortController();
  const read = await bench.read({
    subject: ORGANIZATION,
    progress: bench.progress,
    signal: stop.signal,
    onProgress: () => {
      if (bench.memberRequests().length >= after) stop.abort();
    },
    // Every request is told of.
    now: steps(),
  });
  return read;
}

/** A clock that moves on with every look at it, so that no message is held back. */
function steps(): () => number {
  let now = Date.now();
  return () => {
    now += 200;
    return now;
  };
}

describe('a reading that was stopped', () => {
  it('is a part, says so, and keeps what was read', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    const { state, input, fault, file } = await stoppedReading(bench);
    expect(state).toBe('stopped');
    expect(fault?.family).toBe('stopped');
    expect(input?.whole).toBe(false);
    expect(input?.roles).toHaveLength(bench.org.state.roles.size);
    const known = await finishedIn(bench);
    expect(known.length).toBeGreaterThan(0);
    expect(known.length).toBeLessThan(bench.org.state.roles.size);
    expect([...(input?.members?.keys() ?? [])].sort()).toEqual(known.toSorted());
    expect(input?.unread.at(-1)?.why).toContain('was not read');
    expect(file?.().text).not.toContain('"end"');
  });

  it('goes on without asking again for a role that was finished', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    await stoppedReading(bench);
    const known = await finishedIn(bench);
    const before = bench.memberRequests().length;
    const { state, input } = await bench.read({ subject: ORGANIZATION, progress: bench.progress, resume: true });
    expect(state).toBe('read');
    expect(input?.whole).toBe(true);
    expect(input?.members?.size).toBe(bench.org.state.roles.size);
    const asked = bench.memberRequests().slice(before);
    expect(asked.filter((id) => known.includes(id))).toEqual([]);
    expect(asked).toHaveLength(bench.org.state.roles.size - known.length);
  });

  it('keeps the date of its beginning, since that is how old it is', async () => {
    const bench = await liveBench();
    const first = await stoppedReading(bench);
    const second = await bench.read({ subject: ORGANIZATION, progress: bench.progress, resume: true });
    expect(second.input?.readAt).toBe(first.input?.readAt);
  });

  it('notices roles that were deleted, added and changed meanwhile', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    await stoppedReading(bench);
    const [changed = '', deleted = ''] = await finishedIn(bench);
    const { roles } = bench.org.state;
    const before = roles.get(changed);
    const added = crypto.randomUUID();
    if (before === undefined) throw new Error('the role is gone');
    roles.set(changed, {
      ...before,
      permissionPolicies: [{ domain: 'billing', entityName: 'x', actionSet: ['view'] }],
    });
    roles.delete(deleted);
    roles.set(added, { ...before, id: added, name: 'A new role' });
    const { input } = await bench.read({ subject: ORGANIZATION, progress: bench.progress, resume: true });
    const ids = input?.roles.map(({ role }) => role.id);
    expect(ids).toContain(added);
    expect(ids).not.toContain(deleted);
    expect(input?.members?.has(added)).toBe(true);
    expect(input?.members?.has(deleted)).toBe(false);
    const holdings = input?.roles.find(({ role }) => role.id === changed)?.holdings;
    expect(holdings?.map(({ domain }) => domain)).toEqual(['billing']);
    expect(input?.whole).toBe(true);
  });

  it('asks again for a role whose line was cut off, and for nothing else', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    await stoppedReading(bench);
    const known = await finishedIn(bench);
    const text = await readFile(bench.path, 'utf8');
    await writeFile(bench.path, text.slice(0, -40));
    const left = await finishedIn(bench);
    expect(left).toHaveLength(known.length - 1);
    const before = bench.memberRequests().length;
    const { input } = await bench.read({ subject: ORGANIZATION, progress: bench.progress, resume: true });
    expect(input?.whole).toBe(true);
    expect(
      bench
        .memberRequests()
        .slice(before)
        .filter((id) => left.includes(id)),
    ).toEqual([]);
    expect(bench.memberRequests().slice(before)).toContain(known.find((id) => !left.includes(id)));
  });

  it('does not go on in another organization', async () => {
    const bench = await liveBench();
    await stoppedReading(bench);
    const text = await readFile(bench.path, 'utf8');
    const other = text.replace(bench.org.state.organization.id, crypto.randomUUID());
    await writeFile(bench.path, other);
    const { state, fault } = await bench.read({ subject: ORGANIZATION, progress: bench.progress, resume: true });
    expect({ state, code: fault?.code }).toEqual({ state: 'failed', code: 'reading-of-another' });
    expect(await readFile(bench.path, 'utf8')).toBe(other);
  });

  it('says that there is nothing to go on with', async () => {
    const bench = await liveBench();
    const { fault, requests } = await bench.read({ subject: ORGANIZATION, progress: bench.progress, resume: true });
    expect(fault?.code).toBe('no-reading-to-resume');
    expect(requests).toBe(0);
  });
});

describe('a reading that ended otherwise', () => {
  it('loses nothing that was finished when its process is killed', async () => {
    const bench = await liveBench({ membersPerRole: 1, customRoles: 200 });
    bench.org.setFaults([{ match: { path: '*/subjectgrants' }, fault: { kind: 'latency', ms: 20 } }]);
    const { clientId, clientSecret } = bench.org.samples.admin;
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('./read-child.ts', import.meta.url)), bench.org.origin, bench.path],
      { env: { ...process.env, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret }, stdio: 'ignore' },
    );
    const ended = once(child, 'exit');
    const late = Date.now() + 20_000;
    while (bench.memberRequests().length < 60 && Date.now() < late) await wait(5);
    child.kill('SIGKILL');
    await ended;
    bench.org.setFaults([]);
    const known = await finishedIn(bench);
    expect(known.length).toBeGreaterThan(20);
    const before = bench.memberRequests().length;
    const { input } = await bench.read({ subject: ORGANIZATION, progress: bench.progress, resume: true });
    expect(input?.whole).toBe(true);
    const asked = bench.memberRequests().slice(before);
    expect(asked.filter((id) => known.includes(id))).toEqual([]);
    expect(asked.length + known.length).toBe(bench.org.state.roles.size);
  }, 30_000);

  it('goes on after the connection was lost', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    const refused = { match: { path: '*/subjectgrants' }, fault: { kind: 'proxy-html', status: 502 } } as const;
    let asked = 0;
    const first = await bench.read({
      subject: ORGANIZATION,
      progress: {
        ...bench.progress,
        async append(text) {
          await bench.progress.append(text);
          asked += 1;
          if (asked === 1) bench.org.setFaults([refused]);
        },
      },
    });
    expect(first.state).toBe('failed');
    expect(first.fault?.code).toBe('proxy-page-in-the-way');
    expect(first.input?.whole).toBe(false);
    const known = await finishedIn(bench);
    expect(known.length).toBeGreaterThan(0);
    bench.org.setFaults([]);
    const before = bench.memberRequests().length;
    const second = await bench.read({ subject: ORGANIZATION, progress: bench.progress, resume: true });
    expect(second.input?.whole).toBe(true);
    expect(
      bench
        .memberRequests()
        .slice(before)
        .filter((id) => known.includes(id)),
    ).toEqual([]);
  });

  it('stops when it cannot be recorded', async () => {
    const bench = await liveBench({ membersPerRole: 1 });
    const { ReadingNotKept } = await import('../../../main/coverage/live/faults.ts');
    const { state, fault, input } = await bench.read({
      subject: ORGANIZATION,
      progress: {
        ...bench.progress,
        append: () => Promise.reject(new ReadingNotKept(new Error('ENOSPC'))),
      },
    });
    expect({ state, code: fault?.code, whole: input?.whole }).toEqual({
      state: 'failed',
      code: 'reading-not-kept',
      whole: false,
    });
    expect(bench.memberRequests().length).toBeLessThan(bench.org.state.roles.size);
  });
});
