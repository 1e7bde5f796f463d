import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectRegion } from '../../../../shared/regions/detect.ts';
import { REGIONS, type Region } from '../../../../shared/regions/table.ts';

const FOUND: readonly (readonly [text: string, awsRegion: string, org?: string])[] = [
  ['https://login.mypurecloud.com', 'us-east-1'],
  ['https://login.mypurecloud.com.au', 'ap-southeast-2'],
  ['https://login.mypurecloud.jp/', 'ap-northeast-1'],
  ['login.mypurecloud.ie', 'eu-west-1'],
  ['login.mypurecloud.de.', 'eu-central-1'],
  ['login.mypurecloud.com..', 'us-east-1'],
  ['LOGIN.USW2.PURE.CLOUD', 'us-west-2'],
  ['HTTP://Apps.MyPureCloud.IE/directory/#/admin', 'eu-west-1'],
  ['//login.mypurecloud.ie/', 'eu-west-1'],
  ['api.mypurecloud.de/api/v2/users/me?expand=x', 'eu-central-1'],
  ['https://api.cac1.pure.cloud:443/api/v2', 'ca-central-1'],
  ['login.mypurecloud.com:', 'us-east-1'],
  ['mypurecloud.com.au', 'ap-southeast-2'],
  ['mypurecloud.com', 'us-east-1'],
  ['webhooks.euw2.pure.cloud', 'eu-west-2'],
  ['use2.us-gov-pure.cloud', 'us-east-2'],
  ['https://login.edee1.eusc-pure.cloud', 'eusc-de-east-1'],
  ['  <https://login.mypurecloud.de>  ', 'eu-central-1'],
  ['“https://login.mypurecloud.jp”', 'ap-northeast-1'],
  ['(https://login.mypurecloud.ie).', 'eu-west-1'],
  ['\ufefflogin.mypurecloud.ie\u200b', 'eu-west-1'],
  ['ｌｏｇｉｎ．ｍｙｐｕｒｅｃｌｏｕｄ．ｊｐ', 'ap-northeast-1'],
  ['login.mypurecloud。jp', 'ap-northeast-1'],
  ['eu', 'eu-west-1'],
  ['EU', 'eu-west-1'],
  ['au', 'ap-southeast-2'],
  ['jp', 'ap-northeast-1'],
  ['eucentral', 'eu-central-1'],
  ['"useast"', 'us-east-1'],
  [' uswest ', 'us-west-2'],
  ['eu-west-2', 'eu-west-2'],
  ['AP-SOUTHEAST-1', 'ap-southeast-1'],
  ['eusc-de-east-1', 'eusc-de-east-1'],
  ['EU (Ireland)', 'eu-west-1'],
  ['eu ireland', 'eu-west-1'],
  ['ireland', 'eu-west-1'],
  ['Region: EU (Ireland)', 'eu-west-1'],
  ['Frankfurt region', 'eu-central-1'],
  ['US East (N. Virginia)', 'us-east-1'],
  ['US East (N.Virginia)', 'us-east-1'],
  ['us east - n. virginia', 'us-east-1'],
  ['virginia', 'us-east-1'],
  ['US West (Oregon)', 'us-west-2'],
  ['tokyo', 'ap-northeast-1'],
  ['South America (São Paulo)', 'sa-east-1'],
  ['sao paulo', 'sa-east-1'],
  ['Canada', 'ca-central-1'],
  ['US East (N. Virginia) - (URL: https://login.mypurecloud.com)', 'us-east-1'],
  ['login.mypurecloud.jp\tAsia Pacific (Tokyo)\tjp', 'ap-northeast-1'],
  ['https://login.mypurecloud.com.au/#/authenticate-adv/org/acme', 'ap-southeast-2', 'acme'],
  ['https://login.mypurecloud.ie/#/authenticate-adv/org/acme/more?x=1', 'eu-west-1', 'acme'],
  ['https://login.mypurecloud.ie/authenticate-adv/org/ACME?x#y', 'eu-west-1', 'acme'],
  ['https://login.mypurecloud.ie/#/authenticate-adv/org/ac%2Dme', 'eu-west-1', 'ac-me'],
  ['login.usw2.pure.cloud/#/authenticate-adv/org/acme2', 'us-west-2', 'acme2'],
  ['https://login.mypurecloud.ie/?next=/authenticate-adv/org/other', 'eu-west-1'],
  ['https://login.mypurecloud.ie/#/x?next=/authenticate-adv/org/other', 'eu-west-1'],
  ['https://login.mypurecloud.ie/#/authenticate-adv/org/a%20b', 'eu-west-1'],
  ['https://login.mypurecloud.ie/#/authenticate-adv/org/%zz', 'eu-west-1'],
  ['https://login.mypurecloud.ie/#/authenticate-adv/org/', 'eu-west-1'],
];

