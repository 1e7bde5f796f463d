import { Fault } from '../../../../shared/results/fault.ts';

/** What a person types to leave the rows as they are, and what to have them overwritten. */
export const KEEP = 'keep';
export const OVERWRITE = 'nex_gapis';

/** A row for the address is there, with another secret or other addresses of Auth. */
export class GapisRowDiffers extends Fault {
  readonly code = 'gapis-row-differs';
  readonly family = 'attention';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string; readonly keep: string };
  /** For example `client secret of https://gws.example.com`. */
  readonly changes: readonly string[];

  constructor(step: string, changes: readonly string[]) {
    super(
      `nex_gapis has a row of nexus_client for this address already, and it would change: ${changes.join('; ')}. Whoever uses the row signs in with what it holds.`,
    );
    this.changes = changes;
    this.acceptable = { step, typed: OVERWRITE, keep: KEEP };
    this.fix = `To overwrite it, accept step "${step}" with "${OVERWRITE}". To leave it as it is, with "${KEEP}".`;
  }
}

/** Several rows for one address, and not all of them as wanted: nobody can tell which one counts. */
export class GapisRowsDoubled extends Fault {
  readonly code = 'gapis-rows-doubled';
  readonly family = 'attention';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string };

  constructor(step: string, urls: readonly string[]) {
    super(`nex_gapis has several rows of nexus_client for ${urls.join(' and ')}, and they differ.`);
    this.acceptable = { step, typed: KEEP };
    this.fix = `Have the database administrator remove all but one. To leave them as they are, accept step "${step}" with "${KEEP}".`;
  }
}

/** The user of the connection string lacks a right that the plan needs. */
export class GapisRightMissing extends Fault {
  readonly code = 'gapis-right-missing';
  readonly family = 'permission';
  override readonly field = 'databaseUrl';
  readonly fix =
    'Have the database administrator grant it, or leave out databaseUrl: then the administrator adds the row.';
  readonly right: 'INSERT' | 'UPDATE' | 'LOCK';

  constructor(right: 'INSERT' | 'UPDATE' | 'LOCK') {
    super(
      right === 'LOCK'
        ? 'The user of databaseUrl may not lock nex_gapis: that takes the right UPDATE or DELETE on it.'
        : `The user of databaseUrl lacks the right ${right} on nex_gapis.`,
    );
    this.right = right;
  }
}

/** The connection string leads to a replica. */
export class GapisOnReplica extends Fault {
  readonly code = 'gapis-on-replica';
  readonly family = 'input';
  override readonly field = 'databaseUrl';
  readonly fix = 'Use the host of the primary server in databaseUrl.';

  constructor() {
    super('The server of databaseUrl is a replica: it can be read, and takes no changes.');
  }
}
