import type { Json } from '../../shared/json.ts';
import type { Ref, SecretHole, Template, TextTemplate } from '../../shared/plan/action.ts';

/** Names of the secrets that a template has places for, each once. */
export function secretsIn(...templates: readonly Template[]): readonly string[] {
  const names = (template: Template): readonly string[] => {
    if (isSecretHole(template)) return [template.$secret];
    return typeof template === 'object' && template !== null ? Object.values(template).flatMap(names) : [];
  };
  return [...new Set(templates.flatMap(names))];
}

/** Whether something in a template, or in the parts of an action, refers to an output of the step that is not known yet. */
export function awaits(value: unknown, step: string, lookUp: LookUp): boolean {
  if (isRef(value)) return value.$ref.step === step && lookUp(step, value.$ref.output) === undefined;
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => awaits(part, step, lookUp));
}

/** Looks an output up; undefined while it does not exist yet. */
export type LookUp = (step: string, output: string) => Json | undefined;

/** Gives the secret for a hole. Its type is opaque here: the engine never reads one. */
export type SecretFor = (name: string) => unknown;

function isRef(value: unknown): value is Ref {
  return typeof value === 'object' && value !== null && '$ref' in value;
}

function isSecretHole(value: unknown): value is SecretHole {
  return typeof value === 'object' && value !== null && '$secret' in value;
}

/** Template with every reference replaced that can be; references without a value stay. */
export function fill(template: Template, lookUp: LookUp): Template {
  if (isRef(template)) return lookUp(template.$ref.step, template.$ref.output) ?? template;
  if (isSecretHole(template) || typeof template !== 'object' || template === null) return template;
  if (Array.isArray(template)) return template.map((part) => fill(part, lookUp));
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, fill(part, lookUp)]));
}

/** The path to send: references replaced and percent-encoded. Undefined parts mean a planning fault. */
export function fillPath(path: TextTemplate, lookUp: LookUp): string {
  return path
    .map((part) => {
      if (!isRef(part)) return part;
      const value = lookUp(part.$ref.step, part.$ref.output);
      if (value === undefined) throw new UnresolvedReference(part);
      return encodeURIComponent(String(value));
    })
    .join('');
}

/** The body to send: references resolved, secret holes replaced by secrets (still opaque). */
export function resolve(template: Template, lookUp: LookUp, secretFor: SecretFor): unknown {
  if (isRef(template)) {
    const value = lookUp(template.$ref.step, template.$ref.output);
    if (value === undefined) throw new UnresolvedReference(template);
    return value;
  }
  if (isSecretHole(template)) return secretFor(template.$secret);
  if (typeof template !== 'object' || template === null) return template;
  if (Array.isArray(template)) return template.map((part) => resolve(part, lookUp, secretFor));
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, resolve(part, lookUp, secretFor)]));
}

/** For people and for the journal: ‹label› for a reference, a mask for a secret. */
export function shown(template: Template): Json {
  if (isRef(template)) return `‹${template.$ref.label}›`;
  if (isSecretHole(template)) return `‹secret ${template.$secret}›`;
  if (typeof template !== 'object' || template === null) return template;
  if (Array.isArray(template)) return template.map(shown);
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, shown(part)]));
}

export function shownPath(path: TextTemplate): string {
  return path.map((part) => (isRef(part) ? `‹${part.$ref.label}›` : part)).join('');
}

/** A programming fault: an action was about to be sent before the step it refers to had an output. */
class UnresolvedReference extends Error {
  constructor(ref: Ref) {
    super(`Output ${ref.$ref.output} of step ${ref.$ref.step} is not known yet.`);
  }
}
