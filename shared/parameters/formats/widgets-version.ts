import { readWidgetsVersion } from '../../cic/widgets-version.ts';
import { fits, offering, refused } from './format.ts';

/** A version of Genesys Widgets. Whether it is new enough depends on what it is used for. */
export const widgetsVersion = offering((text) => {
  if (readWidgetsVersion(text) !== undefined) return fits;
  const inside = /^(?:v|version|widgets)[\s:]*([\d.]+)$/i.exec(text)?.[1];
  return refused(
    'is not four numbers with dots between them',
    'Give the whole version, for example 9.0.015.11.',
    inside,
  );
});
