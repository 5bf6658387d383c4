import ts from 'typescript';
import { sourcesBelow } from '../architecture/sources';

/** A text in the source, where it stands (one-based line) and whether it goes through `l10n.t`. */
export interface ClientString {
  /** As written, with `${}` for each expression of a template. */
  text: string;
  at: string;
  path: string;
  /** Name of the property that it is the value of, or of the function that it is an argument of. */
  of: string;
  /** Key in the bundle, for the first argument of a call of `l10n.t`. */
  key?: string;
}

/** All strings and templates of `src/client` that are not modules to import. */
export function clientStrings(): ClientString[] {
  return sourcesBelow('src/client').flatMap(({ path, text }) => stringsIn(path, text));
}

/** All strings and templates of a module. */
export function stringsIn(path: string, source: string): ClientString[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: ClientString[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const at = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText())) {
      const [first, ...values] = node.arguments;
      found.push({ text: first?.getText() ?? '', at, path, of: 'l10n.t', key: first ? keyOf(first, at) : '' });
      values.forEach(visit);
      return;
    }
    const isName = ts.isPropertyAssignment(node.parent ?? node) && (node.parent as ts.PropertyAssignment).name === node;
    if (ts.isStringLiteralLike(node) && !isName) found.push({ text: node.text, at, path, of: ownerOf(node) });
    if (ts.isTemplateExpression(node))
      found.push({
        text: [node.head.text, ...node.templateSpans.map((each) => each.literal.text)].join('${}'),
        at,
        path,
        of: ownerOf(node),
      });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The key as VS Code builds it: the message, and behind a slash what a comment says. */
function keyOf(argument: ts.Expression, at: string): string {
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isObjectLiteralExpression(argument))
    throw new Error(`${at}: l10n.t takes a text as it is, so that it can be looked up; values go in as {0}.`);
  const values = new Map(
    argument.properties.flatMap((each) =>
      ts.isPropertyAssignment(each) && ts.isStringLiteralLike(each.initializer)
        ? [[each.name.getText(), each.initializer.text]]
        : [],
    ),
  );
  return `${values.get('message')}/${values.get('comment')}`;
}

function ownerOf(node: ts.Node): string {
  const { parent } = node;
  if (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent) || ts.isArrayLiteralExpression(parent))
    return ownerOf(parent);
  if (ts.isPropertyAssignment(parent)) return parent.name.getText();
  if (ts.isCallExpression(parent)) return parent.expression.getText().split('.').at(-1)!;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return parent.left.getText().split('.').at(-1)!;
  return '';
}
