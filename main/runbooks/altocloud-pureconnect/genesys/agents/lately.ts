import type { Knowledge } from '../../../../engine/step.ts';
import { PROPAGATION_SECONDS } from '../../../genesys-cloud/propagation.ts';
import type { AltocloudContext } from '../../context.ts';
import { ID } from './given.ts';

/** The latest write was answered so lately that what it did may not show yet. */
export function isLately({ clock }: Pick<AltocloudContext, 'clock'>, known: Knowledge): boolean {
  const writtenAt = known.record(ID)?.writtenAt;
  return writtenAt !== undefined && clock.now() - writtenAt < PROPAGATION_SECONDS * 1000;
}
