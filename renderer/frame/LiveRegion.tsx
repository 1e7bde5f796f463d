import { useLive } from '../stores/live.ts';

/** Says to screen readers what `announce()` is given. The key makes the same words, said again, new ones. */
export function LiveRegion() {
  const { polite, urgent } = useLive();
  return (
    <div className="visually-hidden">
      <div role="status" aria-live="polite">
        <span key={polite.turn}>{polite.text}</span>
      </div>
      <div role="alert" aria-live="assertive">
        <span key={urgent.turn}>{urgent.text}</span>
      </div>
    </div>
  );
}
