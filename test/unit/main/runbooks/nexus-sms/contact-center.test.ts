import { describe, expect, it } from 'vitest';
import type { PracticeJson } from '../../../../../main/practice/start.ts';
import { contactCenterOf } from '../../../../../main/runbooks/nexus-sms/contact-center.ts';

const CCID = '45ACAE06-6b7c-4f97-9c76-471cb5c21bf7';

describe('the contact center of values', () => {
  it.each([
    ['https://nexus.example.com', 'https://nexus.example.com', ''],
    ['https://nexus.example.com/', 'https://nexus.example.com', ''],
    ['https://nexus.example.com:8443/base', 'https://nexus.example.com:8443', '/base'],
    ['https://nexus.example.com/a/b//', 'https://nexus.example.com', '/a/b'],
    ['http://nexus.internal', 'http://nexus.internal', ''],
  ])('at %s answers at %s below “%s”', (nexusURL, origin, path) => {
    expect(contactCenterOf({ nexusURL, ccid: CCID }, undefined)).toMatchObject({ origin, path });
  });

  it('is one, however its ID is written', () => {
    const { ccid, target } = contactCenterOf({ nexusURL: 'https://nexus.example.com', ccid: CCID }, undefined);
    expect(ccid).toBe(CCID.toLowerCase());
    expect(target.label).toContain(ccid);
    expect(target.origin).toBe('https://nexus.example.com');
  });

  it('is the practice one in a rehearsal, whatever address the values name', () => {
    const practice = { genesysCloud: { origin: 'http://127.0.0.1:1' }, nexus: { origin: 'http://127.0.0.1:2' } };
    const found = contactCenterOf({ nexusURL: 'https://real.example.com/x', ccid: CCID }, practice as PracticeJson);
    expect(found).toMatchObject({ origin: 'http://127.0.0.1:2', path: '', target: { origin: 'http://127.0.0.1:1' } });
  });

  it('is refused where a practice organization has no Digital Channels', () => {
    const practice = { genesysCloud: { origin: 'http://127.0.0.1:1' } } as PracticeJson;
    expect(() => contactCenterOf({ ccid: CCID }, practice)).toThrow();
  });
});
