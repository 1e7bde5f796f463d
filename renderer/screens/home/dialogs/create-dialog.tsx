import { homeDialogText } from '../../../../shared/text/home-dialogs.ts';
import { call } from '../../../bridge.ts';
import { go } from '../../../stores/navigation.ts';
import { NameDialog } from './name-dialog.tsx';

/** A new engagement of a real customer; it is opened at once. */
export function CreateDialog({ onClose }: { readonly onClose: () => void }) {
  const { title, lead, action } = homeDialogText.create;
  return (
    <NameDialog
      title={title}
      lead={lead}
      action={action}
      onClose={onClose}
      onName={async (customer) => {
        const answer = await call('engagements.create', { customer, practice: false });
        if (!answer.ok) return answer.problem;
        onClose();
        go({ at: 'engagement', engagement: answer.reply.engagement });
        return undefined;
      }}
    />
  );
}
