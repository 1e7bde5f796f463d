import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../../shared/coverage/read/csv-records.ts';
import { FORMATS } from '../../../../shared/parameters/formats/formats.ts';
import { validateValues } from '../../../../shared/parameters/validate.ts';
import { smsParameters } from '../../../../shared/runbooks/nexus-sms/parameters.ts';
import { SMS_VARIANTS } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { customHeadersOf, headerOption } from '../../../../shared/sms/custom-headers.ts';
import type { Sender } from '../../../../shared/sms/sender.ts';
import { SENDER_OPTIONS, senderOptions } from '../../../../shared/sms/sender-options.ts';
import {
  optionBlock,
  optionBlocks,
  senderClicks,
  senderRows,
  sendersCsv,
  sendersJson,
} from '../../../../shared/sms/sender-outputs.ts';
import { sendersOf } from '../../../../shared/sms/senders-of.ts';
import { smsNumbers } from '../../../../shared/sms/sms-numbers.ts';
import { suggestSection } from '../../../../shared/sms/suggest-section.ts';

const SENDER: Sender = {
  section: 'chat.SMS_Main',
  channelId: '18445551212',
  endpoint: 'Main',
  cxcOnly: false,
  provider: 'Portico',
};

const digits = fc.stringMatching(/^[0-9]{5,15}$/);
const numbers = fc.uniqueArray(digits, { maxLength: 12 });

describe('the numbers of a run', () => {
  it('are those of the gateway, of the list and of the order, once each and in order', () => {
    expect(smsNumbers({ asyncPhoneNumber: '3', tfn: ['1', '3', '2'], orderNumber: '1' })).toEqual(['3', '1', '2']);
    expect(smsNumbers({ tfn: '12345' })).toEqual(['12345']);
    expect(smsNumbers({ tfn: '', orderNumber: null })).toEqual([]);
  });
});

describe('the sections of a run', () => {
  it('are the rows, then a suggestion for every other number, with the common values', () => {
    const senders = sendersOf(
      {
        tfn: ['18445551212', '18005550199'],
        senders: [
          { channelId: '18005550199', section: 'chat.Help', endpoint: 'Help', cxcOnly: true, provider: 'mGage' },
        ],
        designerEndpointName: 'Main',
      },
      SMS_VARIANTS['gc-aggregation'],
    );
    expect(senders).toEqual([
      { section: 'chat.Help', channelId: '18005550199', endpoint: 'Help', cxcOnly: true, provider: 'mGage' },
      { ...SENDER, section: 'chat.SMS_One-Two-One-Two' },
    ]);
  });

  it('have the provider of their way of sending', () => {
    const providers = Object.values(SMS_VARIANTS).map((variant) => sendersOf({ tfn: ['12345'] }, variant)[0]?.provider);
    expect(providers).toEqual(['mGage', 'Async', 'Portico']);
  });

  it('need a number: a row without one is left out until it has one', () => {
    expect(sendersOf({ senders: [{ section: 'chat.A' }, {}, 'x', null] }, SMS_VARIANTS.kaleyra)).toEqual([]);
  });

  it('are one for each number, each with a name of its own that the guide permits', () => {
    fc.assert(
      fc.property(numbers, fc.subarray(['chat.A', 'chat.B_c', 'chat.SMS_One-Two']), (tfn, names) => {
        const rows = names.flatMap((section, at) => (tfn[at] === undefined ? [] : [{ section, channelId: tfn[at] }]));
        const senders = sendersOf({ tfn, senders: rows }, SMS_VARIANTS.kaleyra);
        expect(new Set(senders.map(({ channelId }) => channelId))).toEqual(new Set(tfn));
        expect(senders).toHaveLength(tfn.length);
        expect(new Set(senders.map(({ section }) => section.toLowerCase())).size).toBe(tfn.length);
        for (const { section } of senders) expect(FORMATS['section-name'](section)).toEqual({ is: 'fits' });
      }),
    );
  });

  it('keep their suggested name when other numbers come and go', () => {
    fc.assert(
      fc.property(numbers, digits, (others, channelId) => {
        const ends = channelId.slice(-4);
        fc.pre(others.every((other) => !other.endsWith(ends)));
        const alone = sendersOf({ tfn: [channelId] }, SMS_VARIANTS.kaleyra)[0]?.section;
        const among = sendersOf({ tfn: [...others, channelId] }, SMS_VARIANTS.kaleyra);
        expect(among.find((sender) => sender.channelId === channelId)?.section).toBe(alone);
      }),
    );
  });
});

