import { printedNow } from '../../exports/printed';
import { changedSources, sourceMarks } from '../../exports/sources';
import { stampIn } from '../../exports/stamp';
import { defineRule, type Finding } from '../rule';
import { firstLine } from './first-line';

/** With so many changes the export is certainly stale, so the rule need not render the document again. */
const mostRendered = 50;

export const descriptionStaleExport = defineRule({
  code: 'soc2.description.stale-export',
  severity: 'warning',
  on: ['export'],
  title: 'An exported document is older than its sources',
  basis: ['BRIEF'],
  documentation: {
    what:
      'A description or report in the folder of exports was written before something that it prints was changed. ' +
      'What would be printed as before counts for nothing. Markdown and HTML are looked at; DOCX is not.',
    why:
      'The examiner reads the exported document and tests the controls as the files state them. Where the two ' +
      'differ, one of them is wrong.',
    wrong: '# exports/description.md was written in May; in June a control got a new statement.',
    right: 'soc2 describe -o exports/description.md   # again, after the last change',
  },
  *check(_document, { full, file }): Iterable<Finding> {
    const found = stampIn(file.tree.text);
    if (!found) return;
    const count = changedSources(found.stamp.sources, sourceMarks(full, found.stamp.document));
    if (count === 0 || (count <= mostRendered && printedNow(full, found.stamp) === found.stamp.printed)) return;
    yield {
      ...firstLine(file.tree.text),
      data: { count },
      message: `${count === 1 ? 'One source' : `${count} sources`} changed since this was exported. Export it again.`,
    };
  },
  fixes(_finding, document) {
    return [{ title: 'Export again', exportAgain: document.file, preferred: true }];
  },
});
