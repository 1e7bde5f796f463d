import { describe, expect, it } from 'vitest';
import type { RunbookHistory } from '../../../../../../main/engagements/fold.ts';
import { outline } from '../../../../../../main/forms/outline.ts';
import { secretPart } from '../../../../../../main/forms/secret-part.ts';
import { handOverNote } from '../../../../../../main/runbooks/auvious-facades/note/hand-over-note.ts';
import type { FormSources } from '../../../../../../main/runs/runnable.ts';
import { Secret } from '../../../../../../main/vault/secret.ts';
import { auviousNoteText as text } from '../../../../../../shared/text/auvious-note.ts';

const AT = '2031-03-01T08:00:00.000Z';
const CALLBACK = {
  key: '3f9c2a71b04e',
  state: 'made',
  at: AT,
  expiresAt: '2031-03-30T16:30:00.000Z',
  applicationId: 'app-1',
  customer: 'Ελένη Παπαδοπούλου',
  numbers: ['+302101234567', '+306912345678'],
  queue: 'Service Callback',
  scheduledTime: '2031-03-30T12:30:00.000Z',
  timeZone: 'Europe/Athens',
  conversationId: 'conversation-1',
} as const;
const ROOM = {
  key: '0a1b2c3d4e5f',
  state: 'made',
  at: '2031-03-01T09:00:00.000Z',
  expiresAt: '2031-03-01T13:00:00.000Z',
  applicationId: 'app-1',
  cdestination: 'standalone',
  interactionId: 'interaction-1',
} as const;
const LINKS = ['ticketUrl', 'agentUrl'] as const;

function sources(requests: { callbacks?: object[]; rooms?: object[] }, change: Partial<FormSources> = {}): FormSources {
  const record = (out: object) => ({ out, before: undefined, unanswered: false, owned: true });
  const keys = [...(requests.callbacks ?? []), ...(requests.rooms ?? [])].map((each) => (each as { key: string }).key);
  const book = {
    records: new Map([
      ['auv-callback', record({ callbacks: requests.callbacks ?? [] })],
      ['auv-room', record({ rooms: requests.rooms ?? [] })],
    ]),
    statuses: new Map(),
    manual: new Map(),
    secrets: keys.flatMap((subject) =>
      LINKS.map((name) => ({ name, subject, origin: 'o', organization: 'app-1', keptIn: 'keychain' as const })),
    ),
  } as unknown as RunbookHistory;
  return {
    customer: 'Harbour Bank',
    facts: {},
    secret: undefined,
    secrets: keys.flatMap((subject) =>
      LINKS.map((name) => ({ name, subject, secret: new Secret(`${name}-${subject}`) })),
    ),
    history: { runbooks: new Map([['auvious-facades', book]]) },
    notes: [],
    madeAt: AT,
    practice: false,
    journalHead: '',
    steps: [],
    checks: [],
    kept: [],
    ...change,
  };
}

const shown = (from: FormSources, handling: 'omit' | 'clear') => {
  const form = handOverNote(from);
  return outline(form, secretPart(form, handling, ''));
};
const field = (from: FormSources, label: string, handling: 'omit' | 'clear' = 'omit') =>
  shown(from, handling).fields.find((each) => each.label === label)?.shown.text;

describe('the hand-over note', () => {
  it('says what, when in both zones, which numbers, and until when the links are good', () => {
    const from = sources({ callbacks: [CALLBACK] });
    expect(field(from, text.fields.what)).toBe('Video callback');
    expect(field(from, text.fields.customer)).toBe('Ελένη Παπαδοπούλου');
    expect(field(from, text.fields.numbers)).toBe('+302101234567\n+306912345678');
    // Clocks in Athens went forward that night.
    expect(field(from, text.fields.customerTime)).toContain('30 March 2031, 15:30 (Europe/Athens, UTC+03:00)');
    expect(field(from, text.fields.validUntil)).toContain('19:30 (Europe/Athens');
    expect(field(from, text.fields.conversationId)).toBe('conversation-1');
    expect(handOverNote(from).missing).toEqual([]);
  });

  it('holds the links as secrets: in clear text only where that was confirmed', () => {
    const from = sources({ callbacks: [CALLBACK] });
    expect(JSON.stringify(shown(from, 'omit'))).not.toContain('ticketUrl-');
    expect(field(from, text.fields.ticketUrl, 'clear')).toBe(`ticketUrl-${CALLBACK.key}`);
    expect(field(from, text.fields.agentUrl, 'clear')).toBe(`agentUrl-${CALLBACK.key}`);
  });

  it('is about the newest request, or about the one that is named', () => {
    const both = { callbacks: [CALLBACK], rooms: [ROOM] };
    expect(field(sources(both), text.fields.what)).toBe('Video room');
    expect(field(sources(both), text.fields.cdestination)).toContain('standalone: ');
    const named = sources(both, { subject: CALLBACK.key });
    expect(field(named, text.fields.what)).toBe('Video callback');
    expect(field(named, text.fields.ticketUrl, 'clear')).toBe(`ticketUrl-${CALLBACK.key}`);
    expect(handOverNote(sources(both, { subject: 'none' })).missing).toEqual([text.nothing]);
  });

  it('has an appointment for a callback with a time, with the customer’s link and never the agent’s', () => {
    const { event } = handOverNote(sources({ callbacks: [CALLBACK] }));
    expect(event).toMatchObject({ startsAt: CALLBACK.scheduledTime, uid: expect.stringContaining(CALLBACK.key) });
    expect(event?.link?.value).toEqual(new Secret(`ticketUrl-${CALLBACK.key}`));
    expect(JSON.stringify(event?.lines)).not.toContain('gent link');
  });

  it.each([
    ['as soon as possible', { scheduledTime: undefined }],
    ['cancelled', { cancelled: true }],
    ['may not exist', { state: 'unknown' }],
  ])('has none for one that is %s', (_, change) => {
    const callback = JSON.parse(JSON.stringify({ ...CALLBACK, ...change }));
    expect(handOverNote(sources({ callbacks: [callback] })).event).toBeUndefined();
  });

  it('says that a lost answer may mean nothing was created, and that links have ended', () => {
    expect(handOverNote(sources({ callbacks: [{ ...CALLBACK, state: 'unknown' }] })).notes).toEqual([text.unknown]);
    const later = sources({ callbacks: [CALLBACK] }, { madeAt: '2031-03-30T16:30:00.000Z' });
    expect(handOverNote(later).notes).toEqual([text.join.ended]);
  });

  it('names the links as missing where the reply had none, and itself as empty before anything was created', () => {
    const without = handOverNote(sources({ callbacks: [CALLBACK] }, { secrets: [] }));
    expect(outline(without, secretPart(without, 'omit', '')).missing).toEqual(['Customer link', 'Agent link']);
    expect(handOverNote(sources({})).missing).toEqual([text.nothing]);
  });
});
