import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { ExportDialog } from './export-dialog.tsx';

/** Leads to the forms that the answer can be written in. */
export function ExportButton({ isDisabled = false }: { readonly isDisabled?: boolean | undefined }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={Download} isDisabled={isDisabled} onPress={() => setOpen(true)}>
        {coverageText.export}
      </Button>
      {isOpen && <ExportDialog onClose={() => setOpen(false)} />}
    </>
  );
}
