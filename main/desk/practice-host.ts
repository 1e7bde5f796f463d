import type { Practice } from '../practice/start.ts';

/** The practice systems of this window: started when first needed, or those of a running `practice` command. */
export interface PracticeHost {
  /** Origin of the practice Genesys Cloud; starts it when it does not run yet. */
  origin(): Promise<string>;
  /** The same, without starting anything. */
  current(): string | undefined;
  close(): Promise<void>;
}

/**
 * @param running origin of a running `practice` command
 */
export function practiceHost(running: string | undefined, start: () => Promise<Practice> = startHere): PracticeHost {
  let own: Promise<Practice> | undefined;
  let origin = running;
  return {
    async origin() {
      if (origin !== undefined) return origin;
      const starting = own ?? start();
      own = starting;
      try {
        origin = (await starting).json.genesysCloud.origin;
      } catch (error) {
        // What kept it from starting may be gone at the next try.
        if (own === starting) own = undefined;
        throw error;
      }
      return origin;
    },
    current: () => origin,
    async close() {
      const started = await own?.catch(() => undefined);
      await started?.close();
    },
  };
}

/** Their code is loaded with them: most starts never need it. */
async function startHere(): Promise<Practice> {
  const { startPractice } = await import('../practice/start.ts');
  return startPractice();
}
