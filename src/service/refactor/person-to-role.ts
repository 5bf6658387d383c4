import { quoted } from '../../core/blanks/blanks';
import type { Programme } from '../../core/index/programme';
import { addItem, insertPair, replaceScalar } from '../../core/syntax/edit';
import { nodeAt, valueOf } from '../../core/syntax/navigate';
import { targetAt } from '../target';
import type { Offer } from './refactoring';

/**
 * For a person's name in the place of a role: replaces it, in all such places, with a role that this person holds.
 */
export const personToRole: Offer = (context, start) => {
  const target = targetAt(context, start);
  const { programme } = context;
  if (
    target?.what !== 'value' ||
    target.field?.ref !== 'role' ||
    programme.tables.declarations('role', target.text).length > 0
  )
    return undefined;
  const person = personCalled(programme, target.text);
  const people = programme.tables.entity('people', 'people');
  const file = people && programme.file(people.file);
  if (!person || !people?.node || !file) return undefined;
  const role = freeRole(programme, person.id);
  const item = `{id: ${role}, title: ${quoted.roleTitle}, holder: ${person.id}}`;
  const roles = valueOf(people.node, 'roles');
  const added = roles
    ? addItem(file.tree, people.node, 'roles', item)
    : insertPair(file.tree, people.node, 'roles', `\n  - ${item}`, { before: ['people'], after: [] });
  const byFile = new Map([[file.path, [added]]]);
  for (const { entity, path } of programme.view().references('role', target.text)) {
    const holder = programme.file(entity.file);
    const node = entity.node && nodeAt(entity.node, path);
    if (holder && node?.kind === 'scalar')
      byFile.set(holder.path, [...(byFile.get(holder.path) ?? []), replaceScalar(holder.tree, node, role)]);
  }
  return {
    title: `Make a role that ${person.name} holds`,
    kind: 'refactor.rewrite',
    edits: [...byFile].map(([path, edits]) => ({ file: path, edits })),
  };
};

function personCalled(programme: Programme, text: string): { id: string; name: string } | undefined {
  const wanted = text.trim().toLowerCase();
  for (const id of programme.tables.ids('person')) {
    const [declared] = programme.tables.declarations('person', id);
    const node = declared?.entity.node && nodeAt(declared.entity.node, declared.path);
    const [name, email] = ['name', 'email'].map((each) => (node?.kind === 'map' ? valueOf(node, each) : undefined));
    const written = name?.kind === 'scalar' ? name.text : id;
    if (
      wanted === id.toLowerCase() ||
      wanted === written.toLowerCase() ||
      (email?.kind === 'scalar' && wanted === email.text.toLowerCase())
    )
      return { id, name: written };
  }
  return undefined;
}

function freeRole(programme: Programme, person: string): string {
  for (let number = 1; ; number += 1) {
    const id = `role-of-${person}${number === 1 ? '' : `-${number}`}`;
    if (programme.tables.declarations('role', id).length === 0) return id;
  }
}
