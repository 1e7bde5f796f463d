import { describe, expect, it } from 'vitest';
import { SENDER_FORMATS, senderFiles, senderList } from '../../../../../main/runbooks/nexus-sms/sender-files.ts';
import type { JsonObject } from '../../../../../shared/json.ts';
import { SMS_VARIANTS } from '../../../../../shared/runbooks/nexus-sms/variants.ts';
import { parseCsv } from '../../forms/parse-csv.ts';

const values: JsonObject = {
  asyncPhoneNumber: '16504661149',
  designerEndpointName: 'SMS_Main',
  senders: [{ section: 'chat.SMS_Main', channelId: '16504661149' }],
  customHeaders: [{ name: 'X-Team', value: '=blue' }],
};
const about = { customer: 'Acme', practice: false };

function contents(given: JsonObject, practice = false) {
  const list = senderList(SMS_VARIANTS['custom-gateway'], given);
  const { files, baseName } = senderFiles(list, { ...about, practice }, SENDER_FORMATS);
  return { baseName, of: new Map(files.map(({ suffix, bytes }) => [suffix, String(bytes)])) };
}

describe('sender ids as files', () => {
  it('are a table of sections with eight options, and one of headers', () => {
    const { of } = contents(values);
    expect([...of.keys()]).toEqual(['.csv', '.headers.csv', '.json', '.md']);
    expect(parseCsv(of.get('.csv') ?? '')).toEqual([
      [
        'section',
        'channelId',
        'channelType',
        'endpoint',
        'interactionSubtype',
        'interactionType',
        'media',
        'cxcOnly',
        'provider',
      ],
      ['chat.SMS_Main', '16504661149', 'sms', 'chat.SMS_Main', 'SMS', 'Inbound', 'chat', 'false', 'Async'],
    ]);
    expect(of.get('.headers.csv')).toContain("header:X-Team,'=blue");
    expect(JSON.parse(of.get('.json') ?? '')).toMatchObject({
      schema: 1,
      practice: false,
      runbook: 'nexus-sms-custom-gateway',
      sections: { 'chat.SMS_Main': { channelId: '16504661149', provider: 'Async' } },
      headers: { 'header:X-Team': '=blue' },
    });
    expect(of.get('.md')).toContain('channelId = 16504661149');
    expect(of.get('.md')).toContain('header:X-Team = =blue');
  });

  it('have no file of headers where there are none, and say practice where there is room', () => {
    const { of, baseName } = contents({ ...values, customHeaders: [] }, true);
    expect(of.has('.headers.csv')).toBe(false);
    expect(baseName).toContain('(practice)');
    expect(of.get('.md')).toContain('Practice');
    expect(JSON.parse(of.get('.json') ?? '').practice).toBe(true);
  });

  it('take headers for the custom gateway only', () => {
    expect(senderList(SMS_VARIANTS.kaleyra, { ...values, tfn: ['26504'] }).headers).toEqual([]);
  });
});
