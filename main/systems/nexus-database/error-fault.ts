import { Fault } from '../../../shared/results/fault.ts';
import {
  DatabaseCertificateExpired,
  DatabaseCertificateOtherName,
  DatabaseCertificateUntrusted,
  DatabaseConnectionCut,
  DatabaseConnectionRefused,
  DatabaseNameNotResolved,
  type DatabasePlace,
  DatabaseTlsFailed,
  DatabaseWantsTls,
  DatabaseWithoutTls,
  NotPostgres,
} from '../faults/database-connection.ts';
import {
  DatabaseAccessDenied,
  DatabaseFull,
  DatabaseNotReady,
  DatabasePasswordRefused,
  DatabaseUnknown,
} from '../faults/database-sign-in.ts';
import {
  DatabaseBusy,
  DatabaseReadOnly,
  DatabaseRefused,
  DatabaseRightMissing,
  DatabaseTableDiffers,
  DatabaseTableLocked,
  DatabaseTableMissing,
} from '../faults/database-statement.ts';

/** What was being done when it failed. */
export interface Doing {
  readonly place: DatabasePlace;
  /** Not signed in yet. */
  readonly connecting: boolean;
  /** The table that the statement is about. */
  readonly table: string;
  readonly lockSeconds: number;
  /** Masks secrets in what the server says. */
  readonly clean: (text: string) => string;
}

const NO_NAME = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA']);
const NO_CONNECTION = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EACCES']);
const UNTRUSTED =
  /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_UNTRUSTED|CERT_REJECTED|CERT_SIGNATURE_FAILURE|CERT_REVOKED|CERT_CHAIN_TOO_LONG|INVALID_)/;
/** The package says these two things in its text only (pg 8.23, lib/connection.js). */
const NO_TLS = 'The server does not support SSL connections';
const NO_ANSWER_TO_TLS = 'There was an error establishing an SSL connection';

/**
 * The fault behind an error of the client library. The error itself is dropped: its details may repeat a row with its
 * secret. What the server did not say is a broken connection.
 */
export function databaseFault(error: unknown, doing: Doing): Fault {
  if (error instanceof Fault) return error;
  if (!(error instanceof Error)) throw error;
  const { code, severity } = error as { readonly code?: string; readonly severity?: string };
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && severity !== undefined) {
    return serverFault(error, code, doing);
  }
  return connectionFault(error, code ?? '', doing);
}

function connectionFault(error: Error, code: string, { place }: Doing): Fault {
  // Node tries all addresses of a name and throws one error for all of them.
  const [first] = error instanceof AggregateError ? (error.errors as readonly { readonly code?: string }[]) : [];
  const system = code === '' ? (first?.code ?? '') : code;
  if (NO_NAME.has(system)) return new DatabaseNameNotResolved(place);
  if (NO_CONNECTION.has(system)) return new DatabaseConnectionRefused(place, system);
  if (system === 'ETIMEDOUT') return new DatabaseConnectionRefused(place, system);
  if (system === 'ERR_TLS_CERT_ALTNAME_INVALID') return new DatabaseCertificateOtherName(place);
  if (system === 'CERT_HAS_EXPIRED' || system === 'CERT_NOT_YET_VALID') return new DatabaseCertificateExpired(place);
  if (UNTRUSTED.test(system)) return new DatabaseCertificateUntrusted(place, system);
  if (system === 'EPROTO' || system.startsWith('ERR_SSL_')) return new DatabaseTlsFailed(place, system);
  if (error.message === NO_TLS) return new DatabaseWithoutTls(place);
  if (error.message === NO_ANSWER_TO_TLS) return new NotPostgres(place);
  return new DatabaseConnectionCut(place);
}

/** By SQLSTATE (PostgreSQL, appendix A). */
function serverFault(error: Error, code: string, doing: Doing): Fault {
  const { place, connecting, table, lockSeconds, clean } = doing;
  const { column } = error as { readonly column?: string };
  // Said while COMMIT runs, this one does not tell whether it took effect; almost every other says that it did not.
  if (code.startsWith('57P')) {
    return connecting ? new DatabaseNotReady(place) : new DatabaseConnectionCut(place);
  }
  // Nor do these: a pooler says so (PgBouncer, 08P01) when it lost the server behind it.
  if (!connecting && (code.startsWith('08') || code === '40003')) return new DatabaseConnectionCut(place);
  const certain: DatabasePlace = { ...place, acted: 'no' };
  if (connecting) {
    if (code === '28P01') return new DatabasePasswordRefused(certain);
    if (code === '28000') {
      // The server's words are English unless somebody set them otherwise; then the general fault names TLS as well.
      const plain = !place.encrypted && /no encryption|SSL off/.test(error.message);
      return plain ? new DatabaseWantsTls(certain) : new DatabaseAccessDenied(certain);
    }
    if (code === '42501') return new DatabaseAccessDenied(certain);
    if (code === '3D000') return new DatabaseUnknown(certain);
  }
  if (code === '53300') return new DatabaseFull(certain);
  if (code === '42P01' || code === '3F000') return new DatabaseTableMissing(certain, table);
  if (code === '42501') return new DatabaseRightMissing(certain, table, undefined);
  if (code === '55P03') return new DatabaseTableLocked(certain, table, lockSeconds);
  if (code === '40001' || code === '40P01' || code === '57014') return new DatabaseBusy(certain);
  if (code === '25006') return new DatabaseReadOnly(certain);
  if (code === '42703' || code === '23502' || code.startsWith('428')) {
    return new DatabaseTableDiffers(certain, table, column);
  }
  return new DatabaseRefused(certain, code, clean(error.message));
}
