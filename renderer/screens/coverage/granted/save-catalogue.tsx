import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { call } from '../../../bridge.ts';
import { learn } from '../coverage-store.ts';
import { SaveDialog } from '../parts/save-dialog.tsx';
import { useSaving } from '../parts/use-saving.ts';

const { catalogue: text } = coverageText.save;

/** The permission catalogue of an organization as a file; it is in force from then on. */
export function SaveCatalogue(props: { readonly engagement: string; readonly onClose: () => void }) {
  const { engagement, onClose } = props;
  const saving = useSaving(async (folder) => {
    const answer = await call('coverage.catalogue.save', { engagement, folder });
    if (!answer.ok) return { files: [], problem: answer.problem };
    learn(answer.reply.state);
    return { files: [answer.reply.file] };
  });
  return <SaveDialog title={text.title} lead={text.lead} saving={saving} onClose={onClose} />;
}
