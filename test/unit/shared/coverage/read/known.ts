import { catalogueOfBundle } from '../../../../../shared/catalogue/bundle.ts';
import bundled from '../../../../../shared/catalogue/bundled.json' with { type: 'json' };
import type { ReadInput } from '../../../../../shared/coverage/input.ts';
import { readInput } from '../../../../../shared/coverage/read/read-input.ts';

export const known = { catalogue: catalogueOfBundle(bundled) };

/** Reads a text with the bundled catalogue. */
export const reading = (text: string, file = 'a file'): ReadInput => readInput(text, file, known);

/** Everything that is granted, one line a permission; with a condition or division, behind it. */
export const granted = ({ roles }: ReadInput): readonly string[] =>
  roles
    .flatMap(({ role, holdings }) =>
      holdings.flatMap(({ domain, entityName, actions, condition, division }) =>
        actions.map((action) => {
          const where = division === undefined ? '' : ` in ${division === 'all' ? 'all' : division.id}`;
          const only = condition === undefined ? '' : ` if ${condition}`;
          return `${role.name} ${domain}:${entityName}:${action}${where}${only}`;
        }),
      ),
    )
    .sort();
