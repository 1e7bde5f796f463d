import { detectRegion } from '../../../../shared/regions/detect.ts';
import type { SmsStepId } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import type { Knowledge } from '../../../engine/step.ts';
import { idOf } from '../../genesys-cloud/http-action.ts';
import type { ServiceDefinition } from '../../nexus/services/definition.ts';
import { clientIdOut } from '../genesys/out.ts';

type Values = Pick<Knowledge, 'value'>;

/** Where Digital Channels gets its Genesys Cloud token, and as whom (S002:325-349). */
export const purecloudIdp: ServiceDefinition<SmsStepId> = {
  step: 'gca-svc-purecloudidp',
  service: 'PurecloudIDP',
  after: ['gca-apikey', 'gca-oauth'],
  readable: (known) => ({ url: addressIn(known, 'gcLoginURL'), data: {} }),
  secret(known) {
    return {
      clientId: idOf(clientIdOut(known)),
      clientSecret: { $secret: 'clientSecret' },
    };
  },
  secrets: [],
  client: 'gca-oauth',
};

/** Where Digital Channels sends messages: the API, although the guide's note says login (S002:270). */
export const porticoSms: ServiceDefinition<SmsStepId> = {
  step: 'gca-svc-porticosms',
  service: 'PorticoSMS',
  after: ['gca-apikey'],
  readable: (known) => ({ url: apiAddress(known), data: {} }),
  secret: () => ({}),
  secrets: [],
};

/** As given; else the API of the region that the login address names. */
function apiAddress(known: Values): string {
  const given = addressIn(known, 'gcAPIURL');
  if (given !== '') return given;
  const { region } = detectRegion(addressIn(known, 'gcLoginURL'));
  return region === null ? '' : `https://${region.apiHost}`;
}

function addressIn(known: Values, name: string): string {
  const value = known.value(name);
  return typeof value === 'string' ? value.replace(/\/+$/, '') : '';
}
