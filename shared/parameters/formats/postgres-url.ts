import { type FormatVerdict, fits, refused } from './format.ts';

const FIX = 'Give it as postgres://user:password@host:port/database.';
const ENCODE =
  'Write it percent-encoded in user name and password: %40 for @, %2F for /, %3A for :, %23 for #, %3F for ?.';

/**
 * A connection string of PostgreSQL as an address. It holds a password, so that nothing of it is repeated or offered;
 * that is also why this rule is not wrapped in `offering`. What stands behind the question mark is looked at when the
 * connection is opened.
 */
export function postgresUrl(text: string): FormatVerdict {
  if (/^jdbc:/i.test(text)) return refused('is an address for Java', FIX);
  if (/^(?:host|hostaddr|port|dbname|user|password|service)\s*=/i.test(text)) {
    return refused('is a list of settings, not an address', FIX);
  }
  // At the end they may belong to the name of the database.
  if (/^["'<“‘]/.test(text)) return refused('has quotes or brackets around it', FIX);
  const [, rest] = /^postgres(?:ql)?:\/\/(.*)$/is.exec(text) ?? [];
  if (rest === undefined) return refused('does not begin with postgres:// or postgresql://', FIX);
  if (/[\s\p{Cc}\p{Cf}]/u.test(text)) return refused('has a blank or an invisible character', ENCODE);
  if (rest.includes('#')) return refused('has a # that is not percent-encoded', ENCODE);
  const [address = ''] = rest.split('?', 1);
  const at = address.lastIndexOf('@');
  // Without the @ of a user the host would be read from the password's beginning.
  if (at < 0 && rest.includes('@')) return refused('has a ? in front of the @ that is not percent-encoded', ENCODE);
  const [user, host, database] = [address.slice(0, Math.max(at, 0)), ...split(address.slice(at + 1))];
  if (/[/@]/.test(user)) return refused('has a / or an @ in user name or password that is not percent-encoded', ENCODE);
  if (/%(?![0-9a-f]{2})/i.test(address))
    return refused('has a % that is followed by no two hexadecimal digits', ENCODE);
  const [name = '', ...password] = user.split(':');
  if (name === '') return refused('names no user', FIX);
  if (password.length > 1) return refused('has a second : in user name and password', ENCODE);
  if (host.includes(',')) return refused('names more than one host', 'Name the host that takes writes.');
  const [, hostName, port] = /^(\[[0-9a-f:.]+\]|[^:[\]]*)(?::([0-9]*))?$/i.exec(host) ?? [];
  if (hostName === undefined || !/^(?:\[.+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9.])?)$/i.test(hostName)) {
    return refused(host === '' ? 'names no host' : 'has no sound host name', FIX);
  }
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535)) return refused('has no sound port', FIX);
  if (database === '') return refused('names no database', `${FIX} The database is often called nexus.`);
  if (database.includes('/')) return refused('has a path behind the database', FIX);
  return fits;
}

function split(place: string): readonly [string, string] {
  const slash = place.indexOf('/');
  return slash < 0 ? [place, ''] : [place.slice(0, slash), place.slice(slash + 1)];
}