describe('a suggested name', () => {
  it('spells more digits out where the last four are taken, and ends even when all are', () => {
    const taken = new Set<string>();
    const names = Array.from({ length: 6 }, () => {
      const name = suggestSection('12345', taken);
      taken.add(name.toUpperCase());
      return name;
    });
    expect(names.slice(0, 3)).toEqual([
      'chat.SMS_Two-Three-Four-Five',
      'chat.SMS_One-Two-Three-Four-Five',
      'chat.SMS_One-Two-Three-Four-Five_other',
    ]);
    expect(new Set(names).size).toBe(6);
    for (const name of names) expect(FORMATS['section-name'](name)).toEqual({ is: 'fits' });
  });
});

describe('the options of a section', () => {
  it('are the eight of the guide', () => {
    expect(Object.fromEntries(senderOptions({ ...SENDER, cxcOnly: true }))).toEqual({
      channelId: '18445551212',
      channelType: 'sms',
      endpoint: 'chat.Main',
      interactionSubtype: 'SMS',
      interactionType: 'Inbound',
      media: 'chat',
      cxcOnly: 'true',
      provider: 'Portico',
    });
    expect(senderOptions(SENDER).map(([name]) => name)).toEqual(SENDER_OPTIONS);
  });

  it('never become “chat.” alone while the endpoint is not known', () => {
    const unknown = { ...SENDER, endpoint: '' };
    expect(Object.fromEntries(senderOptions(unknown)).endpoint).toBe('');
    expect(senderClicks(unknown).join('\n')).toContain('the name of the endpoint in Designer');
  });

  it('come as clicks, as blocks to copy, as CSV and as JSON, all saying the same', () => {
    const other = { ...SENDER, section: 'chat.B', channelId: '12345', provider: 'mGage' as const };
    const senders = [SENDER, other];
    expect(senderClicks(SENDER)).toHaveLength(10);
    for (const [name, value] of senderOptions(SENDER)) {
      expect(senderClicks(SENDER).join('\n')).toContain(`${name} with the value ${value}`);
    }
    expect(optionBlock(SENDER).split('\n').slice(0, 3)).toEqual([
      '[chat.SMS_Main]',
      'channelId = 18445551212',
      'channelType = sms',
    ]);
    expect(optionBlocks(senders)).toBe(`${optionBlock(SENDER)}\n\n${optionBlock(other)}\n`);
    const { heads, rows } = senderRows(senders);
    expect([...csvRecords(sendersCsv(senders), ',')].map(({ cells }) => cells)).toEqual([heads, ...rows]);
    expect(sendersJson(senders)['chat.B']).toEqual(Object.fromEntries(senderOptions(other)));
  });
});

describe('a pasted table of sender ids', () => {
  it('makes sections of two hundred numbers', () => {
    const lines = Array.from(
      { length: 200 },
      (_, at) =>
        `chat.Desk_${'abcdefghij'[at % 10]}${'abcdefghijklmnopqrst'[Math.floor(at / 10)]}\t${6_504_660_000 + at}`,
    );
    const given = { senders: ['Section\tNumber', ...lines].join('\r\n'), tfn: '6504660199\n6504660200' };
    const table = smsParameters('kaleyra').filter(({ name }) => ['senders', 'tfn'].includes(name));
    const checked = validateValues(table, given);
    expect(checked).toMatchObject({ is: 'ok', warnings: [] });
    if (checked.is === 'ok') expect(sendersOf(checked.values, SMS_VARIANTS.kaleyra)).toHaveLength(201);
  });
});

describe('custom headers', () => {
  it('become options whose name has no blank', () => {
    expect(customHeadersOf({ 'custom-header-for-async-1': '12345' }).map(headerOption)).toEqual([
      ['header:custom-header-for-async-1', '12345'],
    ]);
    expect(customHeadersOf([{ name: 'X-A', value: '1' }, { name: 'X-B' }, 7])).toEqual([{ name: 'X-A', value: '1' }]);
    expect(customHeadersOf(undefined)).toEqual([]);
  });
});
