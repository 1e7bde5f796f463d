import { useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { permissionsText } from '../../../../shared/text/permissions-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { announce } from '../../../stores/live.ts';

interface ChoiceCardProps {
  readonly description: string;
  readonly options: readonly string[];
  readonly chosen: string | undefined;
  /** Keeps the choice, or with an empty one takes it back; answers what went wrong. */
  readonly onChoose: (permission: string) => Promise<Problem | undefined>;
}

const { choose: text } = permissionsText;

/** A row whose words fit several permissions: the operator says which, by name. It is never widened silently. */
export function ChoiceCard({ description, options, chosen, onChoose }: ChoiceCardProps) {
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const choose = async (permission: string): Promise<void> => {
    setWanted(permission);
    setProblem(undefined);
    const failed = await onChoose(permission);
    setProblem(failed);
    if (failed === undefined) announce(permission === '' ? text.undone : text.saved(permission));
    else setWanted(undefined);
  };
  const value = wanted ?? chosen ?? '';
  return (
    <Card>
      <RadioField
        label={text.label}
        description={description}
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
