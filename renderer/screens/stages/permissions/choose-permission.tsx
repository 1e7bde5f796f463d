import type { RowProof } from '../../../../shared/ipc/views.ts';
import { permissionsText } from '../../../../shared/text/permissions-screen.ts';
import { call } from '../../../bridge.ts';
import { ChoiceCard } from './choice-card.tsx';

interface ChoosePermissionProps {
  readonly engagement: string;
  readonly runbook: string;
  readonly proof: RowProof;
  readonly onChosen: () => void;
}

/** What a row of the guide stands for in this engagement. */
export function ChoosePermission({ engagement, runbook, proof, onChosen }: ChoosePermissionProps) {
  const { row, options, chosen } = proof;
  return (
    <ChoiceCard
      description={permissionsText.choose.text}
      options={options}
      chosen={chosen}
      onChoose={async (permission) => {
        const answer = await call('permissions.choose', { engagement, runbook, row, permission });
        if (!answer.ok) return answer.problem;
        onChosen();
        return undefined;
      }}
    />
  );
}
