import type { LucideIcon } from 'lucide-react';
import { isValidElement, type ReactElement } from 'react';

/** A lucide icon as component (preferred, sized here) or a ready element. Always decoration: words stand next to it. */
export type IconSource = LucideIcon | ReactElement;

/** Draws an icon at the kit's size. */
export function Icon({ of, size = 16 }: { readonly of: IconSource; readonly size?: number }) {
  if (isValidElement(of)) return of;
  const Drawing = of as LucideIcon;
  return <Drawing size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
