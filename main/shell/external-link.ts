import type { Shell as ElectronShell } from 'electron';
import { REGIONS } from '../../shared/regions/table.ts';
import { isLoopback } from '../systems/http/origins.ts';
import { LinkNotAllowed } from './faults.ts';
import { startProgram } from './process.ts';

/** Hosts of the vendors' documentation. */
const DOCUMENT_HOSTS = [
  'help.mypurecloud.com',
  'help.genesys.cloud',
  'help.genesys.com',
  'developer.genesys.cloud',
  'docs.genesys.com',
  'all.docs.genesys.com',
  'docs.auvious.com',
];

const HOSTS: ReadonlySet<string> = new Set([
  ...DOCUMENT_HOSTS,
  ...REGIONS.flatMap(({ loginHost, apiHost, appsHost }) => [loginHost, apiHost, appsHost]),
]);

/** Windows takes no longer one. */
const LIMIT = 2_000;

/** Opens what passed the list. */
export type Opener = (address: string) => Promise<void>;

/**
 * The address in its normal form, if it is on the list: https hosts of the region table and of the vendor's
 * documentation, e-mail drafts to one address with subject and text, and the given origins on loopback.
 * @throws LinkNotAllowed
 */
export function allowedLink(text: string, loopback: readonly string[]): string {
  if (text.length > LIMIT) throw new LinkNotAllowed('too-long');
  const url = URL.parse(text);
  // URL drops spaces and line breaks, so that what is checked would not be what was shown.
  if (url === null || /[\s\p{Cc}\\]/u.test(text)) throw new LinkNotAllowed('not-an-address');
  if (url.protocol === 'mailto:') return allowedDraft(url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new LinkNotAllowed('scheme');
  if (url.username !== '' || url.password !== '') throw new LinkNotAllowed('credentials');
  if (isLoopback(url.hostname)) {
    if (!loopback.includes(url.origin)) throw new LinkNotAllowed('loopback');
    return url.href;
  }
  if (url.protocol !== 'https:') throw new LinkNotAllowed('scheme');
  if (!HOSTS.has(url.hostname)) throw new LinkNotAllowed('host');
  if (url.port !== '') throw new LinkNotAllowed('port');
  return url.href;
}

/** Mail programs know headers that attach files or add receivers; only two are harmless. */
function allowedDraft(url: URL): string {
  const address = decode(url.pathname);
  const headers = [...url.searchParams.keys()].map((name) => name.toLowerCase());
  const plain =
    headers.every((name) => name === 'subject' || name === 'body') && new Set(headers).size === headers.length;
  if (!plain || url.hash !== '' || !/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(address)) {
    throw new LinkNotAllowed('mail');
  }
  return url.href;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/**
 * The normal form of an origin on this computer that links may lead to.
 * @throws LinkNotAllowed
 */
export function loopbackOrigin(origin: string): string {
  const url = URL.parse(origin);
  if (url === null || !/^https?:$/.test(url.protocol) || !isLoopback(url.hostname))
    throw new LinkNotAllowed('loopback');
  return url.origin;
}

/** By Electron. */
export function electronOpener(shell: Pick<ElectronShell, 'openExternal'>): Opener {
  return (address) => shell.openExternal(address);
}

/** By the system's own helper. */
export function systemOpener(platform: NodeJS.Platform, start: typeof startProgram = startProgram): Opener {
  return (address) => {
    if (platform === 'win32') return start('rundll32.exe', ['url.dll,FileProtocolHandler', address]);
    return start(platform === 'darwin' ? 'open' : 'xdg-open', [address]);
  };
}
