import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { nearFirst } from './near-first.ts';

/** Neither a need, nor a role or a list as one; or more than one of them. */
export class NeedNotNamed extends Fault {
  readonly code = 'need-not-named';
  readonly family = 'input';
  override readonly field = 'need';
  readonly fix = 'Name one need (see “groundwork needs”), or use one of --need-role NAME and --need-list FILE.';

  constructor(named: number) {
    super(named === 0 ? 'It is not said what is needed.' : 'More than one need is named.');
  }
}

/** No profile and no runbook's permission set has this id. */
export class NeedUnknown extends Fault {
  readonly code = 'need-unknown';
  readonly family = 'input';
  override readonly field = 'need';
  readonly fix: string;

  constructor(id: string, known: readonly string[]) {
    super(`There is no need “${id}”.`);
    this.fix = `Use one of: ${nearFirst(id, known).join(', ')}; or the path of a profile file.`;
  }
}

/** A list of permissions as the need in which no line is one. */
export class NeedEmpty extends Fault {
  readonly code = 'need-empty';
  readonly family = 'input';
  readonly fix = 'Give one permission a line, for example analytics:conversationDetail:view.';
  override readonly field: string;

  constructor(field: string, file: string, why?: string) {
    super(`${file} names nothing that could be needed.${why === undefined ? '' : ` ${why}`}`);
    this.field = field;
  }
}

/** The file with the yardstick cannot be used: what it lost would not be asked for. */
export class NeedSourceUnusable extends Fault {
  readonly code = 'need-source-unusable';
  readonly family = 'input';
  override readonly field = '--need-from';
  readonly fix: string;

  constructor({ message, fix }: Problem) {
    super(message);
    this.fix = fix;
  }
}

/** No role, or more than one, has the name. */
export class RoleNotFound extends Fault {
  readonly code = 'role-not-found';
  readonly family = 'input';
  override readonly field: string;
  readonly fix: string;

  constructor(option: string, name: string, found: readonly string[], known: readonly string[]) {
    const none = name === '' ? 'It is not said which role is meant.' : `No role “${name}” was read.`;
    super(found.length === 0 ? none : `${found.length} roles are called “${name}”.`);
    this.field = option;
    const listed = found.length === 0 ? nearFirst(name, known) : found;
    const names = listed.slice(0, 10).join(', ');
    const more = listed.length > 10 ? ` and ${listed.length - 10} more` : '';
    this.fix = listed.length === 0 ? 'Give a file with roles.' : `Use one of: ${names}${more}.`;
  }
}

/** The files name divisions, and none of them so; it is no id either. */
export class DivisionNotFound extends Fault {
  readonly code = 'division-not-found';
  readonly family = 'input';
  override readonly field = '--division';
  readonly fix: string;

  constructor(given: string, known: readonly string[]) {
    super(`No division “${given}” is named in what was read.`);
    const names = nearFirst(given, known).slice(0, 10).join(', ');
    const more = known.length > 10 ? ` and ${known.length - 10} more` : '';
    this.fix = `Use one of: ${names}${more}; or a division’s id.`;
  }
}

/** A file that should be a permission catalogue is none. */
export class CatalogueFileUnusable extends Fault {
  readonly code = 'catalogue-file-unusable';
  readonly family = 'input';
  override readonly field = '--catalogue';
  readonly fix = 'Give a file that “groundwork catalogue” saved.';

  constructor(file: string, why: string) {
    super(`${file} is no permission catalogue: ${why}`);
  }
}

/** A file is not text, breaks off, or holds nothing that can be counted. */
export class RoleExportUnusable extends Fault {
  readonly code = 'role-export-unusable';
  readonly family = 'input';
  readonly fix = 'Get it again; “groundwork coverage --how” says for each format how.';
  override readonly field: string;

  constructor(file: string, why: string, option: string) {
    super(`${file}: ${why}`);
    this.field = option;
  }
}

/** Two options read stdin. */
export class StdinTaken extends Fault {
  readonly code = 'stdin-taken';
  readonly family = 'input';
  override readonly field: string;
  readonly fix = 'Put one of them into a file.';

  constructor(first: string, second: string) {
    super(`${first} and ${second} cannot both be read from stdin.`);
    this.field = second;
  }
}

/** A choice for a row that does not read `row=permission`. */
export class RowChoiceMalformed extends Fault {
  readonly code = 'row-choice-malformed';
  readonly family = 'input';
  override readonly field = '--rows';
  readonly fix = 'Write row=permission, for example 27=wfm:historicalAdherence:view.';

  constructor(given: string) {
    super(`“${given}” chooses no permission for a row.`);
  }
}

/** Two files, or one file and two roles, are what can be compared. */
export class SidesMissing extends Fault {
  readonly code = 'sides-missing';
  readonly family = 'input';
  override readonly field = 'right';
  readonly fix = 'Name two files, or one file with --role A --role B.';

  constructor() {
    super('There are no two sides to compare.');
  }
}
