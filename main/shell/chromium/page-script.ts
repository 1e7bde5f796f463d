/** Names and secret that main and its script in the page share; new for every window. */
export interface PageNames {
  readonly origin: string;
  readonly binding: string;
  readonly inlet: string;
  readonly key: string;
}

/**
 * The script that runs before the page's own: preload/chromium.ts as built, which is CommonJS without imports.
 * @param built its text
 */
export function pageScript(built: string, names: PageNames): string {
  return `(() => { const exports = {}; const module = { exports };\n${built}\n;module.exports.install(window, ${JSON.stringify(names)}); })();`;
}
