import type { ReactNode } from 'react';
import { Frame } from '../frame/Frame.tsx';
import { Rail } from '../frame/Rail.tsx';
import { go } from '../stores/navigation.ts';

/** The frame of a page that belongs to no engagement. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  const home = () => go({ at: 'home' });
  return <Frame rail={<Rail onHome={home} onSettings={() => go({ at: 'settings' })} />}>{children}</Frame>;
}
