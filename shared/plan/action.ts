import type { Json, JsonObject } from '../json.ts';

/** A value that does not exist yet: output `output` of step `step`. Shown as ‹label›, resolved just before sending. */
export interface Ref {
  readonly $ref: {
    readonly step: string;
    readonly output: string;
    readonly label: string;
    /** The output is an object or a list, not a text: a command has its JSON in this place. */
    readonly json?: true;
  };
}

/** A place for a secret, by reference. Never holds the secret itself. */
export interface SecretHole {
  readonly $secret: string;
}

/** JSON with `Ref` and `SecretHole` places. */
export type Template =
  | null
  | boolean
  | number
  | string
  | Ref
  | SecretHole
  | readonly Template[]
  | { readonly [key: string]: Template };

/** A path or text whose parts may be references, for example ['/api/v2/roles/', {$ref}]. Path parts are percent-encoded when sent. */
export type TextTemplate = readonly (string | Ref)[];

interface Common {
  /** `<step id>/<n>`: stable between plans of the same state. */
  readonly id: string;
  readonly step: string;
  /** One short sentence: what changes. */
  readonly summary: string;
  readonly reversible: boolean;
  /** Accepting it costs a licence or money; `--yes` never accepts this on a real system. */
  readonly cost?: 'licence' | 'money';
  /** What the operator gains by an escalation, in words. */
  readonly escalation?: string;
  /** What must be typed to accept the cost or the escalation. */
  readonly typed?: string;
}

/** A secret that the reply will hold. `subject` is whom it belongs to: an id, or its JSON pointer in the reply. */
export interface YieldedSecret {
  readonly pointer: `/${string}`;
  readonly name: string;
  readonly subject: { readonly id: string } | { readonly pointer: `/${string}` };
  /** In words, for example `the OS keychain`. */
  readonly keptIn: string;
  /** The reply need not have it: one that is not there is none. */
  readonly optional?: true;
}

/** A secret that is made on this computer just before the request goes out, and kept before anything is sent. */
export interface MadeSecret {
  readonly name: string;
  /** Id of whom it belongs to. */
  readonly subject: { readonly id: string };
  /** In words, for example `the OS keychain`. */
  readonly keptIn: string;
}

/** One HTTP write. */
export interface HttpAction extends Common {
  readonly kind: 'http';
  readonly system: string;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: TextTemplate;
  readonly query?: { readonly [name: string]: string };
  readonly headers: { readonly [name: string]: Template };
  readonly body: Template;
  /** Permissions `domain:entity:action`, all needed. */
  readonly needs: readonly string[];
  /** Secrets in the reply, and where each will be kept. */
  readonly yields?: readonly YieldedSecret[];
  /** Secrets in the request that nobody has yet. */
  readonly makes?: readonly MadeSecret[];
  /** A refusal for lack of permission shortly after a grant means "not yet": ask again until this many seconds have passed. */
  readonly notYetForSeconds?: number;
  /** Fault codes that do not stop the step: the action is a courtesy (for example deactivate before delete). */
  readonly tolerates?: readonly string[];
}

/** A statement with bound parameters `$1`, `$2` …; nothing is ever pasted into its text. */
export interface SqlStatement {
  readonly text: string;
  readonly params: readonly Template[];
}

/** A statement that changes something, and how many rows it has to change. */
export interface SqlChange extends SqlStatement {
  readonly rows: number;
}

/**
 * One transaction of a database: the table is locked against other writers, `expects` is read again, and only if it still
 * gives its `rows` the statements follow. All of it happens, or nothing.
 */
export interface SqlAction extends Common {
  readonly kind: 'sql';
  readonly system: string;
  /** Locked until the transaction ends. A plain name: it stands in the text of a statement. */
  readonly table: string;
  /** What a look gave when the plan was made. The rows must hold no secret. */
  readonly expects: SqlStatement & { readonly rows: readonly JsonObject[] };
  readonly statements: readonly SqlChange[];
  /**
   * Secrets that the statements give back, to be kept. The reply is one list of rows for each statement: `/0/0/secret`
   * is the column `secret` of the first row that the first statement returned.
   */
  readonly yields?: readonly YieldedSecret[];
}

/** Something a person does in a console. `clicks` as the source gives them; `copy` are values with a copy button. */
export interface ManualAction extends Common {
  readonly kind: 'manual';
  readonly clicks: readonly string[];
  readonly copy: readonly { readonly label: string; readonly value: Template }[];
  /** The tool can check afterwards whether it was done. */
  readonly readBack: boolean;
  /** A secret that only the person has by now, for example a code that somebody reads to them. Kept for this run alone. */
  readonly asks?: { readonly secret: string; readonly label: string };
}

/** Waiting until a condition holds. */
export interface WaitAction extends Common {
  readonly kind: 'wait';
  /** In words, for example `the role shows among your own grants`. */
  readonly until: string;
  readonly atMostSeconds: number;
}

/** One write, wait or manual step of a plan. */
export type Action = HttpAction | SqlAction | ManualAction | WaitAction;

/** An output as it is known at some moment: its value, or a reference to a step that will produce it. */
export type Known = { readonly is: 'known'; readonly value: Json } | { readonly is: 'pending'; readonly ref: Ref };
