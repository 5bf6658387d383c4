import { blanks } from '../blanks/blanks';
import { categories as allCategories, criterionById } from '../criteria/catalogue';
import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';
import type { ComplyConfiguration } from './comply';

export interface ManifestInput {
  /** Name of the folder, used where no configuration gives the company's name. */
  folder: string;
  comply?: ComplyConfiguration;
}

/**
 * Text of a `soc2.yaml` for an adopted repository or an empty folder, and the offset of its first blank. What the
 * existing files say is filled in; what only a person knows stays a comment, so that the problems list asks for it.
 */
export function createManifest(view: View, input: ManifestInput): { text: string; cursor: number } {
  const company = input.comply?.name ?? input.folder;
  const categories = claimedCategories(view);
  const head = `schema: soc2/1\ncompany:\n  name: ${quoteIfNeeded(company)}\n`;
  const approval = input.comply?.approvedBranch
    ? `# Policies are approved by merging into ${input.comply.approvedBranch}, as comply does; a policy may say \`approval: git\`.\n`
    : '';
  const before = `${head}${approval}system:\n  name: `;
  const text = `${before}${quoteIfNeeded(`${company} Service`)} # the name that customers know
  services:
    - {id: service, name: ${quoteIfNeeded(`${company} Service`)}, description: ${blanks.serviceDescription}, users: ${blanks.serviceUsers}}
  # infrastructure, software, data and boundaries follow here; Problems offers each with an example
report:
  type: 1 # 1: design at a date; 2: design and operation over a period
  # as_of: the date, as YYYY-MM-DD
categories: [${categories.join(', ')}]
# commitments: what customers are promised, each with its category and source
# cuecs: what customers must do; [] when nothing is needed
# not_relevant: criteria that do not concern the system, each with a reason; [] when all do
`;
  return { text, cursor: before.length };
}

/** Security, and each category whose own criteria a document claims. */
function claimedCategories(view: View): string[] {
  const claimed = new Set<string>(['security']);
  for (const kind of ['policy', 'narrative', 'procedure'] as const) {
    for (const document of view.all(kind)) {
      for (const id of document.data.satisfies?.TSC ?? []) claimed.add(criterionById(id)?.category ?? 'security');
    }
  }
  return allCategories.map((each) => each.id).filter((id) => claimed.has(id));
}
