import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import parts from '../parts/parts.module.css';
import { HowToGet } from './how-to-get.tsx';

const { empty: text } = coverageText.granted;

/** How to get each kind of file, for those who have no access themselves and ask somebody who has. */
export function HowToDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title={text.howTo}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <Button variant="primary" onPress={onClose}>
          {kitText.close}
        </Button>
      }
    >
      <div className={parts.form}>
        <HowToGet />
      </div>
    </Dialog>
  );
}
