import type { View } from '../index/view';
import { folderOfKind, type FolderNames } from '../index/classify';
import type { NewFile } from './control';

/** A record of an incident, begun. `disclose` stays open: it is management's decision (DC 4). */
export function newIncident(view: View): NewFile {
  const folder = folderOfKind('incident', (view.manifest('paths') ?? {}) as FolderNames);
  const taken = new Set(view.all('incident').map((each) => each.file));
  let number = 1;
  while (taken.has(`${folder}/incident-${number}.yaml`)) number += 1;
  const head = `id: INC-${number}\nsummary: `;
  return {
    path: `${folder}/incident-${number}.yaml`, cursor: head.length,
    text: `${head}\nseverity: # low, medium, high, critical\nstarted: \ndetected: \nresolved: \neffect: \nresolution: \n# disclose: true when it came from controls that were badly designed or did not operate, or made the company\n# significantly miss a commitment; false otherwise, with the reason in disclose_reason.\n`,
  };
}
