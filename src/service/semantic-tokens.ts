import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { FileEntry } from '../core/index/entity';
import { recordAt } from '../core/index/record-at';
import { isCatalogueId } from './ids/catalogue-ids';
import type { IdKind } from '../core/model/kinds';
import type { ScalarNode, TextRange } from '../core/syntax/tree';
import { canonical } from '../core/model/references';
import { mentionsOfBody } from './ids/mentions';
import { scalarsIn } from './links/scalars';
import { toOffset, toPosition, type FileContext } from './place';
import { pathInRecord, valueField } from './field-at';

/** The form of an ISO day; other values of a date are not coloured. */
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

const types = ['criterion', 'control', 'policy', 'role', 'vendor', 'date', 'enumMember', 'reference'] as const;
const modifiers = ['declaration', 'unresolved'] as const;

type TokenType = (typeof types)[number];
type Modifier = (typeof modifiers)[number];

/** Names of types and modifiers, in the order of their numbers. */
export const tokenLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

interface Token {
  range: TextRange;
  type: TokenType;
  modifier?: Modifier;
}

const typeOfKind: Readonly<Partial<Record<IdKind, TokenType>>> = {
  criterion: 'criterion',
  focus: 'criterion',
  category: 'criterion',
  control: 'control',
  policy: 'policy',
  procedure: 'policy',
  narrative: 'policy',
  role: 'role',
  person: 'role',
  vendor: 'vendor',
};

/** Ids, dates and fixed values of a file, encoded as LSP requires; only those within a range when a range is given. */
export function semanticTokens(context: FileContext, range?: Range): SemanticTokens {
  const { file } = context;
  const [from, to] = range
    ? [toOffset(file.tree, range.start), toOffset(file.tree, range.end)]
    : [0, file.tree.text.length];
  const tokens = [
    ...scalarTokens(context, from, to),
    ...mentionsOfBody(context.programme, file, from, to).map((each): Token => ({
      range: each.range,
      type: typeOfKind[each.kind] ?? 'reference',
    })),
  ];
  return {
    data: encode(
      file,
      tokens.sort((a, b) => a.range.start - b.range.start),
    ),
  };
}

function scalarTokens(context: FileContext, from: number, to: number): Token[] {
  const { file } = context;
  return scalarsIn(file).flatMap((scalar): Token[] => {
    if (scalar.end < from || scalar.start > to || scalar.text === '') return [];
    const token = tokenOf(context, scalar);
    const at = token ? file.tree.text.indexOf(scalar.text, scalar.start) : -1;
    return token && at >= 0 && at + scalar.text.length <= scalar.end
      ? [{ ...token, range: { start: at, end: at + scalar.text.length } }]
      : [];
  });
}

function tokenOf({ programme, file }: FileContext, scalar: ScalarNode): Omit<Token, 'range'> | undefined {
  const record = recordAt(file, scalar.start);
  const field = record && valueField(record.entity, pathInRecord(record.node, scalar));
  if (!field) return undefined;
  if (field.declares) return { type: typeOfKind[field.declares] ?? 'reference', modifier: 'declaration' };
  if (field.ref) {
    const id = canonical(field.ref, scalar.text);
    const isKnown =
      isCatalogueId(field.ref, id) ??
      (programme.tables.declarations(field.ref, id).length > 0 || (field.ref === 'vendor' && id === 'self'));
    return { type: typeOfKind[field.ref] ?? 'reference', ...(isKnown ? {} : { modifier: 'unresolved' }) };
  }
  if (field.type === 'date') return isoDay.test(scalar.text) ? { type: 'date' } : undefined;
  return field.values?.some((each) => each.value === scalar.text) ? { type: 'enumMember' } : undefined;
}

/** Five numbers for each token: lines and characters since the previous token, length, type, modifiers as bits. */
function encode(file: FileEntry, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const { range, type, modifier } of tokens) {
    const at = toPosition(file.tree, range.start);
    const isSameLine = at.line === line;
    data.push(
      at.line - line,
      isSameLine ? at.character - character : at.character,
      range.end - range.start,
      types.indexOf(type),
      modifier ? 1 << modifiers.indexOf(modifier) : 0,
    );
    [line, character] = [at.line, at.character];
  }
  return data;
}
