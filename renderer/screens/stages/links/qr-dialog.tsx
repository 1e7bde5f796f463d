import { useCallback, useEffect, useRef } from 'react';
import type { QrView } from '../../../../shared/ipc/views.ts';
import { linksScreenText } from '../../../../shared/text/auvious-links-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Notice } from '../../../components/Notice.tsx';
import styles from './links.module.css';
import { qrPath } from './qr-path.ts';

const { qr: text } = linksScreenText;

/** Light squares around a code, without which readers do not find it. */
const MARGIN = 4;

interface QrDialogProps {
  /** What the link is called. */
  readonly link: string;
  /** Takes the code out of where it waits: it is there once. */
  readonly take: () => QrView | undefined;
  readonly onClose: () => void;
}

/** A link as a QR code, dark on white in every theme. It is in the page only while the dialog is open. */
export function QrDialog({ link, take, onClose }: QrDialogProps) {
  // Never React state, which keeps what was there before. It goes into the page and from here at once.
  const box = useRef<SVGSVGElement | null>(null);
  const write = useCallback(
    (svg: SVGSVGElement | null) => {
      if (svg === null) return;
      box.current = svg;
      const code = take();
      if (code === undefined) return;
      const side = code.size + 2 * MARGIN;
      svg.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${side} ${side}`);
      svg.querySelector('path')?.setAttribute('d', qrPath(code));
    },
    [take],
  );
  useEffect(() => () => box.current?.querySelector('path')?.removeAttribute('d'), []);
  return (
    <Dialog
      title={text.title(link)}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {text.close}
        </Button>
      }
    >
      <Notice tone="caution">{text.shown}</Notice>
      <svg ref={write} className={styles.code} role="img" aria-label={text.image(link)} shapeRendering="crispEdges">
        <path />
      </svg>
    </Dialog>
  );
}
