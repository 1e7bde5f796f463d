import { DatabaseFault, type DatabasePlace } from './database-connection.ts';

/** A right on a table, or on all of them. */
export type TableRight = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** The table is not there, or not where this user looks for it. */
export class DatabaseTableMissing extends DatabaseFault {
  readonly code = 'database-table-missing';
  override readonly field = 'databaseUrl';
  readonly fix: string;
  readonly table: string;

  constructor(place: DatabasePlace, table: string, schemas: readonly string[] = []) {
    const where = schemas.length === 0 ? '' : ` where user “${place.user}” looks; schema ${schemas.join(', ')} has it`;
    super(`Database “${place.database}” at ${place.host} has no table ${table}${where}.`, place);
    this.table = table;
    const [schema] = schemas;
    this.fix =
      schema === undefined
        ? 'Check that this is the database of Digital Channels, and that Digital Channels has started once: it makes the table.'
        : `Add ?options=-csearch_path%3D${schema} to databaseUrl, or & instead of ? behind another parameter.`;
  }
}

/** The user may not do it. */
export class DatabaseRightMissing extends DatabaseFault {
  readonly code = 'database-right-missing';
  override readonly family = 'permission';
  override readonly field = 'databaseUrl';
  readonly fix: string;
  readonly table: string;
  /** Undefined where the server did not tell by what it refused. */
  readonly right: TableRight | undefined;

  constructor(place: DatabasePlace, table: string, right: TableRight | undefined) {
    super(
      `User “${place.user}” lacks ${right === undefined ? 'a right' : `the right ${right}`} on table ${table} in database “${place.database}”. Nothing was changed.`,
      place,
    );
    this.table = table;
    this.right = right;
    this.fix =
      'Have the database administrator grant it, or leave out databaseUrl: then the administrator adds the row.';
  }
}

/** The table cannot be locked, so nobody could rule out that two add the row at once. */
export class DatabaseLockRightMissing extends DatabaseFault {
  readonly code = 'database-lock-right-missing';
  override readonly family = 'permission';
  override readonly field = 'databaseUrl';
  readonly fix =
    'Have the database administrator grant UPDATE or DELETE on the table, or leave out databaseUrl: then the administrator adds the row.';

  constructor(place: DatabasePlace, table: string) {
    super(
      `User “${place.user}” may not lock table ${table}: that takes the right UPDATE or DELETE on it. Nothing was changed.`,
      place,
    );
  }
}

/** Somebody else holds the table. */
export class DatabaseTableLocked extends DatabaseFault {
  readonly code = 'database-table-locked';
  readonly fix = 'Wait until whoever works on the table is done, and try again. Nothing was changed.';

  constructor(place: DatabasePlace, table: string, seconds: number) {
    super(`Table ${table} was locked by somebody else for ${seconds} seconds.`, place);
  }
}

/** The database gave up in favour of another transaction. */
export class DatabaseBusy extends DatabaseFault {
  readonly code = 'database-busy';
  readonly fix = 'Try again: another transaction was in the way, and nothing was changed.';

  constructor(place: DatabasePlace) {
    super(`The database at ${place.host} preferred another transaction to this one.`, place);
  }
}

/** A replica, or a user for whom everything is read-only. */
export class DatabaseReadOnly extends DatabaseFault {
  readonly code = 'database-read-only';
  override readonly family = 'input';
  override readonly field = 'databaseUrl';
  readonly fix = 'Use the host of the primary server in databaseUrl: a replica takes no changes.';

  constructor(place: DatabasePlace) {
    super(`The database at ${place.host} can only be read.`, place);
  }
}

/** Rows are not as they were when the plan was made. Nothing was changed. */
export class DatabaseRowsChanged extends DatabaseFault {
  readonly code = 'database-rows-changed';
  override readonly family = 'attention';
  readonly fix = 'Make the plan again: it shows what is there now.';

  constructor(place: DatabasePlace, table: string) {
    super(`Somebody changed rows of ${table} since the plan was made. Nothing was changed by this run.`, place);
  }
}

/** The table is built otherwise than any that is known. */
export class DatabaseTableDiffers extends DatabaseFault {
  readonly code = 'database-table-differs';
  readonly fix = 'Leave out databaseUrl, so that the database administrator adds the row; and report the columns.';

  constructor(place: DatabasePlace, table: string, column: string | undefined) {
    const which = column === undefined ? '' : ` (column ${column})`;
    super(`Table ${table} has other columns than this program knows${which}. Nothing was changed.`, place);
  }
}

/** Refused for a reason of its own. */
export class DatabaseRefused extends DatabaseFault {
  readonly code = 'database-refused';
  readonly fix = 'Show the code to the database administrator.';
  /** Five characters, for example `23514`. */
  readonly sqlState: string;

  constructor(place: DatabasePlace, sqlState: string, said: string) {
    super(`The database at ${place.host} refused with code ${sqlState}${said === '' ? '.' : `: ${said}`}`, place);
    this.sqlState = sqlState;
  }
}

/** The former secret that is to be kept did not come with the answer; nothing was committed. */
export class DatabaseSecretMissing extends DatabaseFault {
  readonly code = 'database-secret-missing';
  readonly fix = 'Make the plan again: it starts from what is there now.';

  constructor(place: DatabasePlace, table: string) {
    super(`Table ${table} did not give back the secret that was to be kept. Nothing was changed.`, place);
  }
}
