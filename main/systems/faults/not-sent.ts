import { Fault } from '../../../shared/results/fault.ts';

/** A request to a host that is not among the allowed ones. Nothing was sent. */
export class OriginNotAllowed extends Fault {
  readonly code = 'origin-not-allowed';
  readonly family = 'input';
  readonly fix =
    'Use a host of the region table, or name this host explicitly. Outside this machine only https will do.';
  override readonly acted = 'no';
  readonly origin: string;

  constructor(origin: string) {
    super(`Requests to ${origin} are not allowed.`);
    this.origin = origin;
  }
}

/** A path that would not arrive as written (dots, a query inside, another host). Nothing was sent. */
export class PathNotAllowed extends Fault {
  readonly code = 'path-not-allowed';
  readonly family = 'input';
  readonly fix = 'Use a path that begins with one slash and has its parts percent-encoded.';
  override readonly acted = 'no';

  constructor(path: string) {
    super(`The path ${path} is not usable as it stands.`);
  }
}

/** A POST that is not on the list of queries, declared as a read. Nothing was sent. */
export class NotAListedRead extends Fault {
  readonly code = 'not-a-listed-read';
  readonly family = 'input';
  readonly fix = 'Use a GET, or one of the listed queries: a check must not be able to change anything.';
  override readonly acted = 'no';

  constructor(method: string, path: string) {
    super(`${method} ${path} is not known to be a read.`);
  }
}

/** A secret with characters that a header cannot carry: a line break or space caught while copying. Nothing was sent. */
export class SecretUnsendable extends Fault {
  readonly code = 'secret-unsendable';
  readonly family = 'input';
  readonly fix = 'Copy it again without line breaks and spaces, and enter it once more.';
  override readonly acted = 'no';
  override readonly field: string;

  constructor(place: string) {
    super(`The secret for ${place} holds a line break, a space or another character that cannot be sent.`);
    this.field = place;
  }
}
