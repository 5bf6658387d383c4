import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { topicsOf } from '../criteria/topics';
import { oneLine } from '../language/one-line';
import { recurrence } from './recurrence';

/** An area of procedures, with the policy topics that belong to it. The order is the order of print. */
interface Area {
  id: string;
  title: string;
  topics: readonly string[];
  /** Beginnings of words in the name of a procedure that no control ties to a policy. */
  words: readonly string[];
}

const areas: readonly Area[] = [
  {
    id: 'governance',
    title: 'Governance and security management',
    topics: ['information-security', 'policy-management', 'governance', 'compliance-monitoring'],
    words: ['governance', 'policy', 'audit'],
  },
  { id: 'risk', title: 'Risk management', topics: ['risk-management'], words: ['risk'] },
  {
    id: 'hr',
    title: 'Hiring, conduct and training',
    topics: ['human-resources', 'security-awareness', 'code-of-conduct', 'acceptable-use'],
    words: ['hir', 'train', 'conduct', 'background'],
  },
  {
    id: 'access',
    title: 'Access',
    topics: ['access-control', 'password'],
    words: ['access', 'onboard', 'offboard', 'account', 'password', 'leaver', 'joiner'],
  },
  {
    id: 'change',
    title: 'Change management',
    topics: ['change-management', 'software-development', 'configuration-management'],
    words: ['change', 'release', 'deploy', 'development'],
  },
  {
    id: 'operations',
    title: 'Operations',
    topics: [
      'logging-monitoring',
      'vulnerability-management',
      'network-security',
      'endpoint-security',
      'availability',
      'processing-integrity',
      'asset-management',
      'physical-security',
      'encryption',
    ],
    words: ['log', 'monitor', 'patch', 'scan', 'vulnerab', 'capacity', 'asset', 'key', 'encrypt'],
  },
  {
    id: 'incident',
    title: 'Incident response and communication',
    topics: ['incident-response', 'customer-communication'],
    words: ['incident', 'breach'],
  },
  {
    id: 'backup',
    title: 'Back-up and recovery',
    topics: ['business-continuity', 'backup'],
    words: ['backup', 'back-up', 'restore', 'recover', 'continuity', 'disaster'],
  },
  { id: 'vendor', title: 'Vendor management', topics: ['vendor-management'], words: ['vendor', 'supplier'] },
  {
    id: 'data',
    title: 'Data handling',
    topics: ['data-classification', 'data-retention', 'confidentiality', 'privacy'],
    words: ['data', 'delet', 'retention', 'dispos', 'privacy'],
  },
  { id: 'other', title: 'Other areas', topics: [], words: [] },
];

/** Everything that is printed of a policy or a procedure. */
export interface AreaDocument {
  id: string;
  file: string;
  name: string;
  /** Role id. */
  owner?: string;
  /** Procedures: how often, in words. */
  every?: string;
}

export interface AreaContent {
  id: string;
  title: string;
  policies: AreaDocument[];
  procedures: AreaDocument[];
}

/** Policies and procedures by area; areas without either are left out. */
export function areasOf(view: View): AreaContent[] {
  return view.derive('procedure areas', (inner) => {
    const policies = inner
      .all('policy')
      .map((each) => ({ area: areaOfPolicy(each), document: documentOf(each, each.data.name) }));
    const procedures = inner.all('procedure').map((each) => ({
      area: areaOfProcedure(inner, each),
      document: { ...documentOf(each, each.data.name), ...everyOf(each) },
    }));
    return areas
      .map(({ id, title }) => ({
        id,
        title,
        policies: policies.filter((each) => each.area === id).map((each) => each.document),
        procedures: procedures.filter((each) => each.area === id).map((each) => each.document),
      }))
      .filter((each) => each.policies.length + each.procedures.length > 0);
  });
}

function documentOf(entity: Entity<'policy'> | Entity<'procedure'>, name: string | undefined): AreaDocument {
  return {
    id: entity.id,
    file: entity.file,
    name: oneLine(name ?? '') || entity.id,
    ...(entity.data.owner ? { owner: entity.data.owner } : {}),
  };
}

function everyOf(procedure: Entity<'procedure'>): { every?: string } {
  const every = recurrence(procedure.data.cron ?? '');
  return every ? { every } : {};
}

/** By the first of its topics. */
function areaOfPolicy(policy: Entity<'policy'>): string {
  const topics = topicsOf(policy);
  return areas.find((area) => topics.slice(0, 1).some((topic) => area.topics.includes(topic)))?.id ?? 'other';
}

/** By the policies of the controls that it carries out (most of them; the first on a tie), else by the words of its name. */
function areaOfProcedure(view: View, procedure: Entity<'procedure'>): string {
  const byControls = view.derive(`area of procedure ${procedure.id}`, (inner) => areaByControls(inner, procedure.id));
  if (byControls) return byControls;
  const words = `${procedure.data.name ?? ''} ${procedure.id}`.toLowerCase().split(/[^a-z]+/);
  return areas.find((area) => area.words.some((start) => words.some((word) => word.startsWith(start))))?.id ?? 'other';
}

function areaByControls(view: View, id: string): string {
  const procedure = view.get('procedure', id);
  const named = (procedure?.data.controls ?? []).flatMap((control) => view.get('control', control) ?? []);
  const votes = new Map<string, number>();
  for (const control of new Set([...named, ...view.referrers('control', 'procedure', id)])) {
    for (const name of control.data.policies ?? []) {
      const policy = view.get('policy', name);
      const area = policy && areaOfPolicy(policy);
      if (area && area !== 'other') votes.set(area, (votes.get(area) ?? 0) + 1);
    }
  }
  let best = '';
  for (const [area, count] of votes) if (count > (votes.get(best) ?? 0)) best = area;
  return best;
}
