import type { Problem } from './problem.ts';

/**
 * Which family a fault belongs to; it decides the exit code (terminal.md):
 * attention 1, input 2, remote 3, permission 4, stopped 5.
 */
export type FaultFamily = 'attention' | 'input' | 'remote' | 'permission' | 'stopped';

/**
 * Base of every error that an operator can meet. Subclasses are named for their cause and carry data as fields;
 * nobody parses messages. `code` must be the kebab-case class name; it is written out because bundling renames classes.
 */
export abstract class Fault extends Error {
  abstract readonly code: string;
  abstract readonly family: FaultFamily;
  /** The next action, in one sentence. */
  abstract readonly fix: string;
  /** The input, row or JSON place the fault is about. */
  readonly field?: string;
  /** A step that goes on all the same once somebody typed this: what a near match, for example, is accepted by. */
  readonly acceptable?: { readonly step: string; readonly typed: string; readonly keep?: string } | undefined;
  /** A corrected value that can be taken over with one click, for example a number without its leading 1. Never a secret. */
  readonly offer?: string | undefined;
  /** For a write: whether it may have taken effect although it failed. Absent means it did not. */
  readonly acted?: 'no' | 'unknown';

  toProblem(): Problem {
    const { code, message, field, fix, offer } = this;
    return { code, message, fix, ...(field === undefined ? {} : { field }), ...(offer === undefined ? {} : { offer }) };
  }
}
