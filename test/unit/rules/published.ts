import { parse } from 'yaml';
import { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import type { Severity } from '../../../src/core/rules/rule';
import { corpus } from '../../support/corpora';
import { yaml } from '../../../src/core/syntax/text-block';

/** One report about a text that nobody wrote for this product. */
export interface PublishedReport {
  rule: string;
  severity: Severity;
  file: string;
  /** The words that are marked; of a whole statement its beginning. */
  phrase: string;
}

const wording =
  /^soc2\.(?:claim\.|policy\.(?:placeholder|body-empty)$|description\.(?:placeholder|inconsistent-name|sensitive-detail|undefined-acronym)$|control\.(?:statement-no-|vague-wording|aspirational|passive-voice|compound|self-review|restates-criterion|nature-mismatch))/;
const longestPhrase = 48;

/** What the rules about wording and claims say of every published policy, procedure and narrative, and of published controls; undefined without the corpora. */
export function publishedReports(): PublishedReport[] | undefined {
  const folders = [
    'handbook-generator-tsc',
    'screenata-soc2-policy-generator',
    'strongdm-comply-soc2-theme',
    'tailscale-security-policies',
    'two-lines-soc2-compliance',
  ];
  const found: PublishedReport[] = [];
  for (const folder of folders) {
    const files = corpus(folder);
    if (!files) return undefined;
    for (const [path, text] of files) {
      if (!path.endsWith('.md') || /(?:^|\/)(?:ORIGIN|README|LICENSE)|\/evidence\//.test(path)) continue;
      const kind =
        /\/(narratives|procedures)\//.exec(path)?.[1] ?? (folder.startsWith('handbook') ? 'narratives' : 'policies');
      found.push(
        ...reportsOf(`${folder}/${path}`, `${kind}/x.md`, text, folder.startsWith('strongdm') ? 'comply' : 'soc2'),
      );
    }
  }
  return [...found, ...controls()];
}

/** The controls of a published catalogue, their guidance read as statements. */
function controls(): PublishedReport[] {
  const found: PublishedReport[] = [];
  for (const [path, text] of corpus('safetymp-soc2') ?? []) {
    if (!path.startsWith('catalog/')) continue;
    for (const { id, title, guidance, assertion_type: type } of parse(text) as {
      id: string;
      title: string;
      guidance?: string;
      assertion_type?: string;
    }[]) {
      const nature =
        type === 'technical'
          ? yaml`
            frequency: continuous
            nature: automated
          `
          : 'nature: manual\n';
      const control = yaml`
        title: ${JSON.stringify(title)}
        statement: ${JSON.stringify((guidance ?? '').replace(/\s+/g, ' ').trim())}
        criteria: [CC6.1]
        owner: x
        type: preventive
        ${nature}`;
      found.push(...reportsOf(`safetymp-soc2/${path}#${id}`, 'controls/X-1.yaml', control, 'soc2'));
    }
  }
  return found;
}

function reportsOf(file: string, path: string, text: string, layout: 'soc2' | 'comply'): PublishedReport[] {
  const programme = new Programme({ layout, today: '2026-07-15' });
  const manifest = yaml`
    schema: soc2/1
    report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
    categories: [security]
  `;
  programme.update([{ path, text }, ...(layout === 'soc2' ? [{ path: 'soc2.yaml', text: manifest }] : [])]);
  return new Checker(programme)
    .check(path)
    .filter((each) => wording.test(each.code))
    .map(({ code, severity, start, end }) => {
      const words = text.slice(start, end).replace(/\s+/g, ' ').replace(/^"|"$/g, '');
      return {
        rule: code,
        severity,
        file,
        phrase: words.length > longestPhrase ? `${words.slice(0, longestPhrase).trimEnd()}…` : words,
      };
    });
}
