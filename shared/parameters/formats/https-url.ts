import { readHost } from '../../regions/host.ts';
import { loopbackAddress } from '../../regions/loopback.ts';
import { doubtful, fits, offering, refused } from './format.ts';

const FIX = 'Give an address that begins with https:// and has no user name, query or fragment.';
const HTTP_FIX = 'Use https:// where the other side offers it.';

/**
 * The address of a service: scheme, host, perhaps a port and a path, and nothing else. Blanks inside come from a line
 * break in the source (S002:156) and are refused, with the joined address offered. Plain http is doubted, except on this
 * computer, where practice systems answer. What holds a password is never offered back.
 */
export const httpsUrl = offering((text) => {
  const bare = text.replace(/^[<"'“‘]+|[>"'”’,;]+$/g, '');
  if (bare !== text) return refused('has quotes, brackets or commas around it', FIX, bare);
  if (/[<>{}]|\$[a-z]/i.test(text)) return refused('has a placeholder in it', 'Replace the placeholder by its value.');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\/?/i.exec(text)?.[1]?.toLowerCase();
  const rest = text.replace(/^[a-z][a-z0-9+.-]*:\/*/i, '');
  const authority = rest.split(/[/?#\\]/, 1)[0] ?? '';
  if (authority.includes('@')) return refused('has a user name or password in it', FIX);
  if (/\s/.test(text)) return refused('has a blank inside', FIX, text.replace(/\s+/g, ''));
  if (/[\p{Cc}\p{Cf}]/u.test(text))
    return refused('has invisible characters', FIX, text.replace(/[\p{Cc}\p{Cf}]/gu, ''));
  if (scheme === undefined) {
    const offer = /^[a-z]+:/i.test(text) && !/^[^:/]+:\d+(?:\/|$)/.test(text) ? undefined : `https://${text}`;
    return refused('has no https:// in front', FIX, offer);
  }
  if (scheme !== 'https' && scheme !== 'http') return refused('is not a web address', FIX);
  if (!/^https?:\/\/[^/]/i.test(text))
    return refused('has not exactly two slashes behind the colon', FIX, `${scheme}://${rest}`);
  if (text.includes('\\')) return refused('has a backslash', FIX, text.replaceAll('\\', '/'));
  if (text.includes('#')) return refused('has a fragment (#)', FIX, text.split('#', 1)[0]);
  if (text.includes('?')) return refused('has a query (?)', FIX, text.split('?', 1)[0]);
  if (!isHost(authority)) return refused('has no sound host name or port', FIX);
  if (/[^\x21-\x7e]|[|^`"]/.test(rest)) return refused('has characters in its path that must be percent-encoded', FIX);
  if (scheme === 'http' && loopbackAddress(text) === undefined) {
    return doubtful('is sent in clear text (http)', HTTP_FIX, text.replace(/^http:/i, 'https:'));
  }
  return fits;
});

function isHost(authority: string): boolean {
  const [, six, port] = /^(\[[0-9a-f:.]+\])(?::([0-9]{1,5}))?$/i.exec(authority) ?? [];
  if (six !== undefined) return portFits(port);
  const reading = readHost(`https://${authority}`);
  if (reading.is === 'refused' || /[^\x21-\x7e]/.test(authority)) return false;
  const [name = '', given] = authority.split(':');
  if (authority.endsWith(':') || !portFits(given)) return false;
  const numbers = name.replace(/\.$/, '').split('.');
  // A last part of digits only makes every program read the name as an IPv4 address.
  if (!/^[0-9]+$/.test(numbers.at(-1) ?? '')) return true;
  return numbers.length === 4 && numbers.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255);
}

function portFits(port: string | undefined): boolean {
  return port === undefined || (/^[0-9]{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535);
}
