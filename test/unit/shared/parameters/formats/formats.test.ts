import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../../../shared/parameters/formats/formats.ts';
import type { FormatName } from '../../../../../shared/parameters/parameter.ts';
import { REGIONS } from '../../../../../shared/regions/table.ts';

const UUID = '4da40a9d-b113-4024-8ba9-c9dd89c91f67';

const GOOD: { readonly [name in FormatName]: readonly string[] } = {
  'https-url': [
    'https://nexus.example',
    'HTTPS://Nexus.Example:8443/base/',
    'https://10.0.0.7/x',
    'https://[2001:db8::1]:444/x',
    'https://gateway.example/hook%20one/',
    'https://nexus',
    'http://127.0.0.1:4000/hook',
  ],
  uuid: [UUID, UUID.toUpperCase()],
  'kaleyra-sender': ['12345', '6504661149'],
  'gateway-sender': ['12345', '123456', '6504661149', '16504661149', '123456789012345'],
  'sms-sender': ['18005550123', '18445551212', '18885550100'],
  domain: ['company.example', 'Mail.Company.Example', 'xn--bcher-kva.example'],
  'header-name': ['X-Customer', 'custom-header-for-async-1', 'x_y', "a!#$%&'*+.^_`|~"],
  'section-name': ['chat.SMS_Main_Corporate', 'chat.SMS_CustomerSupport', 'chat.a-b'],
  'endpoint-name': ['Main', 'sms.main-2', 'Ünit'],
  'login-url': ['https://login.mypurecloud.com', 'https://login.mypurecloud.ie/', 'http://127.0.0.1:9/'],
  'api-url': ['https://api.mypurecloud.com', 'https://API.usw2.pure.cloud'],
  email: ['ops@company.example', "o'neil+sms@mail.company.example"],
  'postgres-url': [
    'postgres://nexus:pw@db.company.example:5432/nexus',
    'postgresql://nexus@10.0.0.7/nexus?sslmode=require',
    'POSTGRES://nexus:p%40ss%2F%3F%23@[2001:db8::1]:6432/nexus_db?sslmode=verify-full&sslrootcert=/etc/ca.pem',
    'postgres://nexus:@db_1/größe',
  ],
  'user-name': ['nexus', "O'Neil $HOME", 'нексус@company.example', "'; DROP TABLE nex_gapis; --", 'ops:ops/x'],
  'one-line': ['Harbour', "'; DROP TABLE nex_gapis; --", 'a\\b $HOME', '港'],
  location: ['/', '/USW1', '/eu-west/1'],
  'page-url': [
    'https://www.company.example/',
    'https://www.company.example?a=1&b=https://x.example/',
    'http://127.0.0.1:4000/x?y',
  ],
  'cic-server': [
    'cic1',
    'cic1.company.example:8019',
    'https://10.0.0.7',
    '[2001:db8::1]:8019',
    'http://127.0.0.1:4123',
  ],
  'cic-release': ['2019 R2 Patch 3', 'CIC 2015 R2 Patch6', 'cic2020r3'],
  'widgets-version': ['9.0.015.11', '10.0.0.0'],
  'inside-url': ['http://ucsx.ucsx:8080', 'http://gauth-auth.gauth.svc.cluster.local', 'https://ucs.company.example/x'],
  'origin-url': ['https://auvious.video', 'https://Auvious.Video:443/', 'http://127.0.0.1:4000'],
  'time-zone': ['Europe/Berlin', 'america/new_york', 'UTC', 'Asia/Kathmandu'],
  'country-code': ['DE', 'GR', 'US', 'XK'],
  'otp-code': ['1234', '246810', '00000000'],
};

