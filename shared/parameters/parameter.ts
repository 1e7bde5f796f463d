import type { Json } from '../json.ts';

/** What a parameter holds. `choice` takes one of `choices`; `list` is several texts, one a line. */
export type ParameterType = 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'secret';

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
  /** Smallest number; for text the fewest characters, for a list the fewest items. */
  /** For numbers: no fractions. */
  readonly whole?: true;
  readonly min?: number;
  /** Largest number; for text the most characters, for a list the most items. */
  readonly max?: number;
  readonly default?: Json;
  /** Only where it is sound: never an example that could be mistaken for a real value. */
  readonly example?: string;
  readonly whereToFind: string;
  /** Belongs to the runbook, not to the customer: another runbook of the same engagement has a value of its own. */
  readonly own?: true;
}

/** A runbook's parameters, in the order of its form. */
export type ParameterTable = readonly Parameter[];
