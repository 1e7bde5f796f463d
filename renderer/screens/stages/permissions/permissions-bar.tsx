import type { Checklist } from '../../../../shared/ipc/views.ts';
import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { StackedMeter } from '../../../components/StackedMeter.tsx';
import { countWords, findingParts } from './counts.ts';
import styles from './permissions.module.css';
import type { Print } from './use-print.ts';

interface PermissionsBarProps {
  readonly rows: number;
  readonly checklist: Checklist | undefined;
  readonly isBusy: boolean;
  readonly print: Print;
  readonly isSignedOut: boolean;
  readonly onAgain: () => void;
  readonly onSignIn: () => void;
  readonly onNext: () => void;
}

/** How the rows divide, and the way on. */
export function PermissionsBar(props: PermissionsBarProps) {
  const { rows, checklist, isBusy, print, isSignedOut } = props;
  const parts = findingParts(checklist?.findings ?? []);
  const words = countWords(parts);
  const status = checklist === undefined ? (isBusy ? text.busy(rows) : text.notLookedAt) : words;
  return (
    <ActionBar
      status={
        <>
          <div className={styles.meter}>
            <StackedMeter label={text.meter} parts={parts} max={rows} />
          </div>
          <span>{status}</span>
          {print.file !== undefined && (
            <span className={styles.printed}>
              <span className={styles.file} title={print.file}>{`${text.printed}: ${nameOf(print.file)}`}</span>
              <Button variant="quiet" onPress={() => void print.show()}>
                {text.show}
              </Button>
            </span>
          )}
        </>
      }
    >
      <Button isBusy={isBusy} onPress={props.onAgain}>
        {text.again}
      </Button>
      {isSignedOut ? (
        <Button variant="primary" onPress={props.onSignIn}>
          {text.signIn}
        </Button>
      ) : (
        <Button variant="primary" onPress={props.onNext}>
          {text.next}
        </Button>
      )}
    </ActionBar>
  );
}

const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
