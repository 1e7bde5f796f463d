import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { exportForm } from '../../../../main/forms/export-form.ts';
import type { FormEvent } from '../../../../main/forms/model.ts';
import { renderIcs } from '../../../../main/forms/render-ics.ts';
import { secretPart } from '../../../../main/forms/secret-part.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import { sampleForm } from './sample-form.ts';

const LINK = 'https://auvious.video/t/vyn-kym';
const EVENT: FormEvent = {
  uid: '3f9c2a71b04e@auvious-facades.groundwork',
  startsAt: '2031-10-26T00:30:00.000Z',
  minutes: 30,
  summary: 'Video callback: Παπαδοπούλου, Ελένη; “A\\B”',
  lines: [`${'Ένα μεγάλο κείμενο 😀 '.repeat(20)}end`, 'BEGIN:VEVENT'],
  link: { label: 'Customer link', value: new Secret(LINK) },
};

function written(handling: 'omit' | 'age' | 'clear', change: Partial<FormEvent> = {}, practice = false) {
  const event = { ...EVENT, ...change };
  const form = { ...sampleForm({ practice }), fields: event.link === undefined ? [] : [event.link], event };
  return renderIcs(form, secretPart(form, handling, 'note.secret.age'));
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (event === undefined || others.length > 0) throw new Error('Not one event.');
  return { event: new ICAL.Event(event), url: event.getFirstPropertyValue('url'), stamp: event };
}

describe('an appointment as a calendar file', () => {
  it('is read back with its moment in UTC, every character and the same id each time', () => {
    const text = written('omit');
    const { event } = read(text);
    expect(event.uid).toBe(EVENT.uid);
    expect(event.startDate.zone.tzid).toBe('UTC');
    expect(event.startDate.toJSDate().toISOString()).toBe(EVENT.startsAt);
    expect(event.endDate.toJSDate().toISOString()).toBe('2031-10-26T01:00:00.000Z');
    expect(event.summary).toBe(EVENT.summary);
    expect(event.description.startsWith(EVENT.lines.join('\n'))).toBe(true);
    expect(written('omit')).toBe(text);
  });

  it('folds long lines at 75 bytes, ends each with CRLF, and lets no text begin a component', () => {
    const text = written('clear');
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it.each(['omit', 'age'] as const)('has no link with %s, and says so', (handling) => {
    const text = written(handling);
    expect(text.replaceAll('\r\n ', '')).not.toContain('vyn-kym');
    const { event, url } = read(text);
    expect(url).toBeNull();
    expect(event.description).toContain(handling === 'age' ? 'note.secret.age' : 'Left out');
  });

  it('has the link where clear text was confirmed', () => {
    const { event, url } = read(written('clear'));
    expect(url).toBe(LINK);
    expect(event.description).toContain(`Customer link: ${LINK}`);
  });

  it('says that it was rehearsed', () => {
    const { event } = read(written('omit', {}, true));
    expect(event.summary).toMatch(/^\[Practice\] /);
    expect(event.description).toContain('Practice organization');
  });

  it('is refused for a form without one, yet other formats are written', async () => {
    const files = new Map<string, Uint8Array>();
    const disk = {
      makeFolder: async () => {},
      read: async (path: string) => files.get(path),
      create: async (path: string, bytes: Uint8Array) => void files.set(path, bytes),
      remove: async () => {},
    };
    const ports = { printPdf: async () => new Uint8Array(), seal: async () => new Uint8Array(), disk };
    const order = { form: sampleForm(), handling: { is: 'omit' }, folder: '/out', ports } as const;
    await expect(exportForm({ ...order, formats: ['ics'] })).rejects.toMatchObject({ code: 'form-without-event' });
    const { problems } = await exportForm({ ...order, formats: ['md', 'ics'] });
    expect(problems).toMatchObject([{ code: 'form-without-event' }]);
    expect([...files.keys()]).toEqual([expect.stringMatching(/\.md$/)]);
    const form = sampleForm({ event: EVENT });
    await exportForm({ ...order, form, formats: ['ics'] });
    expect([...files.keys()].filter((path) => path.endsWith('.ics'))).toHaveLength(1);
  });
});
