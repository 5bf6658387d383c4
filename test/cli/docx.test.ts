import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { draft, labs, soc2 } from './soc2';

/** One line of a document without formatting: a heading, a paragraph, an item or a cell. */
type Texts = string[];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, dec?: string, hex?: string, name?: string) =>
    dec
      ? String.fromCodePoint(Number(dec))
      : hex
        ? String.fromCodePoint(parseInt(hex, 16))
        : (entities[name ?? ''] ?? all),
  );
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Texts of a DOCX in their order. Contents are left out; a picture gives its caption and then its alternative text. */
function docxTexts(bytes: Uint8Array): { texts: Texts; pictures: Map<string, string> } {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!).replace(/<w:sdt>[^]*?<\/w:sdt>/g, '');
  const texts: Texts = [];
  const pictures = new Map<string, string>();
  let alternative: string | undefined;
  for (const [paragraph] of xml.matchAll(/<w:p>(?:(?!<w:p>)[^])*?<\/w:p>|<w:p [^>]*>(?:(?!<w:p[ >])[^])*?<\/w:p>/g)) {
    const picture = /<wp:docPr [^>]*descr="([^"]*)"/.exec(paragraph)?.[1];
    if (picture !== undefined) alternative = decoded(picture);
    const style = /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1];
    let text = oneLine(
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((each) => decoded(each[1]!)).join(''),
    );
    if (style === 'Caption') text = text.replace(/^(?:Table|Figure) \d+\. /, '');
    if (style === 'ContentsTitle' || text === '') continue;
    if (style === 'Caption' && alternative !== undefined) {
      pictures.set(text, alternative);
      alternative = undefined;
    }
    texts.push(text);
  }
  return { texts, pictures };
}

/** Texts of a Markdown file in their order; the list behind the caption of a picture stands under that caption. */
function markdownTexts(
  markdown: string,
  captions: ReadonlySet<string>,
): { texts: Texts; pictures: Map<string, string> } {
  const texts: Texts = [];
  const pictures = new Map<string, string>();
  let caption: string | undefined;
  let depth = 0;
  for (const token of new MarkdownIt('commonmark', { html: true }).enable('table').parse(markdown, {})) {
    if (token.type === 'bullet_list_open') depth += 1;
    if (token.type === 'bullet_list_close' && (depth -= 1) === 0) caption = undefined;
    if (token.type !== 'inline') continue;
    const text = oneLine(
      (token.children ?? []).map((each) => (each.type === 'softbreak' ? ' ' : each.content)).join(''),
    );
    if (text === '') continue;
    if (caption !== undefined && depth > 0) pictures.set(caption, `${pictures.get(caption) ?? ''} ${text}`);
    else texts.push(text);
    if (depth === 0) caption = captions.has(text) ? text : undefined;
  }
  return { texts, pictures };
}

/** Letters and digits alone: pages break lines and words where they like. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
/** Alternative texts are cut where Word would cut them. */
const longest = 1200;

const folder = mkdtempSync(join(tmpdir(), 'soc2-docx-'));
const documents = [
  ['describe', labs],
  ['report', labs],
  ['describe', draft],
  ['report', draft],
  ['describe', 'test/fixtures/programmes/inclusive'],
] as const;
const nameOf = (command: string, programme: string): string => `${command}-${programme.split('/').pop()}`;

describe('DOCX, opened', function () {
  this.timeout(180_000);
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [command, programme] of documents) {
    const file = join(folder, `${nameOf(command, programme)}.docx`);

    it(`says what the Markdown says: ${command} ${programme}`, () => {
      assert.equal(soc2(command, programme, '-o', file).code, 0);
      const docx = docxTexts(readFileSync(file));
      const markdown = markdownTexts(soc2(command, programme, '--format', 'md').out, new Set(docx.pictures.keys()));
      const differ = markdown.texts.findIndex((text, index) => text !== docx.texts[index]);
      assert.equal(
        docx.texts[differ],
        markdown.texts[differ],
        `block ${differ}, behind “${markdown.texts[differ - 1]}”`,
      );
      assert.equal(docx.texts.length, markdown.texts.length);
      assert.ok(
        docx.texts.length > 100 && docx.pictures.size > 0,
        `${docx.texts.length} texts, ${docx.pictures.size} pictures`,
      );
      assert.deepEqual(
        [...docx.pictures].map(([caption, text]) => [caption, letters(text).slice(0, longest)]),
        [...markdown.pictures].map(([caption, text]) => [caption, letters(text).slice(0, longest)]),
      );
    });

    it(`is turned into pages by LibreOffice: ${command} ${programme}`, function () {
      if (!has('soffice') || !has('pdftotext')) this.skip();
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const { status, stderr } = spawnSync(
        'soffice',
        [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
        { encoding: 'utf8', timeout: 150_000 },
      );
      assert.equal(status, 0, stderr);
      const pages = spawnSync('pdftotext', ['-layout', file.replace(/docx$/, 'pdf'), '-'], {
        encoding: 'utf8',
        maxBuffer: 32 * 1024 * 1024,
      })
        .stdout.split('\f')
        .slice(0, -1);
      assert.ok(pages.length > 3, `${pages.length} pages`);
      pages.forEach((page, index) =>
        assert.match(page, new RegExp(`\\b${index + 1} / ${pages.length}\\s*$`), `footer of page ${index + 1}`),
      );
      const squeezed = letters(pages.join(' '));
      const headings = [
        ...strFromU8(unzipSync(readFileSync(file))['word/document.xml']!).matchAll(
          /<w:pStyle w:val="(?:Heading[1-4]|Caption)"\/>(?:(?!<\/w:p>)[^])*<\/w:p>/g,
        ),
      ].map(([paragraph]) =>
        letters([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((each) => decoded(each[1]!)).join('')),
      );
      let at = 0;
      for (const heading of headings) {
        const next = squeezed.indexOf(heading, at);
        assert.ok(next >= 0, `${heading} is on no page, or before its turn`);
        at = next;
      }
    });
  }
});

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}
