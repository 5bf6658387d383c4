import { escapeMarkdown } from '../../core/language/escape-markdown';
import type { IdKind } from '../../core/model/kinds';
import { aboutsOf } from '../lenses/lens';
import { words } from '../lenses/words';
import { paragraphs } from '../markdown';
import { kindWords, titleOf } from '../names';
import type { FileContext } from '../place';
import { firstOf, section } from './describe-criterion';
import { withTitle } from './describe-id';

const mostNamed = 8;

/**
 * What the file in sight does not say of a thing that it declares: how the record stands, and which records name it.
 * Undefined when the file does not declare it.
 */
export function describeOwn(context: FileContext, kind: IdKind, id: string): string | undefined {
  const { programme, file } = context;
  const declared = programme.tables.declarations(kind, id).find((each) => each.entity.file === file.path);
  if (!declared) return undefined;
  const { entity, path } = declared;
  const states = path.length > 0 ? [] : aboutsOf(entity).flatMap((about) => words(context, entity, about, []) ?? []);
  const naming = programme
    .view()
    .references(kind, id)
    .map((each) => each.entity)
    .filter((each) => each !== entity);
  const named = [...new Set(naming)].map((each) =>
    each.id === each.kind
      ? each.kind
      : `${each.kind} ${withTitle(escapeMarkdown(each.id), titleOf(programme, each.kind as IdKind, each.id))}`,
  );
  return paragraphs([
    `**${escapeMarkdown(id)}** · ${kindWords(kind)}`,
    section(
      'State',
      states.map((each) => escapeMarkdown(each.title)),
    ),
    section('Named by', firstOf(named, mostNamed)),
  ]);
}
