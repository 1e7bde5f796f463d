import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Readable } from '../../../../../../main/runbooks/nexus/services/definition.ts';
import { differences, isSame, readableOf } from '../../../../../../main/runbooks/nexus/services/differences.ts';

const channel = (channelId: string, url: string) => ({ channelId, webhook: { url } });
const withChannels = (...channels: ReturnType<typeof channel>[]): Readable => ({ data: { channels } });

const channels = fc.uniqueArray(fc.tuple(fc.stringMatching(/^\d{5,15}$/), fc.webUrl()), {
  minLength: 1,
  maxLength: 5,
  selector: ([id]) => id,
});

describe('what changes in a service', () => {
  it('names each place with old and new', () => {
    expect(differences({ url: 'http://a', data: { provider: 'Async' } }, { url: 'http://b', data: {} })).toEqual([
      'url: "http://a" → "http://b"',
      'data.provider: "Async" → nothing',
    ]);
  });

  it('names a channel by its id, never by its place, and says when one is dropped', () => {
    const before = withChannels(channel('14155550100', 'https://a'), channel('16505550123', 'https://b'));
    const after = withChannels(channel('16505550123', 'https://b'));
    expect(differences(before, after)).toEqual([
      'data.channels.14155550100.channelId: "14155550100" → nothing',
      'data.channels.14155550100.webhook.url: "https://a" → nothing',
    ]);
  });

  it('is nothing between equal ones, whatever the order of their channels', () => {
    fc.assert(
      fc.property(channels, (list) => {
        const one = withChannels(...list.map(([id, url]) => channel(id, url)));
        const other = withChannels(...[...list].reverse().map(([id, url]) => channel(id, url)));
        expect(isSame(one, other)).toBe(true);
      }),
    );
  });

  it('is something whenever a channel is missing, and the other way round', () => {
    fc.assert(
      fc.property(channels, (list) => {
        const whole = withChannels(...list.map(([id, url]) => channel(id, url)));
        const part = withChannels(...list.slice(1).map(([id, url]) => channel(id, url)));
        expect([isSame(whole, part), isSame(part, whole)]).toEqual([false, false]);
      }),
    );
  });

  it('compares an address only where the guide sends one', () => {
    const wanted: Readable = { data: {} };
    expect(isSame(readableOf({ url: 'N/A', data: {} }, wanted), wanted)).toBe(true);
    expect(isSame(readableOf({ data: {} }, { url: 'N/A', data: {} }), { url: 'N/A', data: {} })).toBe(false);
  });
});
