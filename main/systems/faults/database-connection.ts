import { RemoteFault } from './remote-fault.ts';

/** A database as a fault is about it. */
export interface DatabasePlace {
  /** `postgresql://host:port/database`: without user and password. */
  readonly url: string;
  /** `host:port`. */
  readonly host: string;
  readonly database: string;
  readonly user: string;
  /** Whether the connection was to be encrypted. */
  readonly encrypted: boolean;
  /** Whether a transaction may have been committed. */
  readonly acted: 'no' | 'unknown';
}

/** Base of what keeps somebody from working with the database. The connection string is what can be changed. */
export abstract class DatabaseFault extends RemoteFault {
  constructor(message: string, { url, acted }: DatabasePlace) {
    super(message, { method: 'SQL', url, acted });
  }
}

/** The host name of the database has no address. */
export class DatabaseNameNotResolved extends DatabaseFault {
  readonly code = 'database-name-not-resolved';
  override readonly field = 'databaseUrl';
  readonly fix =
    'Check the host in databaseUrl and the network: a database inside a cluster often has a name only there.';

  constructor(place: DatabasePlace) {
    super(`The name of the database’s host, ${place.host}, could not be looked up.`, place);
  }
}

/** Nothing listens, or a firewall says no. */
export class DatabaseConnectionRefused extends DatabaseFault {
  readonly code = 'database-connection-refused';
  override readonly field = 'databaseUrl';
  readonly fix = 'Check host and port in databaseUrl, and whether a firewall lets this computer reach the database.';
  /** The operating system's code, for example `ECONNREFUSED`. */
  readonly systemCode: string;

  constructor(place: DatabasePlace, systemCode: string) {
    super(`No connection to the database at ${place.host} could be made (${systemCode}).`, place);
    this.systemCode = systemCode;
  }
}

/** No answer within the time limit. */
export class DatabaseTimedOut extends DatabaseFault {
  readonly code = 'database-timed-out';
  readonly fix =
    'Check the network and whether a firewall drops connections, then try again: what was sent is looked up first.';
  readonly seconds: number;

  constructor(place: DatabasePlace, seconds: number) {
    super(`The database at ${place.host} did not answer within ${seconds} seconds.`, place);
    this.seconds = seconds;
  }
}

/** The connection broke. After COMMIT was sent nobody knows whether it took effect. */
export class DatabaseConnectionCut extends DatabaseFault {
  readonly code = 'database-connection-cut';
  readonly fix = 'Try again: what was sent is looked up first and not repeated.';

  constructor(place: DatabasePlace) {
    super(`The connection to the database at ${place.host} broke.`, place);
  }
}

/** What answers does not speak PostgreSQL's protocol. */
export class NotPostgres extends DatabaseFault {
  readonly code = 'not-postgres';
  override readonly field = 'databaseUrl';
  readonly fix = 'Check the port in databaseUrl: PostgreSQL listens on 5432 unless set up otherwise.';

  constructor(place: DatabasePlace) {
    super(`What answers at ${place.host} is no PostgreSQL database.`, place);
  }
}

/** The server offers no encryption, and the connection string wants it. */
export class DatabaseWithoutTls extends DatabaseFault {
  readonly code = 'database-without-tls';
  override readonly field = 'databaseUrl';
  readonly fix = 'Have TLS switched on in the server. On a network that you trust, add sslmode=disable to databaseUrl.';

  constructor(place: DatabasePlace) {
    super(`The database at ${place.host} offers no encrypted connection. The password was not sent.`, place);
  }
}

/** The server has no rule for this user without encryption; most often because it admits encrypted connections only. */
export class DatabaseWantsTls extends DatabaseFault {
  readonly code = 'database-wants-tls';
  override readonly field = 'databaseUrl';
  readonly fix =
    'Put sslmode=verify-full into databaseUrl, with sslrootcert where the server has an authority of its own. If that is refused too, have the database administrator add user and computer to pg_hba.conf.';

  constructor(place: DatabasePlace) {
    super(
      `The database at ${place.host} does not admit user “${place.user}” to “${place.database}” from here without encryption.`,
      place,
    );
  }
}

/** Its certificate comes from nobody that is trusted here. */
export class DatabaseCertificateUntrusted extends DatabaseFault {
  readonly code = 'database-certificate-untrusted';
  override readonly field = 'databaseUrl';
  readonly fix =
    'Add sslrootcert=FILE with the certificate of its authority to databaseUrl. With sslmode=require nobody checks who answers.';
  /** OpenSSL's code, for example `SELF_SIGNED_CERT_IN_CHAIN`. */
  readonly systemCode: string;

  constructor(place: DatabasePlace, systemCode: string) {
    super(`The certificate of the database at ${place.host} is not trusted here (${systemCode}).`, place);
    this.systemCode = systemCode;
  }
}

/** Its certificate is out of date, or this computer's clock is. */
export class DatabaseCertificateExpired extends DatabaseFault {
  readonly code = 'database-certificate-expired';
  readonly fix = 'Have the certificate of the database renewed, and check the clock of this computer.';

  constructor(place: DatabasePlace) {
    super(`The certificate of the database at ${place.host} is not valid today.`, place);
  }
}

/** Its certificate is for another host. */
export class DatabaseCertificateOtherName extends DatabaseFault {
  readonly code = 'database-certificate-other-name';
  override readonly field = 'databaseUrl';
  readonly fix =
    'Use the name in the certificate as host of databaseUrl. If it is known to be the right server, use sslmode=verify-ca.';

  constructor(place: DatabasePlace) {
    super(`The certificate of the database at ${place.host} is for another name.`, place);
  }
}

/** The two sides could not agree on how to encrypt. */
export class DatabaseTlsFailed extends DatabaseFault {
  readonly code = 'database-tls-failed';
  readonly fix = 'Have the TLS versions of the server checked: 1.2 or newer is needed.';
  readonly systemCode: string;

  constructor(place: DatabasePlace, systemCode: string) {
    super(`No encrypted connection to the database at ${place.host} came about (${systemCode}).`, place);
    this.systemCode = systemCode;
  }
}
