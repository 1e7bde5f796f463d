import { describe, expect, it } from 'vitest';
import { contactCenterHost, contactCenterLabel } from '../../../shared/contact-center-label.ts';

describe('a contact center beside organizations', () => {
  it('is named by the beginning of its id', () => {
    expect(contactCenterLabel('45ACAE06-6b7c-4f97-9c76-471cb5c21bf7')).toBe('Contact center 45acae06…');
    for (const none of [undefined, null, '', 'harbour', 5]) expect(contactCenterLabel(none)).toBeUndefined();
  });
  it('is where its Digital Channels answers', () => {
    expect(contactCenterHost('https://nexus.harbour.example:8443/base')).toBe('nexus.harbour.example:8443');
    for (const none of [undefined, '', 'nexus', 'mailto:x']) expect(contactCenterHost(none)).toBeUndefined();
  });
});
