import type { Page } from '@playwright/test';
import { type AllPracticeOptions, type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import { test as base } from '../window/fixtures.ts';
import { byMouse, type Operator } from './operator.ts';

/** A window on a runbook, and the practice systems that it talks to. */
export interface OnPractice {
  readonly page: Page;
  readonly operator: Operator;
  readonly practice: RunningPractice;
}

interface PracticeFixtures {
  /** Starts practice systems in the test's own process, to be set and looked behind, and a window over them. */
  readonly onPractice: (options?: AllPracticeOptions) => Promise<OnPractice>;
}

/** Tests that decide how the practice systems behave. `begin` opens the runbook in a window that was just started. */
export const testOnPractice = (begin: (operator: Operator) => Promise<void>) =>
  base.extend<PracticeFixtures>({
    onPractice: async ({ launch }, use) => {
      const started: RunningPractice[] = [];
      await use(async (options = {}) => {
        const practice = await startPractice(options);
        started.push(practice);
        const { page } = await launch({ args: ['--practice', practice.genesysCloud.origin] });
        const operator = byMouse(page);
        await begin(operator);
        return { page, operator, practice };
      });
      for (const practice of started) await practice.close().catch(() => undefined);
    },
  });
