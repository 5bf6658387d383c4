import { presenceOf } from '../../coverage/presence';
import type { View } from '../../index/view';
import { idKinds } from '../../model/kinds';
import { nearest } from '../../model/nearest';
import { matchesIn } from '../../language/prose';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { printedTexts } from '../support/printed';
import { yaml } from '../../syntax/text-block';

const idLike = /(?<![\w./#-])[A-Z][A-Z0-9]{0,7}(?:-[A-Z][A-Z0-9]{0,7})?-\d{1,4}[a-z]?(?![\w-]|\.\d)/g;

/** Text before an id of another standard or of a tracker: "NIST 800-53 control", "ticket". */
const foreignIdLead = /\b(?:NIST|800-53|ISO|CIS|CSF|FedRAMP|HITRUST|PCI|ticket|issue|project)\b[^.;]{0,20}$/i;

export const descriptionUnknownControl = defineRule({
  code: 'soc2.description.unknown-control',
  severity: 'error',
  on: ['narrative'],
  title: 'A narrative that names a control which is not there',
  basis: ['DC5'],
  documentation: {
    what:
      'A narrative with a `section` names a control that is planned, retired or left out, or something that looks ' +
      "like one of the programme's control ids (same letters, no more digits) and is declared nowhere.",
    why: 'The description may rely only on controls that the auditor can find in the matrix and test.',
    wrong: yaml`
      # controls/AC-05.yaml has status: retired
      Access is reviewed (AC-05).`,
    right: yaml`
      # controls/AC-06.yaml is in place
      Access is reviewed (AC-06).`,
  },
  *check(narrative, context): Iterable<Finding> {
    const { view } = context;
    for (const prose of printedTexts(narrative, context)) {
      for (const { start, end, text } of matchesIn(prose, idLike)) {
        const before = prose.text.slice(Math.max(0, start - prose.offset - 30), start - prose.offset);
        if (foreignIdLead.test(before)) continue;
        if (isMissing(view, text))
          yield { start, end, data: { id: text }, message: `No in-place control \`${text}\`.` };
      }
    }
  },
  fixes(finding, narrative, context) {
    const { start, end } = finding;
    return nearest(String(finding.data?.id), controlIds(context.view).inPlace).flatMap((id, index) =>
      rewordHere(
        context,
        narrative,
        `Replace by ${id} (${context.view.get('control', id)?.data.title ?? id})`,
        { start, end, newText: id },
        { preferred: index === 0 },
      ),
    );
  },
});

/** Splits a control id into its prefix, with the hyphen, and its number. */
const numberedId = /^(.*-)(\d+)[a-z]?$/;

function isMissing(view: View, id: string): boolean {
  const { inPlace, others, series } = controlIds(view);
  if (inPlace.includes(id)) return false;
  if (others.includes(id)) return !isDeclaredElsewhere(view, id);
  const [, letters = '', digits = ''] = numberedId.exec(id) ?? [];
  const known = series.find(([name]) => name === letters);
  return known !== undefined && digits.length <= known[1] && !isDeclaredElsewhere(view, id);
}

function isDeclaredElsewhere(view: View, id: string): boolean {
  return idKinds.some((kind) => kind !== 'control' && view.declarations(kind, id).length > 0);
}

interface ControlIds {
  inPlace: string[];
  others: string[];
  /** Prefixes of ids, each with the largest number of digits that follows it. */
  series: [string, number][];
}

function controlIds(view: View): ControlIds {
  return view.derive('control ids by presence', (inner) => {
    const result: ControlIds = { inPlace: [], others: [], series: [] };
    const digits = new Map<string, number>();
    for (const control of inner.all('control')) {
      (presenceOf(inner, control) === 'in-place' ? result.inPlace : result.others).push(control.id);
      const parts = numberedId.exec(control.id);
      if (parts) digits.set(parts[1]!, Math.max(digits.get(parts[1]!) ?? 0, parts[2]!.length));
    }
    result.series = [...digits];
    return result;
  });
}
