import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { lacks } from '../../lacks.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { type AuviousBench, RUNBOOK, startAuvious, type Told } from './auvious-bench.ts';
import { auviousOf, daysAhead, PHONE, realSecrets, realValues } from './real-values.ts';
import type { Operation } from './sent.ts';

const NAME = 'Ελένη Παπαδοπούλου';

async function exported(bench: AuviousBench, ran: Told, forms: string, more: readonly string[] = []) {
  const argv = ['export', ran.engagement ?? '', '--export', join(bench.folder, 'exports'), '--form', forms, ...more];
  return bench.cli(argv, undefined, { ...realSecrets(bench), GROUNDWORK_AGE_PASSPHRASE: 'a long enough passphrase' });
}

async function ran(operation: Operation = 'callback', more: object = {}) {
  const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
  const values = { ...realValues(bench, operation), ...more };
  const run = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
  expect(run.problem, run.text).toBeUndefined();
  return { bench, run, values };
}

/** What somebody reads in a form. */
async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (path.endsWith('.docx')) {
    const parts = Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('utf8'));
    return parts.map((part) => part.replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&')).join(' ');
  }
  if (path.endsWith('.eml')) {
    const mail = await PostalMime.parse(bytes);
    return `${mail.subject} ${mail.text} ${mail.html}`;
  }
  if (path.endsWith('.ics')) return bytes.toString('utf8').replaceAll('\r\n ', '');
  return bytes.toString('utf8');
}

function linksOf({ practice }: AuviousBench) {
  const { callbacks, rooms } = practice.auvious.state;
  const made = [...callbacks, ...rooms].at(-1);
  if (made === undefined) throw new Error('Nothing was made.');
  return [made.ticketUrl, made.agentUrl];
}

describe('the hand-over note', () => {
  it.each(['callback', 'room'] as const)(
    'of a %s says in every form what was made, without its links',
    {
      timeout: 90_000,
    },
    async (operation) => {
      const { bench, run } = await ran(operation);
      const forms = operation === 'callback' ? 'docx,eml,md,csv,json,ics' : 'docx,eml,md,csv,json';
      const said = await exported(bench, run, forms);
      expect(said.code, said.text).toBe(0);
      const files = said.files ?? [];
      expect(files.map((path) => path.split('.').at(-1)).sort()).toEqual(forms.split(',').sort());
      for (const path of files) {
        const text = await textOf(path);
        if (operation === 'callback') expect(text, path).toContain(NAME);
        if (operation === 'callback' && !path.endsWith('.ics')) expect(text, path).toContain(PHONE);
        for (const link of linksOf(bench)) expect(text, path).not.toContain(link);
        expect(text, path).not.toContain(auviousOf(bench).clientSecret);
      }
    },
  );

  it.each(['docx', 'md', 'csv', 'json', 'eml', 'ics'] as const)(
    'holds the customer’s link in clear text only where the application is typed: %s',
    { timeout: 90_000 },
    async (form) => {
      const { bench, run } = await ran();
      const wrong = await exported(bench, run, form, ['--secret', 'clear=something-else']);
      expect([wrong.code, wrong.files ?? []], wrong.text).toEqual([2, []]);
      const right = await exported(bench, run, form, ['--secret', `clear=${auviousOf(bench).applicationId}`]);
      expect(right.code, right.text).toBe(0);
      const path = right.files?.find((one) => one.endsWith(`.${form}`)) ?? '';
      expect(await textOf(path)).toContain(linksOf(bench)[0]);
      expect(right.text).not.toContain(linksOf(bench)[0]);
    },
  );

  it('is encrypted as a whole with a passphrase', { timeout: 90_000 }, async () => {
    const { bench, run } = await ran();
    const said = await exported(bench, run, 'md,json', ['--secret', 'age']);
    expect([said.code, (said.files ?? []).length > 0], said.text).toEqual([0, true]);
    for (const path of said.files ?? []) {
      const text = (await readFile(path)).toString('latin1');
      for (const link of linksOf(bench)) expect(text, path).not.toContain(link);
    }
  });

  it.skipIf(lacks('chromium'))('is printed as PDF (needs a browser)', { timeout: 90_000 }, async () => {
    const { bench, run } = await ran();
    const [path = ''] = (await exported(bench, run, 'pdf')).files ?? [];
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('the entry for a calendar', () => {
  async function entry(bench: AuviousBench, run: Told) {
    const said = await exported(bench, run, 'ics');
    const [path = ''] = said.files ?? [];
    const raw = await readFile(path, 'utf8');
    const event = new ICAL.Component(ICAL.parse(raw)).getFirstSubcomponent('vevent');
    if (event === null) throw new Error(`No event in\n${raw}`);
    return { raw, event: new ICAL.Event(event) };
  }

  it('begins when the customer is called, in UTC, and can be imported twice', { timeout: 90_000 }, async () => {
    const { bench, run, values } = await ran();
    const { raw, event } = await entry(bench, run);
    const scheduled = (values as { readonly callbackScheduledTime?: string }).callbackScheduledTime;
    expect(event.startDate.toJSDate().toISOString()).toBe(scheduled);
    expect(event.startDate.zone.tzid).toBe('UTC');
    expect(event.summary + event.description).toContain(NAME);
    for (const line of raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect((await entry(bench, run)).event.uid).toBe(event.uid);
  });

  it('is not made for a callback that is due at once: it says why', { timeout: 90_000 }, async () => {
    const { bench, run } = await ran('callback', { callbackScheduledTime: '' });
    const said = await exported(bench, run, 'ics');
    expect([said.files ?? [], said.code === 0], said.text).toEqual([[], false]);
    expect(said.text).toMatch(/time|schedul/i);
  });

  it('of two callbacks are two entries', { timeout: 90_000 }, async () => {
    const { bench, run } = await ran();
    const first = await entry(bench, run);
    const values = realValues(bench, 'callback', { callbackScheduledTime: daysAhead(bench, 5) });
    const argv = ['run', RUNBOOK, '--yes', '--engagement', run.engagement ?? ''];
    const more = await bench.cli(argv, values, realSecrets(bench));
    expect(more.problem, more.text).toBeUndefined();
    const second = await entry(bench, more);
    expect(second.event.uid).not.toBe(first.event.uid);
  });
});
