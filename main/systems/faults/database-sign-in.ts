import { DatabaseFault, type DatabasePlace } from './database-connection.ts';

/** The password is wrong, or there is no such user: PostgreSQL does not tell which. */
export class DatabasePasswordRefused extends DatabaseFault {
  readonly code = 'database-password-refused';
  override readonly family = 'permission';
  override readonly field = 'databaseUrl';
  readonly fix = 'Check user and password in databaseUrl; special characters in them have to be percent-encoded.';

  constructor(place: DatabasePlace) {
    super(`The database at ${place.host} refused the password of user “${place.user}”.`, place);
  }
}

/** The server wants a password, and the connection string has none. */
export class DatabasePasswordMissing extends DatabaseFault {
  readonly code = 'database-password-missing';
  override readonly family = 'input';
  override readonly field = 'databaseUrl';
  readonly fix = 'Give it in databaseUrl: postgres://user:password@host:port/database.';

  constructor(place: DatabasePlace) {
    super(`The database at ${place.host} wants a password of user “${place.user}”, and databaseUrl has none.`, place);
  }
}

/** The server's rules do not let this user in from here, whatever the password is. */
export class DatabaseAccessDenied extends DatabaseFault {
  readonly code = 'database-access-denied';
  override readonly family = 'permission';
  readonly fix: string;

  constructor(place: DatabasePlace) {
    super(`The database at ${place.host} does not admit user “${place.user}” to “${place.database}” from here.`, place);
    const tls = place.encrypted ? '' : ' Or add sslmode=require to databaseUrl: some servers admit nothing else.';
    this.fix = `Have the database administrator add this computer and user to pg_hba.conf, with the right to connect.${tls}`;
  }
}

/** The server has no database of this name. */
export class DatabaseUnknown extends DatabaseFault {
  readonly code = 'database-unknown';
  override readonly family = 'input';
  override readonly field = 'databaseUrl';
  readonly fix =
    'Check the name behind the last slash of databaseUrl; the database of Digital Channels is often “nexus”.';

  constructor(place: DatabasePlace) {
    super(`The server at ${place.host} has no database “${place.database}”.`, place);
  }
}

/** All connections are taken. */
export class DatabaseFull extends DatabaseFault {
  readonly code = 'database-full';
  readonly fix = 'Wait a minute and try again, or have the database administrator end connections that nobody uses.';

  constructor(place: DatabasePlace) {
    super(`The database at ${place.host} has no connection left for user “${place.user}”.`, place);
  }
}

/** It is starting, stopping or recovering. */
export class DatabaseNotReady extends DatabaseFault {
  readonly code = 'database-not-ready';
  readonly fix = 'Wait until the server is up and try again: what was sent is looked up first.';

  constructor(place: DatabasePlace) {
    super(`The database at ${place.host} is starting or shutting down.`, place);
  }
}
