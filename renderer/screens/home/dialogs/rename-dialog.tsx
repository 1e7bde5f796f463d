import type { EngagementCard } from '../../../../shared/ipc/views.ts';
import { homeDialogText } from '../../../../shared/text/home-dialogs.ts';
import { homeText } from '../../../../shared/text/home-screen.ts';
import { call } from '../../../bridge.ts';
import { announce } from '../../../stores/live.ts';
import { NameDialog } from './name-dialog.tsx';

interface RenameDialogProps {
  readonly card: Pick<EngagementCard, 'id' | 'customer'>;
  readonly onClose: () => void;
}

/** Another name for the same engagement. */
export function RenameDialog({ card, onClose }: RenameDialogProps) {
  const { title, action } = homeDialogText.rename;
  return (
    <NameDialog
      title={title}
      suggestion={card.customer}
      action={action}
      onClose={onClose}
      onName={async (customer) => {
        const answer = await call('engagements.rename', { engagement: card.id, customer });
        if (!answer.ok) return answer.problem;
        announce(homeText.renamed(customer));
        onClose();
        return undefined;
      }}
    />
  );
}
