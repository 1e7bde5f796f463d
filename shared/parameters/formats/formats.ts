import type { FormatName } from '../parameter.ts';
import { cicRelease } from './cic-release.ts';
import { cicServer } from './cic-server.ts';
import { countryCode } from './country-code.ts';
import { domain } from './domain.ts';
import { email } from './email.ts';
import { endpointName } from './endpoint-name.ts';
import type { Format } from './format.ts';
import { gatewaySender } from './gateway-sender.ts';
import { headerName } from './header-name.ts';
import { httpsUrl } from './https-url.ts';
import { insideUrl } from './inside-url.ts';
import { kaleyraSender } from './kaleyra-sender.ts';
import { location } from './location.ts';
import { oneLine } from './one-line.ts';
import { originUrl } from './origin-url.ts';
import { otpCode } from './otp-code.ts';
import { pageUrl } from './page-url.ts';
import { postgresUrl } from './postgres-url.ts';
import { apiUrl, loginUrl } from './region-url.ts';
import { sectionName } from './section-name.ts';
import { smsSender } from './sms-sender.ts';
import { timeZone } from './time-zone.ts';
import { userName } from './user-name.ts';
import { uuid } from './uuid.ts';
import { widgetsVersion } from './widgets-version.ts';

/** Every named rule. */
export const FORMATS: { readonly [name in FormatName]: Format } = {
  'https-url': httpsUrl,
  uuid,
  'sms-sender': smsSender,
  'kaleyra-sender': kaleyraSender,
  'gateway-sender': gatewaySender,
  domain,
  'header-name': headerName,
  'section-name': sectionName,
  'endpoint-name': endpointName,
  'login-url': loginUrl,
  'api-url': apiUrl,
  email,
  'postgres-url': postgresUrl,
  'user-name': userName,
  'one-line': oneLine,
  location,
  'inside-url': insideUrl,
  'page-url': pageUrl,
  'cic-server': cicServer,
  'cic-release': cicRelease,
  'widgets-version': widgetsVersion,
  'origin-url': originUrl,
  'time-zone': timeZone,
  'country-code': countryCode,
  'otp-code': otpCode,
};
