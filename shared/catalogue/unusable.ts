import { Fault } from '../results/fault.ts';

/**
 * A live permission catalogue that cannot be trusted to be whole. With one entry lost, "not offered" could be false, so such a
 * catalogue is not used at all.
 */
export class CatalogueUnusable extends Fault {
  readonly code = 'catalogue-unusable';
  readonly family = 'remote';
  readonly fix = 'Read the catalogue again. Until then rows are compared without it, and none is called “not offered”.';
  override readonly field: string;

  constructor(why: string, at = '/entities') {
    super(`The permission catalogue could not be used. ${why}`);
    this.name = 'CatalogueUnusable';
    this.field = at;
  }
}
