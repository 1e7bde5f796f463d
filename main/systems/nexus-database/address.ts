import { postgresUrl } from '../../../shared/parameters/formats/postgres-url.ts';
import { Secret } from '../../vault/secret.ts';
import { DatabaseUrlUnreadable } from '../faults/database-url.ts';

/** How a connection is encrypted, in the words of libpq; `prefer` falls back to clear text. */
export type SslMode = (typeof SSL_MODES)[number];

/** A connection string in its parts. */
export interface DatabaseAddress {
  /** Without the brackets of IPv6. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** Undefined when the string has none: then the server must not ask for one. */
  readonly password: Secret | undefined;
  readonly sslMode: SslMode;
  /** Path of a file of certificates; `system` for those of this computer. */
  readonly sslRootCert: string | undefined;
  /** For example `-c search_path=nexus`. */
  readonly options: string | undefined;
}

const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
const PARAMETERS = ['sslmode', 'sslrootcert', 'options'];
const ENCODE = 'Write it percent-encoded: %40 for @, %2F for /, %3A for :, %23 for #, %3F for ?.';
const DEFAULT_PORT = 5432;

/**
 * Reads a connection string. Where it does not say how to encrypt, the server has to prove who it is, except on this
 * computer.
 * @throws DatabaseUrlUnreadable, which repeats nothing of it but the names of parameters
 */
export function databaseAddress(text: string): DatabaseAddress {
  const verdict = postgresUrl(text);
  if (verdict.is === 'refused') throw new DatabaseUrlUnreadable(verdict.what, verdict.fix);
  const [, user = '', password, six, name, port, database = '', search = ''] =
    /^postgres(?:ql)?:\/\/([^:@]*)(?::([^@]*))?@(?:\[(.+)\]|([^:/]+))(?::(\d+))?\/([^?]*)(?:\?(.*))?$/i.exec(text) ??
    [];
  const host = six ?? name ?? '';
  const parameters = parametersOf(search);
  const sslMode = parameters.get('sslmode') ?? (isLoopback(host) ? 'disable' : 'verify-full');
  if (!isSslMode(sslMode)) {
    throw new DatabaseUrlUnreadable('has an unknown sslmode', `Use one of: ${SSL_MODES.join(', ')}.`);
  }
  const clear = decoded(password ?? '');
  return {
    host,
    port: port === undefined || port === '' ? DEFAULT_PORT : Number(port),
    database: decoded(database),
    user: decoded(user),
    password: clear === '' ? undefined : new Secret(clear),
    sslMode,
    sslRootCert: parameters.get('sslrootcert'),
    options: parameters.get('options'),
  };
}

/** The database without who signs in: for messages, and as what its secrets are kept under. */
export function placeOf({ host, port }: Pick<DatabaseAddress, 'host' | 'port'>, database?: string): string {
  const shownHost = host.includes(':') ? `[${host}]` : host.toLowerCase();
  const path = database === undefined ? '' : `/${encodeURIComponent(database)}`;
  return `postgresql://${shownHost}:${port}${path}`;
}

/** Whether a host can be nothing but this computer. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host);
}

function parametersOf(search: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of search === '' ? [] : search.split('&')) {
    const [name = '', ...rest] = pair.split('=');
    // Anything that does not look like a name may be the end of a password.
    if (!/^[a-z_]{1,30}$/.test(name))
      throw new DatabaseUrlUnreadable('has something behind its ? that is no parameter', ENCODE);
    if (!PARAMETERS.includes(name)) {
      throw new DatabaseUrlUnreadable(
        `has a parameter that is not known here: ${name}`,
        `Leave it out. Known are: ${PARAMETERS.join(', ')}.`,
      );
    }
    const value = decoded(rest.join('='));
    if (value === '' || found.has(name)) {
      throw new DatabaseUrlUnreadable(
        `has ${value === '' ? 'nothing for' : 'twice'} its parameter ${name}`,
        'Give it once, with its value.',
      );
    }
    found.set(name, value);
  }
  return found;
}

function isSslMode(text: string): text is SslMode {
  return SSL_MODES.some((mode) => mode === text);
}

function decoded(text: string): string {
  let clear: string;
  try {
    clear = decodeURIComponent(text);
  } catch {
    throw new DatabaseUrlUnreadable('has a percent-encoding that is no text in UTF-8', ENCODE);
  }
  // The protocol ends every text with it.
  if (clear.includes('\0')) throw new DatabaseUrlUnreadable('has a NUL character in it', ENCODE);
  return clear;
}
