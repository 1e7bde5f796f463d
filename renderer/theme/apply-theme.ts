export type Theme = 'light' | 'dark' | 'system';

/** Puts a theme in force; `system` follows the operating system from then on. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
