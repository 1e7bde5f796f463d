import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatesIn } from '../../../../../main/systems/icws/alternates.ts';

describe('alternate hosts', () => {
  it('keep scheme and port, whatever the server says', () => {
    const asked = fc.constantFrom('https://cic1.example.com:8019', 'http://10.0.0.1:8018', 'https://cic1');
    const names = fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.ipV4(), fc.jsonValue()));
    fc.assert(
      fc.property(asked, names, (origin, alternateHostList) => {
        const { protocol, port } = new URL(origin);
        for (const found of alternatesIn({ alternateHostList }, origin)) {
          const url = new URL(found);
          expect([url.protocol, url.port]).toEqual([protocol, port]);
          expect([url.username, url.password, url.pathname, url.search]).toEqual(['', '', '/', '']);
          expect(alternateHostList.map((name) => String(name).toLowerCase())).toContain(
            // An address in another notation is the same address.
            alternateHostList
              .find(
                (name) =>
                  typeof name === 'string' && URL.parse(`${protocol}//${name}:${port}`)?.hostname === url.hostname,
              )
              ?.toString()
              .toLowerCase(),
          );
        }
      }),
    );
  });

  it('are plain names', () => {
    const body = { alternateHostList: ['CIC2', 'cic3.example.com', '10.0.0.2'] };
    expect(alternatesIn(body, 'https://cic1.example.com:8019')).toEqual([
      'https://cic2:8019',
      'https://cic3.example.com:8019',
      'https://10.0.0.2:8019',
    ]);
  });

  it.each([undefined, null, 7, 'text', [], {}, { alternateHostList: 'cic2' }])('are none in %j', (body) => {
    expect(alternatesIn(body, 'https://cic1:8019')).toEqual([]);
  });
});
