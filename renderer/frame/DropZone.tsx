import { useEffect, useState } from 'react';
import { kitText } from '../../shared/text/kit.ts';
import { takeOver } from '../screens/home/take-over.ts';
import { dropped, isEngagement } from '../stores/dropped.ts';
import { go, navigation, type Route, useRoute } from '../stores/navigation.ts';
import styles from './DropZone.module.css';

/** A drag over the window says so several times a second; one that was given up may just fall silent. */
const SILENT_MS = 1_000;

/** The whole window takes files: exports to be compared, an engagement to be opened, on its own page a profile. */
export function DropZone() {
  const [isOver, setOver] = useState(false);
  const text = isForProfiles(useRoute()) ? kitText.dropProfile : kitText.drop;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = (): void => {
      clearTimeout(timer);
      setOver(false);
    };
    const onOver = (event: DragEvent): void => {
      if (!isForUs(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      clearTimeout(timer);
      timer = setTimeout(leave, SILENT_MS);
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      // From one element to the next it has a related target.
      if (event.relatedTarget === null) leave();
    };
    const onDrop = (event: DragEvent): void => {
      leave();
      if (!isForUs(event)) return;
      event.preventDefault();
      take([...(event.dataTransfer?.files ?? [])]);
    };
    // At the document: the window's own listeners (preload/drops.ts) refuse what nobody took before them.
    document.addEventListener('dragenter', onOver);
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('dragenter', onOver);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={styles.veil} aria-hidden="true">
      <div className={styles.zone}>
        <strong className={styles.title}>{text.title}</strong>
        <span>{text.text}</span>
      </div>
    </div>
  );
}

/** The list of profiles takes one; the form of one is not the place for another. */
function isForProfiles(route: Route): boolean {
  return route.at === 'profiles' && route.profile === undefined;
}

/** Files, and no question is open that has to be answered first. */
function isForUs(event: DragEvent): boolean {
  if (event.dataTransfer?.types.includes('Files') !== true) return false;
  return document.querySelector('[role="dialog"], [role="alertdialog"]') === null;
}

function take(files: readonly File[]): void {
  const engagement = files.find(isEngagement);
  const [only, ...others] = files;
  if (isForProfiles(navigation.getState().route) && others.length === 0 && engagement === undefined) {
    dropped.setState({ profile: only });
    return;
  }
  if (files.some((file) => !isEngagement(file))) {
    // An engagement among them is listed there as what it is: nothing that was dropped is passed over in silence.
    dropped.setState((now) => ({ files: [...now.files, ...files] }));
    go({ at: 'coverage', view: 'granted' });
  } else if (engagement !== undefined) {
    dropped.setState({ problem: undefined });
    void takeOver(engagement).then((problem) => {
      if (problem === undefined) return;
      go({ at: 'home' });
      dropped.setState({ problem });
    });
  }
}
