import { useEffect } from 'react';
import type { Detection } from '../../../../shared/regions/detect.ts';
import { regionText } from '../../../../shared/text/region-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { StatusIcon } from '../../../components/StatusIcon.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { announce } from '../../../stores/live.ts';
import { nearRegions } from './near-regions.ts';
import styles from './region.module.css';

interface AddressFieldProps {
  readonly text: string;
  readonly detection: Detection;
  /** Origin of an address on this computer. */
  readonly here: string | undefined;
  readonly isPractice: boolean;
  readonly onText: (text: string) => void;
}

/** The field, what was recognised in it and why, and what may have been meant when nothing was. */
export function AddressField({ text, detection, here, isPractice, onText }: AddressFieldProps) {
  const { region, reason } = detection;
  const isEmpty = text.trim() === '';
  const near = region === null && here === undefined && !isEmpty ? nearRegions(text) : [];
  const name = region?.name;
  const why = here === undefined ? reason : regionText.thisComputerWhy;
  useEffect(() => {
    // Said once the typing pauses, so that a screen reader is not interrupted at every letter.
    const timer = setTimeout(() => name !== undefined && announce(regionText.said(name)), 700);
    return () => clearTimeout(timer);
  }, [name]);
  return (
    <>
      <TextField
        label={regionText.field}
        description={isPractice ? regionText.practice : regionText.where}
        value={text}
        onChange={onText}
        mono
        autoFocus={!isPractice}
      />
      <div className={styles.result}>
        <StatusIcon
          status={region !== null || here !== undefined ? 'done' : isEmpty ? 'ahead' : 'attention'}
          label=""
        />
        <div>
          <p className={styles.verdict}>
            {verdictOf(region?.name ?? (here === undefined ? undefined : regionText.thisComputer), isEmpty)}
          </p>
          <p className={styles.reason}>{isEmpty ? regionText.nothingYetWhy : why}</p>
        </div>
      </div>
      {near.length > 0 && (
        <div className={styles.near}>
          <span>{regionText.did}</span>
          {near.map((candidate) => (
            <Button key={candidate.domain} onPress={() => onText(candidate.loginHost)}>
              {candidate.name}
            </Button>
          ))}
        </div>
      )}
      {isPractice && isEmpty && (
        <div className={styles.near}>
          <Button onPress={() => onText(regionText.practiceAddress)}>{regionText.usePractice}</Button>
        </div>
      )}
    </>
  );
}

function verdictOf(place: string | undefined, isEmpty: boolean): string {
  if (place !== undefined) return `${regionText.recognised}: ${place}`;
  return isEmpty ? regionText.nothingYet : regionText.notRecognised;
}
