import type { Ref, Template, TextTemplate } from '../../../shared/plan/action.ts';
import { GENESYS_CLOUD } from './call.ts';

/** An id that is known, or the reference to a step that will bring it. */
export type Id = string | Ref;

/**
 * A write as a plan describes it: ids in path and body may not exist yet, so this is no `Call`.
 * Everything of an HttpAction that the remote system decides.
 */
export interface WriteCall {
  readonly system: string;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: TextTemplate;
  readonly query?: { readonly [name: string]: string };
  readonly body: Template;
  /** All of them are needed. */
  readonly needs: readonly string[];
}

export function writeCall(spec: Omit<WriteCall, 'system'>): WriteCall {
  return { ...spec, system: GENESYS_CLOUD };
}

/** Path with ids: known ones are percent-encoded here, references when they are resolved. */
export function path(parts: TemplateStringsArray, ...ids: readonly Id[]): TextTemplate {
  return parts.flatMap((part, index) => {
    const id = ids[index];
    if (id === undefined) return part === '' ? [] : [part];
    return [part, typeof id === 'string' ? encodeURIComponent(id) : id];
  });
}
