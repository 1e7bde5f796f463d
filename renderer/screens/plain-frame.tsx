import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { ReactNode } from 'react';
import { kitText } from '../../shared/text/kit.ts';
import { Button } from '../components/Button.tsx';
import { Frame } from '../frame/Frame.tsx';
import { Rail } from '../frame/Rail.tsx';
import { back, go } from '../stores/navigation.ts';

/** The frame of a page that belongs to no engagement. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  const home = () => go({ at: 'home' });
  const tools = (
    <Button variant="quiet" icon={ArrowLeft} onPress={back}>
      {kitText.back}
    </Button>
  );
  return (
    <Frame rail={<Rail onHome={home} tools={tools} onSettings={() => go({ at: 'settings' })} />}>{children}</Frame>
  );
}
