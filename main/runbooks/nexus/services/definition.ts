import type { JsonObject } from '../../../../shared/json.ts';
import type { Template } from '../../../../shared/plan/action.ts';
import type { Knowledge } from '../../../engine/step.ts';

/** What of a service can be read back, and so compared. */
export interface Readable {
  /** Undefined where the guide's body has none. */
  readonly url?: string;
  readonly data: JsonObject;
}

/** One service of a guide: where it stands in the runbook, and what it is told. */
export interface ServiceDefinition<StepId extends string = string> {
  readonly step: StepId;
  /** Its name in the path. */
  readonly service: string;
  readonly after: readonly StepId[];
  readable(known: Pick<Knowledge, 'value'>): Readable;
  /** The part that nothing gives back. Holes only, never an empty text (S002 lost its placeholders). */
  secret(known: Pick<Knowledge, 'value' | 'out' | 'outNow'>): Template;
  /** Secrets of the operator that the body holds. */
  readonly secrets: readonly string[];
  /** The step that makes the OAuth client whose secret the body holds. */
  readonly client?: StepId;
}