/** What is not a region, and a word that the reason must hold. */
const REFUSED: readonly (readonly [text: string, reason: string])[] = [
  ['mypurecloud.com.evil.example', 'mypurecloud.com.evil.example'],
  ['https://login.mypurecloud.com.evil.example/login.mypurecloud.com', 'login.mypurecloud.com.evil.example'],
  ['evilmypurecloud.com', 'evilmypurecloud.com'],
  ['login.mypurecloud.com@evil.example', 'evil.example'],
  ['https://login.mypurecloud.com:443@evil.example/', 'evil.example'],
  ['https://evil.example/login.mypurecloud.com', 'evil.example'],
  ['https://evil.example#@login.mypurecloud.com', 'evil.example'],
  ['https://evil.example?login.mypurecloud.com', 'evil.example'],
  ['https://evil.example/#/authenticate-adv/org/acme', 'evil.example'],
  ['https://login.mypurecloud.com\\@evil.example', 'backslash'],
  ['https://evil.example\\.mypurecloud.com', 'backslash'],
  ['login.mypureclоud.com', 'U+043E'],
  ['login.mypurecloud.com․evil.example', 'U+2024'],
  ['login.mypurecloud.com／.evil.example', 'U+FF0F'],
  ['mypurecloud.com\u200b.evil.example', 'U+200B'],
  ['xn--mypurecloud-x.com', 'xn--mypurecloud-x.com'],
  ['login.mypurecloud%2ecom', 'percent-encoded'],
  ['https://login.mypurecloud.com%2f.evil.example', 'percent-encoded'],
  ['login.mypurecloud.com%00.evil.example', 'percent-encoded'],
  ['login.mypurecloud.com:80x', 'port'],
  ['https:login.mypurecloud.com', 'port'],
  ['ftp://login.mypurecloud.com', 'ftp://'],
  ['javascript://login.mypurecloud.com/%0aalert(1)', 'javascript://'],
  ['admin@mypurecloud.com', 'user name'],
  ['https://help.mypurecloud.com/articles/aws-regions-for-purecloud-deployment/', 'all regions'],
  ['login.mypurecloud.ie login.mypurecloud.de', '2 regions'],
  ['https://login.mypurecloud.com .evil.example', 'evil.example'],
  ['login..mypurecloud.com', 'not a host name'],
  ['-.mypurecloud.com', 'not a host name'],
  ['login.mypurecloud.con', 'The closest one is “login.mypurecloud.com”'],
  ['apps.mypurclud.ie', 'The closest one is “apps.mypurecloud.ie”'],
  ['euw3.pure.cloud', 'The closest one is “euw2.pure.cloud”'],
  ['pure.cloud', 'pure.cloud'],
  ['ire.land', 'ire.land'],
  ['EU ire.land', 'ire.land'],
  ['127.0.0.1:8080', '127.0.0.1'],
  ['[::1]', 'port'],
  ['https://', 'no host'],
  ['irland', 'The closest one is “EU (Ireland)”'],
  ['eu-west-9', 'not a region'],
  ['germany', 'not a region'],
  ['central', 'not a region'],
  ['constructor', 'not a region'],
  ['__proto__', 'not a region'],
  ['', 'no text'],
  [' \n"" ', 'no text'],
  ['a'.repeat(5000), '4096'],
];

describe('detectRegion', () => {
  it.each(FOUND.map(([text, awsRegion, org]) => ({ text, awsRegion, org })))(
    'finds $text in $awsRegion',
    ({ text, awsRegion, org }) => {
      const found = detectRegion(text);
      expect(found.region?.awsRegion).toBe(awsRegion);
      expect(found.org).toBe(org);
      expect(found.reason).not.toBe('');
    },
  );

  it.each(REFUSED)('does not take %j for a region', (text, reason) => {
    const found = detectRegion(text);
    expect(found.region).toBeNull();
    expect(found.org).toBeUndefined();
    expect(found.reason).toContain(reason);
  });

  it('says when the organization of an address is ignored', () => {
    expect(detectRegion('https://login.mypurecloud.ie/#/authenticate-adv/org/a%20b').reason).toContain('is ignored');
  });

  it('never throws and always gives a reason', () => {
    const pieces = fc.constantFrom(
      'login.',
      'mypurecloud',
      '.com',
      '.au',
      '@',
      '%2e',
      '\\',
      '//',
      ':',
      '#/authenticate-adv/org/',
      '\u202e',
      ' ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(pieces, fc.string())).map((p) => p.join('')),
    );
    fc.assert(fc.property(texts, (text) => detectRegion(text).reason.length > 0));
  });

  it('quotes no control or direction characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\p{Cf}]/u.test(detectRegion(text).reason)));
  });

  it('finds every region by each of its spellings, in any case and with noise around', () => {
    const spellings = (r: Region): string[] => [
      r.name,
      r.awsRegion,
      r.domain,
      r.loginHost,
      r.apiHost,
      r.appsHost,
      `https://${r.loginHost}/`,
      `https://${r.apiHost}:443/api/v2?x#y`,
      `${r.name} - (URL: https://${r.loginHost})`,
      ...(r.code === null ? [] : [r.code]),
    ];
    const cases = REGIONS.flatMap((region) => spellings(region).map((text) => ({ region, text })));
    const noise = fc.array(fc.constantFrom(' ', '"', '<', '>', '“', '\t', '\n', '.')).map((n) => n.join(''));
    const property = fc.property(
      fc.constantFrom(...cases),
      fc.infiniteStream(fc.boolean()),
      noise,
      noise,
      (c, upper, before, after) => {
        const text = [...c.text].map((x) => (upper.next().value ? x.toUpperCase() : x.toLowerCase())).join('');
        expect(detectRegion(before + text + after).region).toBe(c.region);
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });

  it('takes no host for a region unless it is a domain or below one', () => {
    const label = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const property = fc.property(fc.constantFrom(...REGIONS), label, label, (r, a, b) => {
      expect(detectRegion(`${a}.${r.domain}.${b}x-`).region).toBeNull();
      expect(detectRegion(`${r.loginHost}.${a}.example`).region).toBeNull();
      expect(detectRegion(`${a}x${r.domain}`).region).toBeNull();
    });
    fc.assert(property);
  });
});
