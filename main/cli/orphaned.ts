/** How often the parent is looked for, in milliseconds. */
const LOOK_EVERY_MS = 500;

/**
 * Resolves when the operator interrupts, or when the process that started this one is gone. Stdin says nothing about
 * that: it may be closed, empty or /dev/null from the start.
 * @param parentNow the parent's process id at this moment; on Windows it stays the same after the parent's end
 */
export function interruptedOrOrphaned(
  signal: AbortSignal,
  parentNow: () => number,
  processes: { alive(pid: number): boolean },
): Promise<void> {
  const parent = parentNow();
  return new Promise((resolve) => {
    const end = () => {
      clearInterval(watch);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const watch = setInterval(() => {
      if (parentNow() !== parent || !processes.alive(parent)) end();
    }, LOOK_EVERY_MS);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
}
