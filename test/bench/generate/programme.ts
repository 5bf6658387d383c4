import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { controlId, controlText } from './control';
import { narrativeText, policyId, policyText, procedureText } from './documents';
import { randomOf } from '../../support/random';
import { evidenceText, manifestText, peopleText, riskId, riskText, vendorId, vendorText } from './records';

/** Paths relative to the programme's root, with their texts, in the order in which they are written. */
export type Files = Map<string, string>;

export const controlPath = (index: number): string => `controls/${controlId(index)}.yaml`;

/**
 * A programme of a given number of controls of 1.1 KB each: to every ten controls a policy of 3.7 KB and an evidence
 * record, to every twenty a risk, to every hundred a vendor and a procedure. Nearly free of problems, as a programme
 * that somebody keeps would be. The same seed and count give the same bytes.
 */
export function generateProgramme(controls: number, seed = 1): Files {
  const random = randomOf(seed);
  const files: Files = new Map([
    ['soc2.yaml', manifestText()],
    ['people.yaml', peopleText()],
    ['narratives/overview.md', narrativeText()],
  ]);
  const policies = Math.max(10, Math.floor(controls / 10));
  const risks = Math.max(5, Math.floor(controls / 20));
  for (let index = 0; index < controls; index += 1) {
    files.set(
      controlPath(index),
      controlText(index, random, { policy: policyId(index % policies), risk: riskId(index % risks) }),
    );
  }
  for (let index = 0; index < policies; index += 1)
    files.set(`policies/${policyId(index).toLowerCase()}.md`, policyText(index, random));
  for (let index = 0; index < risks; index += 1) files.set(`risks/${riskId(index)}.yaml`, riskText(index, random));
  for (let index = 0; index * 10 < controls; index += 1) {
    files.set(
      `evidence/2026/group-${String(index + 1).padStart(4, '0')}.yaml`,
      evidenceText(index, idsFrom(index * 10, 10, controls)),
    );
  }
  for (let index = 0; index < Math.max(3, controls / 100); index += 1) {
    files.set(`vendors/${vendorId(index)}.yaml`, vendorText(index, random, controlId((index * 13 + 9) % controls)));
    files.set(`procedures/procedure-${index + 1}.md`, procedureText(index, idsFrom(index * 100, 3, controls)));
  }
  return files;
}

/** One file that holds a list of controls, of at least this many characters: the large file of the completion figures. */
export function largeFile(characters: number): string {
  const random = randomOf(7);
  let text = '';
  for (let index = 0; text.length < characters; index += 1) {
    const control = controlText(index, random, { policy: policyId(0), risk: riskId(0) }).replace(/^id: /, `id: L`);
    text +=
      control
        .trimEnd()
        .split('\n')
        .map((line, at) => `${at === 0 ? '- ' : '  '}${line}`)
        .join('\n') + '\n';
  }
  return text;
}

export function writeFiles(root: string, files: Files): void {
  const made = new Set<string>();
  for (const [path, text] of files) {
    const file = join(root, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, text);
  }
}

function idsFrom(start: number, count: number, total: number): string[] {
  return Array.from({ length: Math.min(count, total - start) }, (_, index) => controlId(start + index));
}
