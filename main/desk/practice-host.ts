import { type Practice, startPractice } from '../practice/start.ts';

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
export function practiceHost(
  running: string | undefined,
  start: () => Promise<Practice> = startPractice,
): PracticeHost {
  let own: Promise<Practice> | undefined;
  let origin = running;
  return {
    async origin() {
      if (origin !== undefined) return origin;
      own ??= start();
      origin = (await own).json.genesysCloud.origin;
      return origin;
    },
    current: () => origin,
    async close() {
      await (await own)?.close();
    },
  };
}
