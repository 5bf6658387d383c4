import type { Page } from 'playwright-core';
import dark from './themes/dark.json';
import highContrast from './themes/high-contrast.json';
import highContrastLight from './themes/high-contrast-light.json';
import light from './themes/light.json';

/** What VS Code 1.139 puts on the page of a webview under its own themes, as far as the page uses it. */
export const themes: Record<string, { classes: string; variables: Record<string, string> }> = {
  light,
  dark,
  'high-contrast': highContrast,
  'high-contrast-light': highContrastLight,
};

/** Dresses a page as the editor does, and does without the short fading of colours. */
export async function setTheme(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: name.includes('light') ? 'light' : 'dark', reducedMotion: 'reduce' });
  await page.evaluate(({ classes, variables }) => {
    document.body.className = `${classes} ${document.body.classList.contains('with-outline') ? 'with-outline' : ''}`;
    document.documentElement.removeAttribute('style');
    for (const [variable, value] of Object.entries(variables))
      document.documentElement.style.setProperty(variable, value);
  }, themes[name]!);
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  });
}
