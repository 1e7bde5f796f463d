import { describe, expect, it } from 'vitest';
import { HeldSecrets } from '../../../../main/desk/held-secrets.ts';
import { Sessions, sessionsOf } from '../../../../main/desk/sessions.ts';
import type { Checklist, SignedIn } from '../../../../shared/ipc/views.ts';

const signedIn = (name: string): SignedIn => ({
  as: { kind: 'client', id: name, name },
  method: 'client',
  organization: { id: 'o', name: 'Org', shortName: 'org' },
  rights: [],
  at: '2026-11-21T10:00:00.000Z',
  warnings: [],
});

const HERE = { engagement: 'a', runbook: 'a-runbook' };
const never = () => new Promise<SignedIn>(() => undefined);

describe('a session', () => {
  it('is of one window and one engagement', async () => {
    const held = new HeldSecrets();
    await sessionsOf({ held }).attempt(HERE, async () => signedIn('Ada'));
    expect(sessionsOf({ held }).of('a')?.signedIn.as.name).toBe('Ada');
    expect(sessionsOf({ held }).of('b')).toBeUndefined();
    expect(sessionsOf({ held: new HeldSecrets() }).of('a')).toBeUndefined();
  });

  it('ends what is looked up in it', async () => {
    const sessions = new Sessions();
    await sessions.attempt(HERE, async () => signedIn('Ada'));
    const signal = sessions.of('a')?.signal;
    expect(signal?.aborted).toBe(false);
    expect(sessions.end('a')).toBe(true);
    expect(signal?.aborted).toBe(true);
    expect(sessions.end('a')).toBe(false);
  });

  it('is over as soon as another sign-in begins, and after one that fails', async () => {
    const sessions = new Sessions();
    await sessions.attempt(HERE, async () => signedIn('Ada'));
    const failing = sessions.attempt(HERE, async () => {
      expect(sessions.of('a')).toBeUndefined();
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(sessions.of('a')).toBeUndefined();
  });

  it('of a second sign-in stops the first, which then changes nothing', async () => {
    const sessions = new Sessions();
    const slow = Promise.withResolvers<SignedIn>();
    const first = sessions.attempt(HERE, () => slow.promise);
    const second = sessions.attempt(HERE, async () => signedIn('Ben'));
    await expect(first).rejects.toMatchObject({ code: 'sign-in-stopped' });
    slow.resolve(signedIn('Ada'));
    await second;
    expect(sessions.of('a')?.signedIn.as.name).toBe('Ben');
  });

  it('that is being begun can be stopped though its request cannot', async () => {
    const sessions = new Sessions();
    const attempt = sessions.attempt(HERE, never);
    expect(sessions.end('a')).toBe(true);
    await expect(attempt).rejects.toMatchObject({ code: 'sign-in-stopped' });
    expect(sessions.of('a')).toBeUndefined();
  });

  it('takes its checklists with it', async () => {
    const sessions = new Sessions();
    await sessions.attempt(HERE, async () => signedIn('Ada'));
    const checklist = { of: 'you', subject: 'Ada' } as Checklist;
    sessions.keepChecklist('a', 'guide', checklist);
    expect(sessions.checklist('a', 'guide', 'you')).toBe(checklist);
    expect(sessions.checklist('a', 'guide', 'client')).toBeUndefined();
    sessions.end('a');
    expect(sessions.checklist('a', 'guide', 'you')).toBeUndefined();
  });
});
