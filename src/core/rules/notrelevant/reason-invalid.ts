import { openChoice } from '../../templates/open-choice';
import { blanks } from '../../blanks/blanks';
import type { Entity } from '../../index/entity';
import { removeItem } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { csocItem } from '../../changes/carve-out';
import { quoteIfNeeded } from '../../syntax/edit';
import { folderFor, freeId } from '../../templates/free-name';
import { nextCsocId } from '../../templates/next-id';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

interface Pretext {
  words: RegExp;
  kind: string;
  advice: string;
  vendor?: boolean;
}

const pretexts: readonly Pretext[] = [
  {
    words:
      /\b(vendor|provider|hosting|hosted by|outsourc\w+|third part(?:y|ies)|subservice organi[sz]ation|AWS|Amazon|Azure|Google Cloud|GCP)\b/i,
    vendor: true,
    kind: 'work that somebody else does',
    advice: 'Carve the vendor out and state a CSOC (DC 7).',
  },
  {
    words: /\b(costs?|costly|expensive|budget|afford\w*|resources?)\b/i,
    kind: 'a lack of means',
    advice: 'Record a finding with a due date.',
  },
  {
    words: /\b(not yet|later|soon|in future|planned|roadmap|next (?:year|quarter|period)|time)\b/i,
    kind: 'work still to do',
    advice: 'Record a finding with a due date.',
  },
];

export const notRelevantReasonInvalid = defineRule({
  code: 'soc2.notrelevant.reason-invalid',
  severity: 'warning',
  on: ['manifest'],
  title: 'The reason does not show irrelevance',
  basis: ['DC7', 'DC8'],
  documentation: {
    what: 'The reason of a `not_relevant` entry speaks of a vendor, of cost, or of work still to come.',
    why:
      'A criterion is irrelevant when the system lacks what it is about. A risk that a vendor treats is a carve-out, ' +
      'and one that nobody treats is a gap.',
    wrong: yaml`
      not_relevant:
        - {criterion: CC6.4, reason: Our hosting vendor guards the data centres.}`,
    right: yaml`
      # vendors/aws.yaml
      subservice:
        method: carve-out
        csocs:
          - {id: CSOC-1, text: Physical access to hosting facilities is restricted., criteria: [CC6.4]}`,
  },
  *check(manifest): Iterable<Finding> {
    for (const [index, entry] of (manifest.data.not_relevant ?? []).entries()) {
      const pretext = pretexts.find((each) => each.words.test(entry.reason ?? ''));
      if (!pretext) continue;
      const phrase = pretext.words.exec(entry.reason!)![0];
      yield {
        ...valueRange(manifest, ['not_relevant', index, 'reason']),
        data: { index, criterion: entry.criterion ?? '', vendor: pretext.vendor === true },
        message: `\`${phrase}\` describes ${pretext.kind}, not irrelevance. ${pretext.advice}`,
      };
    }
  },
  fixes(finding, manifest, context) {
    const index = Number(finding.data?.index);
    const criterion = String(finding.data?.criterion);
    const list = manifest.node && nodeAt(manifest.node, ['not_relevant']);
    if (list?.kind !== 'seq' || !criterion) return [];
    const removal = { file: manifest.file, edits: [removeItem(context.file.tree, list, index)].flat() };
    return [
      {
        title:
          finding.data?.vendor === true
            ? `Turn into a carve-out of ${criterion}`
            : `Turn into a finding about ${criterion}`,
        edits: [removal],
        create: [
          finding.data?.vendor === true
            ? vendorFile(criterion, context)
            : findingFile(criterion, manifest, index, context),
        ],
      } satisfies Fix,
    ];
  },
});

function vendorFile(criterion: string, context: RuleContext): { file: string; text: string; cursor: number } {
  const id = freeId(context.view, 'vendor', 'new-vendor');
  const csoc = csocItem(nextCsocId(context.view, id), { text: blanks.csoc, criterion });
  const head = yaml`
    id: ${id}
    name:\x20`;
  const text = yaml`
    ${head}${blanks.vendorName}
    services: ${blanks.vendorServices}
    ${openChoice('vendor', 'tier')}
    subservice:
      method: carve-out
      csocs:
        - ${csoc}
      monitoring: [] # controls of yours that review its report
  `;
  return { file: `${folderFor(context.view, 'vendor')}/${id}.yaml`, text, cursor: head.length };
}

function findingFile(
  criterion: string,
  manifest: Entity<'manifest'>,
  index: number,
  context: RuleContext,
): { file: string; text: string; cursor: number } {
  const id = freeId(context.view, 'finding', `F-${criterion}`);
  const reason = manifest.data.not_relevant?.[index]?.reason ?? '';
  const head = yaml`
    id: ${id}
    title: Nothing addresses ${criterion} yet
    kind: gap
    description: ${quoteIfNeeded(reason)}
    response:\x20`;
  const file = `${folderFor(context.view, 'finding')}/${id}.yaml`;
  return { file, text: `${head}\nstatus: open\n`, cursor: head.length };
}
