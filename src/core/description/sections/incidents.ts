import { belongsToReport, concernsReport } from '../../coverage/incidents';
import { scopeOf, type Scope } from '../../scope/scope';
import type { Entity } from '../../index/entity';
import { oneLine } from '../../language/one-line';
import type { IncidentData } from '../../model/data';
import type { Block } from '../block';
import { manifestSource, recordSource, type Row } from '../build';
import { dateWords } from '../dates';
import { inserts } from '../inserts';
import { manifestFile, namesOf } from '../names';
import type { DescribeOptions } from '../options';
import { agree, capitalise, countOf, fieldSentence, listWords, sentence } from '../words';
import type { SectionContext } from './section';

/** Disclosed incidents, or that there was none; undecided ones are shown as missing, without their story (DC 4). */
export function incidents(context: SectionContext): Block[] {
  const { view, options, blocks } = context;
  const all = view.all('incident');
  const scope = scopeOf(view);
  const disclosed = all.filter((each) => each.data.disclose === true && belongsToReport(scope, each.data));
  const undecided = all.filter((each) => each.data.disclose === undefined && concernsReport(scope, each.data));
  const result = inserts({ view, options, blocks }, { name: 'incidents', level: 2, own: 'Incidents to disclose' });
  result.push(...(disclosed.length > 0 ? told(context, disclosed, scope) : none(context)));
  for (const incident of undecided) {
    result.push(
      blocks.missing(incident.id, `Nobody has decided whether ${incident.id} has to be disclosed.`, {
        title: 'Decide on disclosure',
        file: incident.file,
        key: 'disclose',
      }),
    );
  }
  return result;
}

function none({ view, options, blocks, say }: SectionContext): Block[] {
  if (view.manifest('no_incidents') !== true) {
    return [
      blocks.missing('none', 'Nobody has said whether there were incidents to disclose.', {
        title: 'State that there were none, or record them',
        file: manifestFile(view),
        key: 'no_incidents',
      }),
    ];
  }
  const { short } = namesOf(view, options);
  const scope = scopeOf(view);
  const when =
    scope.type === 1
      ? scope.asOf
        ? `As of ${dateWords(scope.asOf, options)}`
        : 'At the date of this description'
      : 'During the period';
  return [
    blocks.paragraph(
      'none',
      say`${when}, ${short} ${scope.type === 1 ? 'knew of' : 'identified'} no incident that arose because controls were not suitably designed${scope.type === 1 ? '' : ' or did not operate effectively'}, or that otherwise made it significantly miss a service commitment or system requirement.`,
      [manifestSource(view, 'no_incidents')],
    ),
  ];
}

function told(
  { view, options, blocks, say }: SectionContext,
  list: readonly Entity<'incident'>[],
  scope: Scope,
): Block[] {
  const { short } = namesOf(view, options);
  const bearing =
    scope.type === 1
      ? 'on the design of its controls or on its commitments'
      : 'on the design or operation of its controls or on its commitments';
  const when = scope.type === 1 ? say`, begun by the date of this description,` : ' during the period';
  const lead = say`${short} discloses ${countOf(list.length, 'incident')}${when} that ${agree(list.length, 'bears', 'bear')} ${bearing}.`;
  const lacking = list.flatMap((incident) => {
    const keys = (['started', 'effect', 'resolution'] as const).filter((key) => !incident.data[key]);
    const words = { started: 'when it began', effect: 'what it meant', resolution: 'how it was resolved' };
    return keys.length === 0
      ? []
      : [
          blocks.missing(
            `${incident.id}/details`,
            `${incident.id}: nobody has said ${listWords(keys.map((key) => words[key]))}.`,
            { title: 'Complete the incident', file: incident.file, key: keys[0]! },
          ),
        ];
  });
  return [
    blocks.paragraph(
      'lead',
      lead,
      list.map((each) => recordSource(each)),
    ),
    blocks.table(
      'table',
      ['Incident', 'Dates', 'Effect', 'Resolution'],
      list.map((each) => row(each, options)),
      'Disclosed incidents',
    ),
    ...lacking,
  ];
}

function row(incident: Entity<'incident'>, options: DescribeOptions): Row {
  const { data } = incident;
  const nature = fieldSentence(data.nature ?? data.summary);
  return {
    key: incident.id,
    cells: [
      nature ? `${oneLine(incident.id)}: ${nature}` : oneLine(incident.id),
      datesOf(data, options),
      fieldSentence(data.effect),
      fieldSentence(data.resolution),
    ],
    sources: [recordSource(incident)],
  };
}

function datesOf({ started, detected, resolved }: IncidentData, options: DescribeOptions): string {
  if (started && started === detected && started === resolved)
    return `Began, was noticed and ended on ${dateWords(started, options)}.`;
  const parts = [
    started ? `began on ${dateWords(started, options)}` : '',
    detected ? `was noticed on ${dateWords(detected, options)}` : '',
    resolved ? `ended on ${dateWords(resolved, options)}` : 'has not ended yet',
  ].filter(Boolean);
  return sentence(capitalise(listWords(parts)));
}