/** Format, text, what is said, and the offer. */
const REFUSED: readonly (readonly [FormatName, string, RegExp, string?])[] = [
  ['https-url', 'https://genesys- webhook.company.com', /blank/, 'https://genesys-webhook.company.com'],
  ['https-url', 'nexus.example/base', /no https/, 'https://nexus.example/base'],
  ['https-url', 'nexus.example:8443', /no https/, 'https://nexus.example:8443'],
  ['https-url', 'ftp://nexus.example', /not a web address/],
  ['https-url', 'mailto:a@b.example', /user name/],
  ['https-url', 'https://me:secret@nexus.example', /user name or password/],
  ['https-url', 'https://me@nexus.example?x', /user name or password/],
  ['https-url', 'https://nexus.example/?token=1', /query/, 'https://nexus.example/'],
  ['https-url', 'https://nexus.example/#top', /fragment/, 'https://nexus.example/'],
  ['https-url', '<https://nexus.example>,', /quotes, brackets/, 'https://nexus.example'],
  ['https-url', 'https://$nexusURL/x', /placeholder/],
  ['https-url', 'https://<host>/x', /placeholder/],
  ['https-url', 'https:/nexus.example', /two slashes/, 'https://nexus.example'],
  ['https-url', 'https:\\\\nexus.example', /no https|slashes|backslash|host/],
  ['https-url', 'https://nexus.example\\x', /backslash/, 'https://nexus.example/x'],
  ['https-url', 'https://nexus..example', /host/],
  ['https-url', 'https://999.1.1.1', /host/],
  ['https-url', 'https://nexus.example:0', /host name or port/],
  ['https-url', 'https://nexus.example:99999', /host name or port/],
  ['https-url', 'https://nexüs.example', /host/],
  ['https-url', 'https://nexus.example/größe', /percent-encoded/],
  ['https-url', 'https://nexus.exa\u200bmple', /invisible/, 'https://nexus.example'],
  ['https-url', 'https://', /slashes|host/],
  ['uuid', '4da40a9de- b113-4024-8ba9-c9dd89c91f67', /blank inside and has 9 digits in group 1 instead of 8/],
  ['uuid', '45acae06-6b7c-4f97-9c76-471', /cut short/],
  ['uuid', '47d8329d-1c28-4c86-9374', /cut short/],
  ['uuid', '4da40a9d-b113-4024 -8ba9-c9dd89c91f67', /blank/, UUID],
  ['uuid', `{${UUID}}`, /not a UUID/, UUID],
  ['uuid', UUID.replaceAll('-', ''), /no dashes/, UUID],
  ['uuid', UUID.replaceAll('-', '–'), /long dashes/, UUID],
  ['uuid', '4da40a9d-b113-4024-8ba9-c9dd89c91f6g', /not a UUID/],
  ['uuid', `${UUID}0`, /13 digits in group 5 instead of 12/],
  ['kaleyra-sender', '16504661149', /11 digits/, '6504661149'],
  ['kaleyra-sender', '+1 (650) 466-1149', /plus sign, blanks, brackets, dashes/, '6504661149'],
  ['kaleyra-sender', '650.466.1149', /dots/, '6504661149'],
  ['kaleyra-sender', '123456', /6 digits/],
  ['kaleyra-sender', '1', /1 digit$/],
  ['kaleyra-sender', '26504661149', /11 digits/],
  ['kaleyra-sender', 'ACME', /letters/],
  ['kaleyra-sender', '6.504661149E+9', /rounded by a spreadsheet/],
  ['kaleyra-sender', '６５０４６６１１４９', /another script/, '6504661149'],
  ['gateway-sender', '1234', /4 digits/],
  ['gateway-sender', '1234567', /7 digits/],
  ['gateway-sender', '1234567890123456', /16 digits/],
  ['gateway-sender', '+49 170 1234567', /plus sign, blanks/, '491701234567'],
  ['sms-sender', '1-844-555-1212', /dashes/, '18445551212'],
  ['sms-sender', '(844) 555 1212', /blanks, brackets/, '18445551212'],
  ['sms-sender', '844', /3 digits/],
  ['domain', 'ops@company.example', /an address/, 'company.example'],
  ['domain', 'https://company.example/x', /web address/, 'company.example'],
  ['domain', 'company', /not a domain/],
  ['domain', 'company.example.', /dot/, 'company.example'],
  ['domain', 'company .example', /blank/, 'company.example'],
  ['domain', '10.0.0.1', /not a domain/],
  ['domain', 'bücher.example', /a to z/],
  ['header-name', 'header: custom-header-for-async-1', /begins with “header:”/, 'custom-header-for-async-1'],
  ['header-name', 'X-Customer:', /colon/, 'X-Customer'],
  ['header-name', 'X Customer', /blank/, 'X-Customer'],
  ['header-name', 'X-Hub-Signature', /signature/],
  ['header-name', 'x-hub-signature', /signature/],
  ['header-name', 'Content-Type', /message itself/],
  ['header-name', 'HOST', /message itself/],
  ['header-name', 'Transfer-Encoding', /message itself/],
  ['header-name', 'X(Customer)', /cannot have/],
  ['header-name', 'X-Käse', /cannot have/],
  ['section-name', 'SMS_Main', /does not begin/, 'chat.SMS_Main'],
  ['section-name', 'chat.SMS Main', /blank/, 'chat.SMS_Main'],
  ['section-name', 'Chat.SMS_Main', /other letters/, 'chat.SMS_Main'],
  ['section-name', 'chat.', /nothing behind/],
  ['section-name', 'chat.SMS/Main', /U\+002F/, 'chat.SMS_Main'],
  ['section-name', 'chat.\u0421MS', /U\+0421/],
  ['endpoint-name', 'chat.Main', /begins with “chat\.”/, 'Main'],
  ['endpoint-name', 'Main Desk', /blank/],
  ['endpoint-name', '$designerEndpointName', /placeholder/],
  ['login-url', 'https://api.mypurecloud.com', /not the sign-in address/, 'https://login.mypurecloud.com'],
  ['login-url', 'https://login.mypurecloud.com/#/authenticate', /fragment/, 'https://login.mypurecloud.com'],
  ['login-url', 'http://login.mypurecloud.ie', /clear text/, 'https://login.mypurecloud.ie'],
  ['login-url', 'login.mypurecloud.ie', /no https/, 'https://login.mypurecloud.ie'],
  ['login-url', 'https://login.mypurecloud.com.attacker.example', /not an address of Genesys Cloud/],
  ['login-url', 'https://login.example', /not an address of Genesys Cloud/],
  ['api-url', 'https://login.usw2.pure.cloud', /not the API address/, 'https://api.usw2.pure.cloud'],
  ['api-url', 'https://api.mypurecloud.de/api/v2', /not the API address/, 'https://api.mypurecloud.de'],
  ['email', 'Ops <ops@company.example>', /more than the address/, 'ops@company.example'],
  ['email', 'a@b.example; c@d.example', /more than one/],
  ['email', 'company.example', /not an e-mail/],
  ['email', 'ops@company', /domain/],
  ['postgres-url', 'jdbc:postgresql://db/nexus', /Java/],
  ['postgres-url', 'host=db dbname=nexus', /list of settings/],
  ['postgres-url', 'mysql://nexus:pw@db/nexus', /does not begin/],
  ['postgres-url', '"postgres://nexus:pw@db/nexus"', /quotes/],
  ['postgres-url', 'postgres://nexus:p w@db/nexus', /blank/],
  ['postgres-url', 'postgres://nexus:p#w@db/nexus', /# that is not/],
  ['postgres-url', 'postgres://nexus:p?w@db/nexus', /\? in front/],
  ['postgres-url', 'postgres://nexus:p@w@db/nexus', /an @ in user name/],
  ['postgres-url', 'postgres://nexus:p/w@db/nexus', /a \/ or an @/],
  ['postgres-url', 'postgres://nexus:100%@db/nexus', /a % that/],
  ['postgres-url', 'postgres://nexus:p:w@db/nexus', /second :/],
  ['postgres-url', 'postgres://db/nexus', /no user/],
  ['postgres-url', 'postgres://nexus:pw@/nexus', /no host/],
  ['postgres-url', 'postgres://nexus:pw@db1,db2/nexus', /more than one host/],
  ['postgres-url', 'postgres://nexus:pw@d!b/nexus', /sound host/],
  ['postgres-url', 'postgres://nexus:pw@db:/nexus', /sound port/],
  ['postgres-url', 'postgres://nexus:pw@db:65536/nexus', /sound port/],
  ['postgres-url', 'postgres://nexus:pw@db', /no database/],
  ['postgres-url', 'postgres://nexus:pw@db/nexus/public', /path behind/],
  ['user-name', `${UUID}\\nexus`, /backslash/, 'nexus'],
  ['user-name', 'nexus\\', /backslash/],
  ['user-name', '$tenantUser', /placeholder/],
  ['location', 'USW1', /begin with a slash/, '/USW1'],
  ['location', '//USW1', /two slashes/, '/USW1'],
  ['location', '/US W1', /blank/, '/USW1'],
  ['location', '/USW1?x', /no part of a path/],
  ['inside-url', 'ucsx.ucsx:8080', /neither http/],
  ['inside-url', 'http://ucs:ucs@ucsx', /user name or password/],
  ['inside-url', 'http://ucsx:8080#x', /fragment/, 'http://ucsx:8080'],
  ['page-url', 'https://www.company.example/?a=1#b', /fragment/, 'https://www.company.example/?a=1'],
  ['page-url', 'www.company.example/?a=1', /no https/, 'https://www.company.example/?a=1'],
  ['page-url', 'https://www.company.example/?a= 1', /blank/, 'https://www.company.example/?a=1'],
  ['page-url', 'https://www.company.example/?größe', /percent-encoded/],
  ['page-url', 'https://me@www.company.example/?a', /user name/],
  ['cic-server', 'https://cic1/icws', /more than the server/, 'https://cic1'],
  ['cic-server', 'me:pw@cic1', /user name/],
  ['cic-server', 'cic_1 x', /names no server/],
  ['cic-server', 'cic1:0', /names no server/],
  ['cic-release', 'PureConnect 2019 R2, Patch 3', /not written/, '2019 R2 Patch 3'],
  ['cic-release', '2019 Release 4', /not written/, '2019 R4'],
  ['cic-release', '2019 R7', /not a release/],
  ['widgets-version', 'v9.0.015.11', /four numbers/, '9.0.015.11'],
  ['widgets-version', '9.0', /four numbers/],
  ['origin-url', 'https://auvious.video/security/genesys', /has a path/, 'https://auvious.video'],
  ['origin-url', 'auvious.video/t/', /no https/, 'https://auvious.video'],
  ['origin-url', 'https://me:pw@auvious.video/x', /user name/],
  ['time-zone', '+01:00', /offset/],
  ['time-zone', 'UTC+1', /offset/],
  ['time-zone', 'America/New York', /blanks/, 'America/New_York'],
  ['time-zone', 'Berlin', /not a time zone/],
  ['country-code', 'gr', /capital/, 'GR'],
  ['country-code', 'uk', /standard/, 'GB'],
  ['country-code', 'EU', /two letters/],
  ['country-code', 'DEU', /two letters/],
  ['country-code', 'ΑΒ', /two letters/],
];

const DOUBTED: readonly (readonly [FormatName, string, RegExp, string?])[] = [
  ['https-url', 'http://kaleyra.example/api', /clear text/, 'https://kaleyra.example/api'],
  ['page-url', 'http://www.company.example/?a=1', /clear text/, 'https://www.company.example/?a=1'],
  ['cic-server', 'http://cic1', /clear text/, 'https://cic1:8019'],
  ['cic-server', 'http://cic1:9018', /clear text/, 'https://cic1:9018'],
  ['kaleyra-sender', '1650466114', /last digit/],
  ['sms-sender', '8445551212', /country code/, '18445551212'],
  ['sms-sender', '16504661149', /toll-free/],
  ['sms-sender', '12345', /toll-free/],
  ['section-name', 'chat.SMS_42', /digits/, 'chat.SMS_Four-Two'],
  ['header-name', 'X-B3-TraceId', /itself/],
  ['uuid', '45acae06-6b7c-4f97-9c76-471cb5c21bf7', /example that the guide prints/],
  ['uuid', '578ec98e-f07c-46ad-9675-f36c22f3ba9f', /example that the guide prints/],
  ['one-line', 'Harbour\nBank', /line break/, 'HarbourBank'],
  ['one-line', 'Har\u200bbour', /invisible/, 'Harbour'],
  ['user-name', 'nexus\nuser', /line break/, 'nexususer'],
  ['user-name', 'nex\u200bus', /invisible/, 'nexus'],
  ['origin-url', 'http://auvious.company.example', /clear text/, 'https://auvious.company.example'],
  ['otp-code', '123', /4 to 8 digits/],
  ['otp-code', '24 68 10', /4 to 8 digits/],
];

type Row = (typeof REFUSED)[number];
const withOffer = ([name, text, what, offer]: Row) => [name, text, what, offer] as const;

const names = Object.keys(FORMATS) as readonly FormatName[];

describe('the named rules', () => {
  it.each(names.flatMap((name) => GOOD[name].map((text) => [name, text] as const)))('%s takes %s', (name, text) => {
    expect(FORMATS[name](text)).toEqual({ is: 'fits' });
  });

  it.each(REFUSED.map(withOffer))('%s refuses %s', (name, text, what, offer) => {
    const verdict = FORMATS[name](text);
    expect(verdict).toMatchObject({
      is: 'refused',
      what: expect.stringMatching(what),
      fix: expect.stringMatching(/\.$/),
    });
    expect(verdict.is === 'refused' && verdict.offer).toBe(offer);
  });

  it.each(DOUBTED.map(withOffer))('%s doubts %s', (name, text, what, offer) => {
    const verdict = FORMATS[name](text);
    expect(verdict).toMatchObject({
      is: 'doubtful',
      what: expect.stringMatching(what),
      fix: expect.stringMatching(/\.$/),
    });
    expect(verdict.is === 'doubtful' && verdict.offer).toBe(offer);
  });

  it.each(REGIONS.map(({ name, loginHost, apiHost }) => [name, loginHost, apiHost] as const))(
    'addresses of %s are known',
    (_name, login, api) => {
      expect(FORMATS['login-url'](`https://${login}`).is).toBe('fits');
      expect(FORMATS['api-url'](`https://${api}/`).is).toBe('fits');
      expect(FORMATS['login-url'](`https://${api}`).is).toBe('refused');
    },
  );
});

describe('the rule of a connection string', () => {
  it('takes any user, password and database that are percent-encoded, and repeats none of them', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(part, part, part, (user, password, database) => {
        const [name, secret, place] = [user, password, database].map(encodeURIComponent);
        expect(FORMATS['postgres-url'](`postgres://${name}:${secret}@db.company.example:5432/${place}`)).toEqual({
          is: 'fits',
        });
      }),
    );
  });

  it('offers nothing, whatever is wrong', () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        const verdict = FORMATS['postgres-url'](`postgres://nexus:zq81pass${rest}`.trim());
        expect(JSON.stringify(verdict)).not.toContain('zq81pass');
        expect(verdict).not.toHaveProperty('offer');
      }),
    );
  });
});

