/**
 * Loaded into the app by `--import`: writes down every answer and event that main gives to the page, one a line, to the
 * file that GROUNDWORK_RECORD names.
 */
import { appendFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const file = process.env.GROUNDWORK_RECORD ?? '';
/** @param {unknown} line */
const note = (line) => appendFileSync(file, `${JSON.stringify(line)}\n`);

const launch = chromium.launchPersistentContext.bind(chromium);
chromium.launchPersistentContext = async (...given) => {
  const context = await launch(...given);
  const expose = context.exposeBinding.bind(context);
  context.exposeBinding = (name, answer, options) =>
    expose(
      name,
      async (/** @type {any} */ source, /** @type {any[]} */ ...call) => {
        const answered = await /** @type {any} */ (answer)(source, ...call);
        note({ answer: call[0], text: answered });
        return answered;
      },
      options,
    );
  for (const page of context.pages()) {
    const evaluate = page.evaluate.bind(page);
    page.evaluate = /** @type {typeof page.evaluate} */ (
      (/** @type {any} */ run, /** @type {any} */ given) => {
        note({ event: given });
        return evaluate(run, given);
      }
    );
  }
  return context;
};
