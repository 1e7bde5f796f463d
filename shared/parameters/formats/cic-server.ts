import { cicOrigin } from '../../cic/server.ts';
import { loopbackAddress } from '../../regions/loopback.ts';
import { doubtful, fits, offering, refused } from './format.ts';

const FIX = 'Give its host, host and port, or address, for example cic1.company.example.';
const HTTP_FIX = 'Use https:// and port 8019 where the server offers it.';

/**
 * Where a CIC server answers ICWS. Plain http sends the password in clear text and is doubted, except on this computer,
 * where practice systems answer.
 */
export const cicServer = offering((text) => {
  const origin = cicOrigin(text);
  if (origin === undefined) {
    if (text.split(/[/?#]/)[2]?.includes('@') || /^[^/]*@/.test(text)) return refused('has a user name in it', FIX);
    const base = /^((?:https?:\/\/)?[^/?#\s]+)[/?#]/i.exec(text)?.[1];
    if (base === undefined || cicOrigin(base) === undefined) return refused('names no server', FIX);
    return refused('has more than the server in it', FIX, base);
  }
  if (origin.startsWith('http:') && loopbackAddress(origin) === undefined) {
    return doubtful(
      'is reached in clear text (http)',
      HTTP_FIX,
      cicOrigin(origin.replace(/^http:\/\/(.*?)(?::8018)?$/, 'https://$1')),
    );
  }
  return fits;
});
