import { placeOf } from '../../model/place';
import { setValue } from '../../syntax/edit';
import { editHere } from '../support/fixes';
import { claimRule } from './define';

export const claimIcfr = claimRule({
  code: 'soc2.claim.icfr',
  severity: 'warning',
  on: ['control', 'manifest'],
  title: 'A control over financial reporting',
  basis: ['BRIEF'],
  documentation: {
    what: 'A control or the manifest speaks of financial reporting, ICFR, SOX, the general ledger, revenue recognition, journal entries or the accuracy of invoices. Controls with `scope: soc1` may.',
    why: 'Controls over financial reporting of customers belong to a SOC 1 report. In a SOC 2 description they answer no criterion.',
    wrong: 'title: Ledger\nstatement: Each month the Finance Lead reviews journal entries in the general ledger.',
    right: 'title: Ledger\nstatement: Each month the Finance Lead reviews journal entries in the general ledger.\nscope: soc1',
  },
  needs: /financial|ICFR|SOX|Sarbanes|ledger|revenue|journal|invoic/i,
  patterns: [/\b(?:internal\s{1,5}controls?\s{1,5}over\s{1,5})?financial\s{1,5}reporting\b/gi, /\bICFR\b/g, /\bSOX\b/g, /\bSarbanes[- ]Oxley\b/gi, /\bgeneral\s{1,5}ledger\b/gi, /\brevenue\s{1,5}recognition\b/gi, /\bjournal\s{1,5}entr(?:y|ies)\b/gi, /\b(?:accuracy\s{1,5}of\s{1,5}invoices|invoic(?:e|ing)\s{1,5}accuracy)\b/gi],
  message: ({ text }) => `\`${text}\`: controls over financial reporting belong to a SOC 1 report, not here.`,
  fixes: ({ entity, context }) => (entity.kind === 'control' && entity.node
    ? editHere(context, 'Set scope: soc1, which leaves the control out', setValue(context.file.tree, entity.node, 'scope', 'soc1', placeOf('control', [], 'scope')), { preferred: true }) : []),
});
