import { catalogueOfBundle } from '../../shared/catalogue/bundle.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';

/**
 * The bundled, dated catalogue, for use without a network. Imported on demand: it is the largest data file, and most
 * starts never need it.
 * @throws BundleDamaged when the file was damaged
 */
export async function loadBundledCatalogue(): Promise<Catalogue> {
  const file = await import('../../shared/catalogue/bundled.json', { with: { type: 'json' } });
  return catalogueOfBundle(file.default);
}
