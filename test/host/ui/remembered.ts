import type { Frame, Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { firstBlockInSight, writtenDown } from './blocks.mjs';

/** Backslashes stand before the quotes of a text inside of a text. */
const backslashes = /\\+/g;

/** The passage at the top of a preview, once the window has written down that it is there: nothing later would come back. */
export function rememberedPassage(page: Page, preview: Frame): Promise<string> {
  return eventually('the passage in what the window remembers', async () => {
    const passage = await firstBlockInSight(preview);
    const written = (await writtenDown(page)).replace(backslashes, '');
    return written.includes(`"top":{"block":"${passage}"`) ? passage : undefined;
  });
}
