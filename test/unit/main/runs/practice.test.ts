import { describe, expect, it } from 'vitest';
import type { Samples } from '../../../../main/practice/genesys-cloud/samples.ts';
import { practiceAtHand } from '../../../../main/runs/practice.ts';
import { auviousOf } from '../../../../main/runs/practice-auvious.ts';
import {
  PracticeUnreachable,
  PracticeWithoutAuvious,
  PracticeWithoutGws,
  PracticeWithoutIcws,
  PracticeWithoutNexus,
} from '../../../../main/runs/practice-faults.ts';
import { gwsOf } from '../../../../main/runs/practice-gws.ts';
import { icwsOf } from '../../../../main/runs/practice-icws.ts';
import { nexusOf } from '../../../../main/runs/practice-nexus.ts';
import type { Transport } from '../../../../main/systems/http/transport.ts';

const ORIGIN = 'http://127.0.0.1:4100';
const client = { clientId: 'id', clientSecret: 'secret' };
const genesysCloud: Samples = {
  origin: ORIGIN,
  admin: client,
  lacksTwo: client,
  noRoleAdd: client,
  userToken: 'token',
  browserClient: { clientId: 'id', redirectUri: 'http://localhost:8085/callback' },
  organization: { id: 'org', shortName: 'practice' },
  tollFreeNumber: '18005550199',
  syncedUsers: [],
};
const nexus = {
  origin: 'http://127.0.0.1:4101',
  apiKey: 'key',
  ccId: 'cc',
  webhook: { url: 'http://127.0.0.1:4102/webhook', webhookSignatureKey: 'a', apiSignatureKey: 'b' },
};

const gws = {
  authOrigin: 'http://127.0.0.1:4103',
  gwsOrigin: 'http://127.0.0.1:4104',
  opsUser: 'ops',
  opsPassword: 'ops',
  tenantUser: 'nexus',
  tenantPassword: 'generated',
};

const icws = {
  origin: 'http://127.0.0.1:4105',
  user: 'CICAdmin',
  password: 'generated',
  userIds: ['agent1'],
  workgroupIds: ['Sales'],
};
const site = { url: 'http://127.0.0.1:4106/', widgetScript: '<script></script>' };

const auvious = {
  origin: 'http://127.0.0.1:4107',
  clientId: 'client',
  clientSecret: 'generated',
  applicationId: 'application',
  queueName: 'Service Callback',
  otpCode: '246810',
  customerPhone: '+61491570156',
};

const ask = (body: unknown) => {
  const transport = { send: async () => ({ body }) } as unknown as Transport;
  return practiceAtHand({ is: 'running', origin: ORIGIN }, transport);
};

describe('what a running practice says about itself', () => {
  it('names its Digital Channels', async () => {
    const { json, server } = await ask({ genesysCloud, nexus });
    expect([server, nexusOf(json)]).toEqual([ORIGIN, nexus]);
  });

  it('names its GWS', async () => {
    const { json } = await ask({ genesysCloud, nexus, gws });
    expect(gwsOf(json)).toEqual(gws);
  });

  it('names its CIC server and its web site', async () => {
    const { json } = await ask({ genesysCloud, icws, site });
    expect([icwsOf(json), json.site]).toEqual([icws, site]);
  });

  it('names its Auvious', async () => {
    const { json } = await ask({ genesysCloud, auvious });
    expect(auviousOf(json)).toEqual(auvious);
  });

  it.each([
    ['Genesys Cloud of another address', { genesysCloud: { ...genesysCloud, origin: 'http://127.0.0.1:4109' }, nexus }],
    ['Digital Channels elsewhere', { genesysCloud, nexus: { ...nexus, origin: 'http://nexus.example.com' } }],
    ['Digital Channels over https', { genesysCloud, nexus: { ...nexus, origin: 'https://127.0.0.1:4101' } }],
    [
      'a gateway elsewhere',
      { genesysCloud, nexus: { ...nexus, webhook: { ...nexus.webhook, url: 'http://127.0.0.1.example.com/' } } },
    ],
    ['half of Digital Channels', { genesysCloud, nexus: { origin: nexus.origin } }],
    ['Auth elsewhere', { genesysCloud, gws: { ...gws, authOrigin: 'http://auth.example.com' } }],
    ['Web Services elsewhere', { genesysCloud, gws: { ...gws, gwsOrigin: 'https://127.0.0.1:4104' } }],
    ['half of GWS', { genesysCloud, gws: { authOrigin: gws.authOrigin } }],
    ['a CIC server elsewhere', { genesysCloud, icws: { ...icws, origin: 'http://cic.example.com:8018' } }],
    ['half of a CIC server', { genesysCloud, icws: { origin: icws.origin } }],
    ['a web site elsewhere', { genesysCloud, site: { ...site, url: 'https://shop.example.com/' } }],
    ['an Auvious elsewhere', { genesysCloud, auvious: { ...auvious, origin: 'https://auvious.video' } }],
    ['half of an Auvious', { genesysCloud, auvious: { origin: auvious.origin } }],
    ['nothing', {}],
  ])('is not believed when it names %s', async (_what, body) => {
    await expect(ask(body)).rejects.toBeInstanceOf(PracticeUnreachable);
  });

  it('may be Genesys Cloud alone, which is no place to rehearse Digital Channels', async () => {
    const { json } = await ask({ genesysCloud });
    expect(() => nexusOf(json)).toThrow(PracticeWithoutNexus);
    expect(() => gwsOf(json)).toThrow(PracticeWithoutGws);
    expect(() => icwsOf(json)).toThrow(PracticeWithoutIcws);
    expect(() => auviousOf(json)).toThrow(PracticeWithoutAuvious);
  });
});
