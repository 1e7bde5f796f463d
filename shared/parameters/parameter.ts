import type { Json } from '../json.ts';

/**
 * What a parameter holds. `choice` takes one of `choices`; `list` is several texts, one a line; `table` is a list of
 * objects by the names of `columns`, also read from text (CSV or cells copied from a spreadsheet).
 */
export type ParameterType = 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'secret' | 'table';

/**
 * A rule that an expression cannot tell well, by its name: the table travels to the window, functions do not.
 * Each is one file below shared/parameters/formats/.
 */
export type FormatName =
  | 'https-url'
  | 'uuid'
  | 'sms-sender'
  | 'kaleyra-sender'
  | 'gateway-sender'
  | 'domain'
  | 'header-name'
  | 'section-name'
  | 'endpoint-name'
  | 'login-url'
  | 'api-url'
  | 'email'
  | 'postgres-url'
  | 'user-name'
  | 'one-line'
  | 'location'
  | 'inside-url'
  | 'page-url'
  | 'cic-server'
  | 'cic-release'
  | 'widgets-version'
  | 'origin-url'
  | 'time-zone'
  | 'country-code'
  | 'otp-code';

/** One column of a table; rules as for a parameter of its type. */
export type Column = Pick<
  Parameter,
  'name' | 'label' | 'aliases' | 'required' | 'rule' | 'pattern' | 'choices' | 'format' | 'default' | 'example'
> & { readonly type: 'text' | 'choice' | 'boolean' };

/**
 * One row of a runbook's parameter table. The table yields the form, the validators, the values template
 * and the fill-in sheet for the customer.
 */
export interface Parameter {
  /** Key in a values file. */
  readonly name: string;
  readonly label: string;
  /** The source document's own name for it, and other spellings that are accepted. */
  readonly aliases: readonly string[];
  readonly type: ParameterType;
  readonly required: boolean;
  /** The rule in one sentence, as shown beside the field. */
  readonly rule: string;
  readonly choices?: readonly string[];
  /** For text, and for every item of a list. The whole value is tested as the expression is anchored. */
  readonly pattern?: RegExp;
  /** For text, and for every item of a list. */
  readonly format?: FormatName;
  /** Of a table, in order. */
  readonly columns?: readonly Column[];
  /** For text: capitals do not count, it is kept in lower case. */
  readonly lowerCase?: true;
  /** For text: it may have several lines. */
  readonly lines?: true;
  /** For numbers: no fractions. */
  readonly whole?: true;
  /** Smallest number; for text the fewest characters, for a list or table the fewest items. */
  readonly min?: number;
  /** Largest number; for text the most characters, for a list or table the most items. */
  readonly max?: number;
  readonly default?: Json;
  /** Only where it is sound: never an example that could be mistaken for a real value. */
  readonly example?: string;
  readonly whereToFind: string;
  /** Belongs to the runbook, not to the customer: another runbook of the same engagement has a value of its own. */
  readonly own?: true;
  /** Names of facts that stand in for it while it is not given, for example what another runbook found. */
  readonly offeredBy?: readonly string[];
  /** Secrets that its source names beside it and that no run needs: a values file may refer to them, nothing reads them. */
  readonly unneededSecrets?: readonly string[];
  /** Heading under which the form shows it; the order of headings is that of the table. */
  readonly group?: string;
}

/** A runbook's parameters, in the order of its form. */
export type ParameterTable = readonly Parameter[];
