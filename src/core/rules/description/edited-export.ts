import { stampIn } from '../../exports/stamp';
import { defineRule, type Finding } from '../rule';
import { firstLine } from './first-line';
import { yaml } from '../../syntax/text-block';

export const descriptionEditedExport = defineRule({
  code: 'soc2.description.edited-export',
  severity: 'information',
  on: ['export'],
  title: 'An exported document was edited by hand',
  basis: ['BRIEF'],
  documentation: {
    what:
      'A description or report in the folder of exports differs from what the generator wrote into it. Markdown and ' +
      'HTML are looked at; DOCX is not.',
    why:
      'The next export overwrites the edit, and until then the document says something that no file of the programme ' +
      'says.',
    wrong: '# a paragraph added to exports/description.md',
    right: yaml`
      # narratives/overview.md
      section: overview
      ---
      The same paragraph.`,
  },
  *check(_document, { file }): Iterable<Finding> {
    const found = stampIn(file.tree.text);
    if (!found || found.body === found.stamp.body) return;
    yield {
      ...firstLine(file.tree.text),
      message:
        'Edited by hand; the next export overwrites it. Move the text into a narrative, whose `section` says where it is printed.',
    };
  },
  /** The text before the edit is unknown, so no fix can determine which text to move. */
  fixes(_finding, document) {
    return [{ title: 'Export again, and lose the edit', exportAgain: document.file, losesEdit: true }];
  },
});
