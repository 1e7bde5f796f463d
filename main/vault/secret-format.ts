import { ParameterRuleBroken } from '../../shared/parameters/faults.ts';
import { FORMATS } from '../../shared/parameters/formats/formats.ts';
import type { Parameter } from '../../shared/parameters/parameter.ts';
import { expose, type Secret } from './secret.ts';

/**
 * Whether a secret has the form that its parameter asks for, for example a UUID: a key that was cut while it was copied
 * is told before anything is sent. A corrected secret is never offered.
 * @throws ParameterRuleBroken
 */
export function requireFormat({ name, format }: Pick<Parameter, 'name' | 'format'>, secret: Secret): void {
  if (format === undefined) return;
  const verdict = FORMATS[format](expose(secret));
  if (verdict.is === 'refused') throw new ParameterRuleBroken(name, verdict.what, verdict.fix);
}
