import type { Problem } from '../../../../shared/results/problem.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useAppState } from '../../../stores/app-state.ts';
import styles from './plan.module.css';

interface FolderFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (folder: string) => void;
  readonly onProblem: (problem: Problem) => void;
  readonly error: string | undefined;
}

/** A folder: typed, or chosen where the shell has a dialog for it. */
export function FolderField({ label, value, onChange, onProblem, error }: FolderFieldProps) {
  const canChoose = useAppState().app?.canChooseFolder ?? false;
  const choose = async (): Promise<void> => {
    const answer = await call('folders.choose', {});
    if (!answer.ok) onProblem(answer.problem);
    else if (answer.reply.folder !== undefined) onChange(answer.reply.folder);
  };
  return (
    <div className={styles.folder}>
      <TextField label={label} value={value} onChange={onChange} error={error} mono />
      {canChoose && <Button onPress={() => void choose()}>{planScreenText.export.choose}</Button>}
    </div>
  );
}
