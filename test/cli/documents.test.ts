import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { draft, labs, soc2 } from './soc2';

/** Headings of the system description, in their order. */
const headings = [
  'Company overview and types of services provided',
  'Principal service commitments and system requirements',
  'Components of the system',
  'Infrastructure',
  'Software',
  'People',
  'Procedures',
  'Data',
  'System boundaries',
  'Relevant aspects of the control environment, risk assessment, information and communication, and monitoring',
  'System incidents',
  'Trust services criteria and related controls',
  'Criteria not relevant to the system',
  'Subservice organisations and CSOCs',
  'Complementary user entity controls',
  'Significant changes during the period',
];

function temporary(name: string): string {
  return path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'soc2-')), name);
}

function values(folder: string): Record<string, unknown>[] {
  return fs
    .readdirSync(path.join(labs, folder))
    .flatMap((file) =>
      parseAllDocuments(fs.readFileSync(path.join(labs, folder, file), 'utf8')).flatMap(
        (each) => [each.toJS()].flat() as Record<string, unknown>[],
      ),
    );
}

/** The text between one heading of the description and the next of its list. */
function section(text: string, title: string): string {
  const at = headings.indexOf(title);
  const from = text.search(new RegExp(`^#+ (?:[\\d.]+ )?${title}$`, 'm'));
  const next = headings[at + 1];
  const to = next ? text.search(new RegExp(`^#+ (?:[\\d.]+ )?${next}$`, 'm')) : text.length;
  assert.ok(from >= 0 && to > from, `section ${title}`);
  return text.slice(from, to);
}

describe('soc2 describe', () => {
  let text = '';
  before(() => {
    const outcome = soc2('describe', labs);
    assert.equal(outcome.code, 0, outcome.error);
    text = outcome.out.replace(/\\([.\-_()[\]#+!*|&<>])/g, '$1');
  });

  it('has every heading, in order', () => {
    const positions = headings.map((title) => text.search(new RegExp(`^#+ (?:[\\d.]+ )?${title}$`, 'm')));
    assert.ok(
      positions.every((each) => each >= 0),
      `missing: ${headings.filter((_, index) => positions[index]! < 0).join('; ')}`,
    );
    assert.deepEqual(
      positions,
      [...positions].sort((a, b) => a - b),
    );
  });

  it('names each control that counts in the matrix, and no other', () => {
    const matrix = section(text, 'Trust services criteria and related controls');
    for (const control of values('controls')) {
      const counted = control.status !== 'planned' && control.status !== 'retired' && control.scope !== 'soc1';
      const id = String(control.id);
      assert.equal(new RegExp(`\\b${id}\\b`).test(matrix), counted, id);
      if (!counted) assert.doesNotMatch(text, new RegExp(`\\b${id}\\b`), `${id} appears nowhere`);
    }
  });

  it('has vendors, CSOCs, CUECs, commitments and data types where they belong', () => {
    const manifest = parseAllDocuments(fs.readFileSync(path.join(labs, 'soc2.yaml'), 'utf8'))[0]!.toJS() as {
      cuecs: { id: string }[];
      commitments: { id: string; text: string }[];
      system: { data: { types: { name: string }[] } };
    };
    const subservice = section(text, 'Subservice organisations and CSOCs');
    for (const vendor of values('vendors') as {
      name: string;
      subservice?: { method: string; csocs?: { id: string }[] };
    }[]) {
      if (vendor.subservice?.method !== 'carve-out') continue;
      assert.ok(subservice.includes(vendor.name), vendor.name);
      for (const csoc of vendor.subservice.csocs ?? []) assert.ok(subservice.includes(csoc.id), csoc.id);
    }
    for (const cuec of manifest.cuecs)
      assert.ok(section(text, 'Complementary user entity controls').includes(cuec.id), cuec.id);
    for (const commitment of manifest.commitments)
      assert.ok(
        section(text, 'Principal service commitments and system requirements').includes(commitment.text.trim()),
        commitment.id,
      );
    for (const type of manifest.system.data.types) assert.ok(section(text, 'Data').includes(type.name), type.name);
  });

  it('names no person and no auditor', () => {
    for (const name of ['Mira Okafor', 'Dana Ruiz', 'Theo Lindqvist', 'Ines Marchetti', 'to be engaged'])
      assert.ok(!text.includes(name), name);
  });

  for (const format of ['md', 'html', 'docx']) {
    it(`writes the same bytes twice as ${format}`, () => {
      const files = [temporary(`a.${format}`), temporary(`b.${format}`)];
      for (const file of files) assert.equal(soc2('describe', labs, '--format', format, '-o', file).code, 0);
      const [first, second] = files.map((file) => fs.readFileSync(file));
      assert.ok(first!.length > 10_000);
      assert.ok(first!.equals(second!));
    });
  }

  it('draws the pictures in HTML and DOCX', () => {
    const [html, docx] = ['html', 'docx'].map((format) => temporary(`pictures.${format}`));
    for (const file of [html!, docx!]) assert.equal(soc2('describe', labs, '-o', file).code, 0);
    assert.equal(fs.readFileSync(html!, 'utf8').split('<svg ').length, 3);
    assert.ok(fs.readFileSync(docx!).includes('word/media/image1.svg'));
  });

  it('shows what is missing in the draft', () => {
    assert.match(soc2('describe', draft).out, /missing|nobody has/i);
  });
});

describe('soc2 report', () => {
  it('is marked as a draft and leaves the CPA firm its parts', () => {
    const { out, code } = soc2('report', labs);
    assert.equal(code, 0);
    assert.match(out, /draft/i);
    assert.match(out, /written by the independent CPA firm/i);
    assert.match(out, /^## Section II\. Assertion of the management of .* \(draft\)$/m);
  });
});

describe('soc2 matrix and evidence-index', () => {
  for (const command of ['matrix', 'evidence-index']) {
    it(`${command} writes the same bytes twice in each format`, () => {
      for (const format of ['csv', 'xlsx', 'md']) {
        const written = [0, 1].map((turn) => {
          const file = temporary(`${turn}.${format}`);
          assert.equal(soc2(command, labs, '-o', file).code, 0);
          return fs.readFileSync(file);
        });
        assert.ok(written[0]!.length > 1000 && written[0]!.equals(written[1]!), format);
      }
    });
  }

  it('name the formats that they know', () => {
    assert.match(soc2('matrix', labs, '--format', 'docx').error, /csv, xlsx or md/);
    assert.match(soc2('matrix', labs, '--format', 'xlsx').error, /-o FILE/);
  });
});

describe('soc2 describe, otherwise', () => {
  it('leaves out for customers what is not for them', () => {
    const full = soc2('describe', labs).out;
    const customer = soc2('describe', labs, '--profile', 'customer').out;
    const statement = 'signs the code of conduct';
    assert.match(customer, /This edition is for customers/);
    assert.ok(customer.length < full.length && !customer.includes(statement));
    assert.equal(soc2('report', labs, '--profile', 'customer').code, 2);
  });

  it('spells as it is told', () => {
    assert.match(soc2('describe', labs, '--spelling', 'american').out, /January 1, 2026/);
    assert.match(soc2('describe', labs, '--spelling', 'cornish').error, /british or american/);
  });
});
