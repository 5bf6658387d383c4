import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  contributes: Contributes;
  capabilities: object;
};
const texts = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
interface Contributes {
  configuration: { title: string; order: number; properties: object }[];
  commands: { command: string }[];
  menus: Record<string, { command: string; when: string }[]>;
}

describe('what package.json contributes', () => {
  const all = JSON.stringify([manifest.contributes, manifest.capabilities]);

  it('names only texts and files that exist, and no text is left over', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map((each) => each[1]!);
    deepEqual(
      used.filter((each) => !Object.hasOwn(texts, each)),
      [],
    );
    deepEqual(
      Object.keys(texts).filter((each) => !used.includes(each)),
      [],
    );
    for (const [, path] of all.matchAll(/"\.\/([\w./-]+)"/g)) ok(existsSync(join(root, path!)), path);
  });

  it('names in menus and welcome texts only commands of its own', () => {
    const own = new Set(manifest.contributes.commands.map((each) => each.command));
    const named = Object.values(manifest.contributes.menus)
      .flat()
      .map((each) => each.command);
    const linked = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/command:(soc2\.\w+)/g)].map((each) => each[1]!),
    );
    deepEqual(
      [...named, ...linked].filter((each) => !own.has(each)),
      [],
    );
  });

  it('shows settings in titled groups, what matters daily first', () => {
    const groups = [...manifest.contributes.configuration].sort((a, b) => a.order - b.order);
    deepEqual(Object.keys(groups[0]!.properties)[0], 'soc2.myRole');
    deepEqual(new Set(groups.map((each) => each.title)).size, groups.length);
    deepEqual(new Set(groups.map((each) => each.order)).size, groups.length);
    const keys = groups.flatMap((each) => Object.keys(each.properties));
    deepEqual(new Set(keys).size, keys.length);
  });

  it('hides from the palette what cannot work there', () => {
    const named = manifest.contributes.menus.commandPalette!.map((each) => each.command);
    deepEqual(
      named.filter((each, index) => named.indexOf(each) !== index),
      [],
      'a command that stands twice: only one of its conditions counts',
    );
    const palette = new Map(manifest.contributes.menus.commandPalette!.map((each) => [each.command, each.when]));
    deepEqual(
      manifest.contributes.commands.map((each) => each.command).filter((each) => !palette.has(each)),
      ['soc2.restart'],
    );
  });
});