describe('every named rule', () => {
  const seeds = [...REFUSED, ...DOUBTED].map(([, text]) => text);
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...seeds),
    fc.tuple(fc.constantFrom(...seeds), fc.string({ maxLength: 4 })).map(([seed, rest]) => `${seed}${rest}`),
    fc
      .array(fc.constantFrom('1', '6', '8', '0', ' ', '-', '+', '(', '.', '\u00a0', 'E'), { maxLength: 16 })
      .map((c) => c.join('')),
  );

  it.each(names)('%s offers only what it lets through', (name) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const verdict = FORMATS[name](text.trim());
        if (verdict.is === 'fits' || verdict.offer === undefined) return;
        expect(FORMATS[name](verdict.offer).is).not.toBe('refused');
        expect(verdict.offer).not.toBe(text.trim());
      }),
      { numRuns: 300 },
    );
  });

  it.each(names)('%s says what is wrong without repeating the text', (name) => {
    fc.assert(
      fc.property(fc.constantFrom('zq81MARKERzq', 'https://u:zq81MARKERzq@x.example', 'zq81MARKERzq 7'), (text) => {
        const verdict = FORMATS[name](text);
        if (verdict.is !== 'fits') expect(`${verdict.what} ${verdict.fix}`).not.toContain('zq81MARKERzq');
      }),
    );
  });

  it('never offers a password back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('https://', 'http:// ', '<https://', 'https:', ''),
        fc.constantFrom('', '/x', '?q', '#f', ' ', '>'),
        (before, after) => {
          for (const name of ['https-url', 'login-url', 'api-url', 'inside-url', 'postgres-url'] as const) {
            const verdict = FORMATS[name](`${before}user:zq81pass@login.mypurecloud.com${after}`.trim());
            expect(JSON.stringify(verdict)).not.toContain('zq81pass');
            expect(verdict.is).toBe('refused');
          }
        },
      ),
    );
  });
});
