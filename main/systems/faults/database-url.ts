import { Fault } from '../../../shared/results/fault.ts';

/** The connection string breaks a rule. It holds a password, so nothing of it is repeated. Nothing was sent. */
export class DatabaseUrlUnreadable extends Fault {
  readonly code = 'database-url-unreadable';
  readonly family = 'input';
  override readonly field = 'databaseUrl';
  override readonly acted = 'no';
  readonly fix: string;

  constructor(what: string, fix: string) {
    super(`The connection string of the database ${what}.`);
    this.fix = fix;
  }
}

/** The file that `sslrootcert` names cannot be used. Nothing was sent. */
export class DatabaseCaFileUnreadable extends Fault {
  readonly code = 'database-ca-file-unreadable';
  readonly family = 'input';
  override readonly field = 'databaseUrl';
  override readonly acted = 'no';
  readonly fix = 'Let sslrootcert name a PEM file with the certificate of the authority, readable for you.';

  constructor(path: string, why: string) {
    super(`The certificate file ${path} of the database ${why}.`);
  }
}

/** In a rehearsal nothing but the practice systems is touched. Nothing was sent. */
export class DatabaseNotPractice extends Fault {
  readonly code = 'database-not-practice';
  readonly family = 'input';
  override readonly field = 'databaseUrl';
  override readonly acted = 'no';
  readonly fix = 'Leave databaseUrl out of a rehearsal: it uses the practice database.';

  constructor() {
    super('The connection string names another database than the practice one, and this is a rehearsal.');
  }
}
