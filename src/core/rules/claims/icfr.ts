import type { Entity } from '../../index/entity';
import { matchesIn, scalarProse, type Match, type Prose } from '../../language/prose';
import { placeOf } from '../../model/place';
import { setValue } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding, type RuleContext } from '../rule';
import { editHere } from '../support/fixes';
import { statementOf } from '../support/statement';
import { isDenied } from './claim';
import { yaml } from '../../syntax/text-block';

const strong = /\b(?:financial\s{1,4}reporting|ICFR|Sarbanes[\s–-]{1,3}Oxley|SOX)\b/g;
/** Words for what a bookkeeping product does for its customers, which is processing integrity. */
const books =
  /\b(?:general\s{1,4}ledger|revenue\s{1,4}recognition|journal\s{1,4}entr(?:y|ies)|(?:invoic(?:e|ing)|billing)\s{1,4}accuracy|accuracy\s{1,4}of\s{1,4}(?:\w{1,20}\s{1,4}){0,2}(?:invoices?|invoicing|billing))\b/gi;

export const claimIcfr = defineRule({
  code: 'soc2.claim.icfr',
  severity: 'warning',
  on: ['control', 'manifest'],
  title: 'Financial reporting in a SOC 2 programme',
  basis: ['BRIEF'],
  documentation: {
    what:
      'A control statement names financial reporting, ICFR, SOX, the general ledger, revenue recognition, journal ' +
      'entries or the accuracy of invoices; a commitment or system requirement names financial reporting. Fraudulent ' +
      'reporting as a risk, oversight by the board, and bookkeeping that the product itself does (criteria PI1.x), ' +
      'are left alone.',
    why:
      'Controls over financial reporting are tested for auditors of financial statements, in a SOC 1 report. Here ' +
      'they answer no criterion, and testing them costs time.',
    wrong: yaml`
      statement: Each month the Finance Lead reconciles the general ledger.
      scope: soc2`,
    right: yaml`
      statement: Each month the Finance Lead reconciles the general ledger.
      scope: soc1`,
  },
  *check(entity, { file }): Iterable<Finding> {
    for (const { prose, weak } of textsOf(entity, file)) {
      const found = [...matchesIn(prose, strong), ...(weak ? matchesIn(prose, books) : [])].find(
        (match) => !isDenied(prose, match) && !isOversight(prose, match),
      );
      if (found)
        yield {
          start: found.start,
          end: found.end,
          message: 'Controls over financial reporting belong to a SOC 1 report, not here.',
        };
    }
  },
  fixes(_finding, entity, context) {
    if (entity.kind !== 'control' || !entity.node) return [];
    return editHere(
      context,
      'Set scope: soc1, which leaves the control out',
      setValue(context.file.tree, entity.node, 'scope', 'soc1', placeOf('control', [], 'scope')),
      { preferred: true },
    );
  },
});

function textsOf(entity: Entity, file: RuleContext['file']): { prose: Prose; weak: boolean }[] {
  if (entity.kind === 'control') {
    const control = entity as Entity<'control'>;
    const prose = statementOf(control, file);
    return prose ? [{ prose, weak: !(control.data.criteria ?? []).some((each) => each.startsWith('PI')) }] : [];
  }
  const { commitments, system_requirements: requirements } = (entity as Entity<'manifest'>).data;
  const commitmentPaths = (commitments ?? []).map((_, index) => ['commitments', index, 'text']);
  const requirementPaths = (requirements ?? []).map((_, index) => ['system_requirements', index, 'text']);
  return [...commitmentPaths, ...requirementPaths].flatMap((path) => {
    const prose = scalarProse(file.tree, entity.node && nodeAt(entity.node, path), true);
    return prose ? [{ prose, weak: false }] : [];
  });
}

/** Words of governance, which place a mention of financial reporting in the control environment. */
const oversight = /\b(?:fraud\w{0,6}|misleading|board|audit\s{1,4}committee|overs(?:ees?|ight)|hotline)\b/i;

/** Whether the match belongs to the control environment: oversight by a board, or fraud as a risk. */
function isOversight({ text, offset }: Prose, { start, end }: Match): boolean {
  const around = text.slice(Math.max(0, start - offset - 80), end - offset + 30);
  return oversight.test(around);
}
