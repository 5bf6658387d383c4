import { printable } from './printable';

/** Style sheet of an exported document. Page numbers appear where the browser prints margin boxes. */
export function documentStyle(header: string): string {
  return `:root { color-scheme: light; }
body { font: 11pt/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1f2328; background: #fff; max-width: 52rem; margin: 2rem auto; padding: 0 1.5rem; overflow-wrap: break-word; counter-reset: table figure; }
h1 { font-size: 1.9em; line-height: 1.25; margin: 1.5em 0 0.8em; }
h2 { font-size: 1.45em; line-height: 1.3; margin: 2em 0 0.6em; border-bottom: 1px solid #d0d7de; padding-bottom: 0.2em; }
h3 { font-size: 1.2em; margin: 1.6em 0 0.5em; }
h4, h5 { font-size: 1.05em; margin: 1.4em 0 0.4em; }
.number { color: #57606a; margin-right: 0.3em; }
a { color: #0550ae; }
p { margin: 0 0 0.8em; }
table { border-collapse: collapse; width: 100%; margin: 0.6em 0 1.4em; font-size: 0.92em; }
caption { text-align: left; font-weight: 600; padding: 0.4em 0; counter-increment: table; }
caption::before { content: "Table " counter(table) ". "; }
table.shared { table-layout: fixed; }
th, td { border: 1px solid #d0d7de; padding: 0.4em 0.6em; text-align: left; vertical-align: top; }
th { font-weight: 600; }
thead th { background: #f0f3f6; }
pre { background: #f6f8fa; padding: 0.8em; white-space: pre-wrap; }
code { font-family: Consolas, Menlo, monospace; font-size: 0.92em; }
blockquote { margin: 0 0 0.8em; padding-left: 1em; border-left: 4px solid #d0d7de; }
.missing { border: 1px solid #9a6700; border-left-width: 5px; background: #fff8c5; padding: 0.6em 0.9em; margin: 0.6em 0 1em; }
.box { border: 1px solid #8c959f; background: #eaeef2; padding: 0.6em 0.9em; margin: 0.6em 0 1em; }
.missing p:last-child, .box p:last-child { margin-bottom: 0; }
.state { padding: 0 0.25em; border-radius: 3px; }
.state-gap, .state-policy-only, .state-planned { background: #ffd8d3; }
.state-carved-out, .state-addressed { background: #ddf4ff; }
.state-evidenced { background: #d2f4d9; }
figure { margin: 1em 0 1.4em; }
figcaption { font-weight: 600; padding: 0.4em 0; counter-increment: figure; }
figcaption::before { content: "Figure " counter(figure) ". "; }
.picture { display: block; max-width: 100%; height: auto; }
@media screen {
  .picture .p-boundary, .picture .p-service { stroke: #0550ae; }
  .picture .p-store { fill: #eef6fc; stroke: #0550ae; }
  .picture .p-users { stroke: #1a7f37; }
  .picture :is(.p-tone-gap, .p-tone-missing, .p-tone-late, .p-tone-exception).p-box { fill: #ffebe9; stroke: #cf222e; }
  .picture .p-tone-carved-out, .picture .p-tone-addressed { fill: #ddf4ff; stroke: #0550ae; }
  .picture .p-tone-evidenced { fill: #d2f4d9; stroke: #1a7f37; }
}
nav ul { list-style: none; padding: 0; columns: 1; }
nav .level-2 { padding-left: 1.5em; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4, h5, caption { break-after: avoid; }
  tr, figure, .missing, .box { break-inside: avoid; }
  details { display: none; }
  thead { display: table-header-group; }
  nav { break-after: page; }
  .missing, .box, .state, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@page {
  margin: 22mm 18mm;
  @top-left { content: ${cssString(header)}; font: 8pt sans-serif; color: #57606a; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #57606a; }
}
`;
}

/** Characters that a CSS string holds as they are; all others are escaped. */
const plainInCss = /[\p{L}\p{N} .,:;()–—-]/u;

/** A CSS string in which nothing can end the string, the sheet or the element around it. */
function cssString(text: string): string {
  return `"${[...printable(text)]
    .slice(0, 200)
    .map((char) => (plainInCss.test(char) ? char : `\\${char.codePointAt(0)!.toString(16)} `))
    .join('')}"`;
}
