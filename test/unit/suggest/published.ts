import { parse } from 'yaml';
import { criteria } from '../../../src/core/criteria/catalogue';
import { corpus } from '../../support/corpora';
import type { Mapped } from './evaluation';

const all = criteria.map((each) => each.id);
const item = (title: string, statement: string | undefined, ids: readonly string[]): Mapped => ({
  text: { title, statement },
  criteria: [...new Set(ids)].filter((id) => all.includes(id)),
  among: all,
});
const idsIn = (text: string): string[] => text.match(/\b(?:CC|PI|[ACP])\d\.\d\b/g) ?? [];

/** What other authors published with their own mappings, by set; sets that do not lie beside the repository are left out. */
export function publishedItems(): Map<string, Mapped[]> {
  const readers: readonly [name: string, folder: string, read: (files: ReadonlyMap<string, string>) => Mapped[]][] = [
    ['kubescape', 'kubescape-soc2', kubescape],
    ['safetymp', 'safetymp-soc2', safetymp],
    ['handbook matrix', 'handbook-generator-tsc', handbook],
    ['two-lines', 'two-lines-soc2-compliance', twoLines],
    ['comply policies', 'strongdm-comply-soc2-theme', complyPolicies],
    ['comply standard', 'strongdm-comply-soc2-theme', complyStandard],
  ];
  return new Map(
    readers.flatMap(([name, folder, read]) => {
      const files = corpus(folder);
      return files ? [[name, read(files).filter((each) => each.criteria.length > 0)] as const] : [];
    }),
  );
}

/** Controls of a scanner: the criteria stand in brackets in their names. */
function kubescape(files: ReadonlyMap<string, string>): Mapped[] {
  const { activeControls } = JSON.parse(files.get('soc2.json')!) as {
    activeControls: { patch: { name: string; description: string } }[];
  };
  return activeControls.map(({ patch }) =>
    item(patch.name.replace(/\([^)]*\)/g, ''), patch.description, idsIn(patch.name)),
  );
}

function safetymp(files: ReadonlyMap<string, string>): Mapped[] {
  const catalogue = [...files]
    .filter(([path]) => path.startsWith('catalog/'))
    .flatMap(([, text]) => parse(text) as { title: string; guidance?: string; soc2?: string[] }[]);
  return catalogue.map((each) => item(each.title, each.guidance, each.soc2 ?? []));
}

/** Rows of a control matrix: an id of a criterion and two or three words. */
function handbook(files: ReadonlyMap<string, string>): Mapped[] {
  return [...files.get('0400_Control_Matrix.md')!.matchAll(/^\| ((?:CC|PI|[ACP])\d\.\d) \| ([^|]+) \|/gm)].map(
    ([, id, title]) => item(title!.trim(), undefined, [id!]),
  );
}

/** Policies and forms of evidence, by title and purpose; and the checks of a form, one row each. */
function twoLines(files: ReadonlyMap<string, string>): Mapped[] {
  const rows = [...files.values()]
    .flatMap((text) => [...text.matchAll(/^\| (CC\d\.\d) \| ([^|]+) \| ([^|]+) \|/gm)])
    .map(([, id, title, check]) => item(title!.trim(), check!.trim(), [id!]));
  return [...documents(files, 'tsc_criteria', /^## \d+\. Purpose\s+(.+)$/m), ...rows];
}

function complyPolicies(files: ReadonlyMap<string, string>): Mapped[] {
  return documents(
    new Map([...files].filter(([path]) => path.startsWith('theme/policies/'))),
    'satisfies',
    /^# Purpose and Scope\s+(?:a\. )?(.+)$/m,
  );
}

/** The criteria themselves in the words of the published standard. */
function complyStandard(files: ReadonlyMap<string, string>): Mapped[] {
  const entries = Object.entries(
    parse(files.get('theme/standards/TSC-2017.yml')!) as Record<string, { name?: string; description?: string }>,
  );
  return entries.flatMap(([id, { name, description }]) => (name === undefined ? [] : [item(name, description, [id])]));
}

/** Markdown with front matter (or only a head of YAML) whose key `mapping` lists criteria; `purpose` finds the sentence that says what it is for. */
function documents(files: ReadonlyMap<string, string>, mapping: string, purpose: RegExp): Mapped[] {
  return [...files.values()].flatMap((text) => {
    const head = text.replace(/^---\r?\n/, '').split(/^---/m)[0]!;
    if (!head.includes(`${mapping}:`)) return [];
    const front = parse(head.replace(/\{\{.*?\}\}/g, 'x')) as { name?: string; title?: string } & Record<
      string,
      unknown
    >;
    return [
      item(
        (front.name ?? front.title ?? '').replace(/\bx\b/g, ''),
        purpose.exec(text)?.[1],
        idsIn(JSON.stringify(front[mapping])),
      ),
    ];
  });
}
