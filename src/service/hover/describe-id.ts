import { focusByRef, categoryById, topicById } from '../../core/criteria/catalogue';
import { normaliseCriterion } from '../../core/criteria/normalise';
import type { Declaration } from '../../core/index/entity';
import type { IdKind } from '../../core/model/kinds';
import { fieldAt, fieldsAt, type Field } from '../../core/model/schema';
import { nodeAt, toValue } from '../../core/syntax/navigate';
import { describeCriterion, type Linker } from './describe-criterion';
import { encodeBrackets, escapeMarkdown } from '../../core/language/escape-markdown';
import { bullets, escapeLine, paragraphs } from '../markdown';
import { kindWords, titleOf } from '../names';
import { declarationLocation, type FileContext } from '../place';

const mostFacts = 9;

/**
 * The thing with an id and its key facts, as Markdown; undefined when the id is not known. `explain`: a link to the
 * page of a criterion, in a client that can show it.
 */
export function describeId(
  context: Pick<FileContext, 'programme' | 'uriOf'>,
  kind: IdKind,
  id: string,
  explain?: (criterion: string) => string,
): string | undefined {
  switch (kind) {
    case 'criterion': {
      const canonical = normaliseCriterion(id).id;
      return canonical
        ? describeCriterion(context.programme.view(), canonical, linker(context), explain?.(canonical))
        : undefined;
    }
    case 'category': {
      const category = categoryById(id);
      return (
        category &&
        paragraphs([
          `**${escapeMarkdown(category.title)}** · ${category.criteria_count} criteria`,
          escapeLine(category.summary),
        ])
      );
    }
    case 'focus': {
      const found = focusByRef(id);
      return (
        found &&
        paragraphs([
          `**${escapeMarkdown(id)}** · point of focus (guidance) of ${found.criterion.id} ${escapeLine(found.criterion.title)}`,
          escapeLine(found.focus.text),
        ])
      );
    }
    case 'topic': {
      const topic = topicById(id);
      return topic && `**${escapeMarkdown(topic.title)}** · policy topic, ${topic.expect}`;
    }
    default:
      return describeDeclared(context, kind, id);
  }
}

function describeDeclared(
  context: Pick<FileContext, 'programme' | 'uriOf'>,
  kind: IdKind,
  id: string,
): string | undefined {
  const [declaration, ...others] = context.programme.tables.declarations(kind, id);
  if (!declaration) return undefined;
  const title = titleOf(context.programme, kind, id);
  return paragraphs([
    `**${linkTo(context, declaration, id)}**${title ? ` ${escapeLine(title, 200)}` : ''} · ${kindWords(kind)}`,
    ...proseOf(declaration),
    bullets(factsOf(context, declaration)),
    others.length > 0
      ? `Not the only one with this id: see ${others.map((each) => linkTo(context, each, each.entity.file)).join(', ')}.`
      : undefined,
  ]);
}

/** The text that describes a thing: its statement, description or text. */
function proseOf(declaration: Declaration): string[] {
  const value = valueOfDeclaration(declaration);
  return ['statement', 'description', 'services', 'responsibilities', 'purpose']
    .flatMap((key) => {
      const text = value[key];
      return typeof text === 'string' && text !== '' ? [escapeLine(text)] : [];
    })
    .slice(0, 1);
}

/** Short values in the order of the model, as `key: value`. */
function factsOf({ programme }: Pick<FileContext, 'programme'>, declaration: Declaration): string[] {
  const value = valueOfDeclaration(declaration);
  const fields = fieldsAt(declaration.entity.kind, declaration.path);
  const facts: string[] = [];
  for (const field of fields) {
    if (['id', 'title', 'name', 'acronym', 'responsibilities', 'purpose', 'services'].includes(field.key)) continue;
    const text = shortValue(field, Object.hasOwn(value, field.key) ? value[field.key] : undefined);
    const title = text !== undefined && field.ref ? titleOf(programme, field.ref, text) : undefined;
    if (text !== undefined) facts.push(`${field.key.replace(/_/g, ' ')}: ${withTitle(escapeLine(text, 160), title)}`);
    if (facts.length === mostFacts) break;
  }
  return facts;
}

function shortValue(field: Field, value: unknown): string | undefined {
  if (field.type === 'text' || value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.filter((each) => typeof each === 'string' || typeof each === 'number');
    return items.length > 0 && items.length === value.length ? items.join(', ') : undefined;
  }
  if (typeof value !== 'object') return String(value);
  const { from, to } = value as { from?: unknown; to?: unknown };
  return typeof from === 'string' && typeof to === 'string' ? `${from} to ${to}` : undefined;
}

function valueOfDeclaration(declaration: Declaration): Record<string, unknown> {
  const node = declaration.entity.node && nodeAt(declaration.entity.node, declaration.path);
  const value = node?.kind === 'map' ? toValue(node) : undefined;
  return (value ?? {}) as Record<string, unknown>;
}

/** Markdown link to the declaration of an id. */
function linkTo(context: Pick<FileContext, 'programme' | 'uriOf'>, declaration: Declaration, id: string): string {
  const location = declarationLocation(context, declaration);
  return location
    ? `[${escapeMarkdown(id)}](${encodeBrackets(location.uri)}#L${location.range.start.line + 1})`
    : escapeMarkdown(id);
}

function linker(context: Pick<FileContext, 'programme' | 'uriOf'>): Linker {
  return (kind, id) => {
    const kinds: readonly IdKind[] = kind === 'policy' ? ['policy', 'narrative', 'procedure'] : [kind];
    for (const candidate of kinds) {
      const declaration = context.programme.tables.declarations(candidate, id)[0];
      if (declaration) return withTitle(linkTo(context, declaration, id), titleOf(context.programme, candidate, id));
    }
    return escapeMarkdown(id);
  };
}

/** An id, or a link to it, with the title of what it names. */
export function withTitle(id: string, title: string | undefined): string {
  return title ? `${id} ${escapeLine(title, 80)}` : id;
}

/** The meaning of a key, its values, and an example, as Markdown. */
export function describeKey(
  kind: Parameters<typeof fieldAt>[0],
  path: Parameters<typeof fieldAt>[1],
): string | undefined {
  const field = fieldAt(kind, path);
  return field?.key ? describeField(field) : undefined;
}

export function describeField(field: Field): string {
  const values = field.values ?? field.item?.values;
  const ref = field.ref ?? field.item?.ref;
  return paragraphs([
    `**${escapeMarkdown(field.key)}** · ${typeWords(field)}${field.required ? ' · required' : ''}`,
    escapeLine(field.description),
    ref ? `Names a ${kindWords(ref)} by its id.` : undefined,
    values ? bullets(values.map((each) => `\`${each.value}\`: ${escapeLine(each.meaning)}`)) : undefined,
    field.default ? `When absent: \`${field.default}\`.` : undefined,
    field.example ? `~~~yaml\n${field.key}: ${field.example}\n~~~` : undefined,
  ]);
}

function typeWords(field: Field): string {
  const words = {
    string: 'text',
    text: 'prose',
    date: 'date (YYYY-MM-DD)',
    enum: 'one of',
    number: 'number',
    boolean: 'true or false',
    list: 'list',
    map: 'keys and values',
  };
  return words[field.type];
}
