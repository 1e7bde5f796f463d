import type { Locator, Page } from '@playwright/test';
import { expect } from '../window/fixtures.ts';
import { tabTo } from './focus.ts';
import { button, field } from './steps.ts';

/** Somebody in front of the window. Each press and each typed answer is a decision. */
export interface Operator {
  readonly window: Page;
  decisions(): number;
  /** Presses the button with these words, once it can be pressed. */
  press(name: string | RegExp): Promise<void>;
  type(label: string, text: string): Promise<void>;
}

/** Works with the mouse, and types where something must be typed. */
export function byMouse(window: Page): Operator {
  return operator(window, {
    press: (found) => found.click(),
    type: (found, text) => found.fill(text),
  });
}

/** Works with Tab, Enter, Space and the arrows only. The focus is seen wherever it goes. */
export function byKeyboard(window: Page): Operator {
  let presses = 0;
  return operator(window, {
    async press(found) {
      await tabTo(window, found);
      presses += 1;
      // Buttons take both; each is used in turn.
      await window.keyboard.press(presses % 2 === 0 ? 'Space' : 'Enter');
    },
    async type(found, text) {
      await tabTo(window, found);
      await window.keyboard.type(text);
    },
  });
}

function operator(
  window: Page,
  hands: { press(found: Locator): Promise<void>; type(found: Locator, text: string): Promise<void> },
): Operator {
  let decisions = 0;
  return {
    window,
    decisions: () => decisions,
    async press(name) {
      const found = button(window, name);
      await expect(found).toBeEnabled();
      decisions += 1;
      await hands.press(found);
    },
    async type(label, text) {
      const found = field(window, label);
      await expect(found).toBeEditable();
      decisions += 1;
      await hands.type(found, text);
    },
  };
}
