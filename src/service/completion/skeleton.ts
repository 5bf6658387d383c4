import { blanks } from '../../core/blanks/blanks';
import { CompletionItemKind, InsertTextFormat, MarkupKind, type CompletionList } from 'vscode-languageserver-types';
import { ownerOf } from '../../core/templates/owner';
import { fileStem } from '../../core/index/facts';
import { isId } from '../../core/model/read-scalar';
import type { EntityKind } from '../../core/model/kinds';
import { rootField, type Field } from '../../core/model/schema';
import { quoteIfNeeded } from '../../core/syntax/edit';
import { toRange, type FileContext } from '../place';

/** Characters that are escaped in the placeholder of a snippet. */
const placeholderSpecial = /[\\$}]/g;

/**
 * For an empty file: a whole record of the kind that belongs in its folder, with a tab stop at each text to fill in.
 */
export function skeleton(context: FileContext, snippets: boolean): CompletionList {
  const { kind, tree, path } = context.file;
  if (kind === 'export' || kind === 'wording') return { isIncomplete: false, items: [] };
  const lines = new Lines(context, snippets);
  const body = lines.of(rootField(kind).fields ?? [], fileStem(path), '');
  const text = tree.format === 'markdown' ? `---\n${body}---\n\n${lines.blank(sections[kind] ?? '# Purpose')}\n` : body;
  return {
    isIncomplete: false,
    items: [
      {
        label: `new ${names[kind] ?? kind}`,
        kind: CompletionItemKind.Snippet,
        detail: 'a whole record',
        sortText: '0',
        preselect: true,
        documentation: {
          kind: MarkupKind.Markdown,
          value: `\`\`\`yaml\n${new Lines(context, false).of(rootField(kind).fields ?? [], fileStem(path), '')}\`\`\``,
        },
        filterText: `new ${kind} ---`,
        textEdit: { range: toRange(tree, { start: 0, end: tree.text.length }), newText: text },
        ...(snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      },
    ],
  };
}

const names: Readonly<Partial<Record<EntityKind, string>>> = {
  manifest: 'programme manifest',
  people: 'list of people and roles',
  evidence: 'evidence record',
};
const sections: Readonly<Partial<Record<EntityKind, string>>> = {
  policy: '# Purpose and scope',
  procedure: '# Steps',
  narrative: '# Overview',
};

/** Writes required keys, and ids, in the order of the model. */
class Lines {
  readonly #context: FileContext;
  readonly #snippets: boolean;
  #stop = 0;

  constructor(context: FileContext, snippets: boolean) {
    this.#context = context;
    this.#snippets = snippets;
  }

  of(fields: readonly Field[], stem: string, indent: string): string {
    return fields
      .filter(
        (each) =>
          !each.hidden &&
          (each.required ||
            (each.declares !== undefined && indent === '') ||
            (indent !== '' && each.declares !== undefined)),
      )
      .map((each) => this.#line(each, stem, indent))
      .join('');
  }

  /** A tab stop with a placeholder. */
  blank(words: string): string {
    return this.#snippets ? `\${${(this.#stop += 1)}:${words.replace(placeholderSpecial, '\\$&')}}` : words;
  }

  #line(field: Field, stem: string, indent: string): string {
    const { key, type } = field;
    if (field.declares) return `${indent}${key}: ${this.#idOf(field, stem)}\n`;
    if (field.ref) return `${indent}${key}: ${this.#reference(field)}\n`;
    if (type === 'list') return this.#list(field, indent);
    if (type === 'map') return `${indent}${key}:\n${this.of(field.fields ?? [], stem, `${indent}  `)}`;
    if (type === 'text')
      return this.#snippets
        ? `${indent}${key}: >\n${indent}  ${this.blank(blanks.narrativeBody)}\n`
        : `${indent}${key}: \n`;
    return `${indent}${key}: ${this.#plain(key === 'schema' ? 'soc2/1' : '')}\n`;
  }

  #plain(value: string): string {
    return this.#snippets ? (value === '' ? `$${(this.#stop += 1)}` : this.blank(value)) : value;
  }

  #idOf({ key }: Field, stem: string): string {
    const id =
      key === 'acronym'
        ? stem
            .toUpperCase()
            .replace(/[^A-Z0-9]/g, '')
            .slice(0, 6)
        : stem;
    return this.#plain(isId(id) ? quoteIfNeeded(id) : '');
  }

  #reference(field: Field): string {
    if (field.ref !== 'role') return this.#plain('');
    return this.#plain(ownerOf(this.#context.programme.view('visible')));
  }

  #list({ key, item }: Field, indent: string): string {
    if (!item?.fields) return `${indent}${key}: [${this.#snippets ? `$${(this.#stop += 1)}` : ''}]\n`;
    const inner = this.of(item.fields, '', `${indent}    `);
    return inner === '' ? `${indent}${key}: []\n` : `${indent}${key}:\n${indent}  - ${inner.slice(indent.length + 4)}`;
  }
}
