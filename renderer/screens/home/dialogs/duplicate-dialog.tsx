import type { EngagementCard } from '../../../../shared/ipc/views.ts';
import { homeDialogText } from '../../../../shared/text/home-dialogs.ts';
import { call } from '../../../bridge.ts';
import { go } from '../../../stores/navigation.ts';
import { NameDialog } from './name-dialog.tsx';

interface DuplicateDialogProps {
  readonly card: Pick<EngagementCard, 'id' | 'customer'>;
  readonly onClose: () => void;
}

/** A new engagement with the same typed values. */
export function DuplicateDialog({ card, onClose }: DuplicateDialogProps) {
  const { title, lead, suggestion, action } = homeDialogText.duplicate;
  return (
    <NameDialog
      title={title(card.customer)}
      lead={lead}
      suggestion={suggestion(card.customer)}
      action={action}
      onClose={onClose}
      onName={async (customer) => {
        const answer = await call('engagements.duplicate', { engagement: card.id, customer });
        if (!answer.ok) return answer.problem;
        onClose();
        go({ at: 'engagement', engagement: answer.reply.engagement });
        return undefined;
      }}
    />
  );
}
