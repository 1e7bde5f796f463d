import { detectRegion } from '../../regions/detect.ts';
import { readHost } from '../../regions/host.ts';
import { loopbackAddress } from '../../regions/loopback.ts';
import { REGIONS, type Region } from '../../regions/table.ts';
import { type FormatVerdict, fits, offering, refused } from './format.ts';
import { httpsUrl } from './https-url.ts';

/** The sign-in address of a Genesys Cloud region (S002:269). */
export const loginUrl = offering((text) => regionUrl(text, 'loginHost'));

/** The API address of a Genesys Cloud region (S002:270; the note beside it speaks of the login URL by mistake). */
export const apiUrl = offering((text) => regionUrl(text, 'apiHost'));

/** The region whose sign-in or API address this is; undefined for any other text. */
export function regionOfUrl(text: string): Region | undefined {
  const reading = readHost(text);
  if (reading.is === 'refused') return undefined;
  return REGIONS.find(({ loginHost, apiHost }) => [loginHost, apiHost].includes(reading.host));
}

const KIND = { loginHost: 'the sign-in address', apiHost: 'the API address' } as const;

/** Credentials go to this address: it is one of the table or it is refused. Practice systems answer on this computer. */
function regionUrl(text: string, part: 'loginHost' | 'apiHost'): FormatVerdict {
  const shape = httpsUrl(text);
  const region = /\s/.test(text) ? detectRegion(text.replace(/\s+/g, '')).region : detectRegion(text).region;
  const offer = region === null ? undefined : `https://${region[part]}`;
  const example = `https://${part === 'loginHost' ? 'login' : 'api'}.mypurecloud.com`;
  const fix = `Give ${KIND[part]} of the organization’s region, for example ${example}.`;
  if (shape.is === 'refused') return refused(shape.what, fix, offer);
  if (loopbackAddress(text) === text.replace(/\/$/, '').toLowerCase()) return fits;
  if (region === null) return refused('is not an address of Genesys Cloud', fix);
  const plain = text.toLowerCase().replace(/\/$/, '');
  if (plain === `http://${region[part]}`) return refused('is sent in clear text (http)', fix, offer);
  if (plain !== `https://${region[part]}`) return refused(`is not ${KIND[part]} of its region`, fix, offer);
  return fits;
}
