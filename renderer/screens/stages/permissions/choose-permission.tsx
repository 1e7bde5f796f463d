import { useState } from 'react';
import type { RowProof } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { permissionsText } from '../../../../shared/text/permissions-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { announce } from '../../../stores/live.ts';

interface ChoosePermissionProps {
  readonly engagement: string;
  readonly runbook: string;
  readonly proof: RowProof;
  readonly onChosen: () => void;
}

const { choose: text } = permissionsText;

/** A row whose words fit several permissions: the operator says which, by name. It is never widened silently. */
export function ChoosePermission({ engagement, runbook, proof, onChosen }: ChoosePermissionProps) {
  const { row, options, chosen } = proof;
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const choose = async (permission: string): Promise<void> => {
    setWanted(permission);
    setProblem(undefined);
    const answer = await call('permissions.choose', { engagement, runbook, row, permission });
    if (!answer.ok) {
      setWanted(undefined);
      setProblem(answer.problem);
      return;
    }
    announce(permission === '' ? text.undone : text.saved(permission));
    onChosen();
  };
  const value = wanted ?? chosen ?? '';
  return (
    <Card>
      <RadioField
        label={text.label}
        description={text.text}
        options={[...new Set([...options, ...(chosen === undefined ? [] : [chosen])])].map((id) => ({ id, label: id }))}
        value={value}
        onChange={(id) => void choose(id)}
      />
      {value !== '' && (
        <div>
          <Button variant="quiet" onPress={() => void choose('')}>
            {text.takeBack}
          </Button>
        </div>
      )}
      {problem !== undefined && <ProblemNote problem={problem} />}
    </Card>
  );
}
