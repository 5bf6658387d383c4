import type { View } from '../../index/view';
import { bodyProse, matchesIn } from '../../language/prose';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';

export const descriptionInconsistentName = defineRule({
  code: 'soc2.description.inconsistent-name',
  severity: 'warning',
  on: ['narrative'],
  title: 'A name written in two ways',
  basis: ['DC1'],
  documentation: {
    what: 'A narrative writes the name of the company or of the system with other capitals, spaces or hyphens than the manifest. Addresses and words in code are left alone.',
    why: 'The name identifies what was examined. Two spellings look like two companies or two systems, and the generated text beside it uses the manifest\'s.',
    wrong: '---\nsection: overview\n---\n<!-- the manifest says Larkspur Scheduling -->\nLarkSpur-Scheduling books appointments.',
    right: '---\nsection: overview\n---\nLarkspur Scheduling books appointments.',
  },
  *check(narrative, { view, file }): Iterable<Finding> {
    const prose = bodyProse(file.tree, narrative, true);
    const names = prose ? namesOf(view) : [];
    if (!prose) return;
    const taken: { start: number; end: number }[] = [];
    for (const name of names) {
      const words = name.split(/[\s-]+/).map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      for (const { start, end, text } of matchesIn(prose, new RegExp(`(?<![\\w@/.-])${words.join('[\\s-]{0,3}')}(?![\\w@/-]|\\.\\w)`, 'gi'))) {
        if (taken.some((each) => each.start < end && start < each.end)) continue;
        taken.push({ start, end });
        if (names.includes(text) || (words.length === 1 && !/^[A-Z].*[A-Z]/.test(text.slice(0, -1) + text.slice(-1).toLowerCase()))) continue;
        yield { start, end, message: `\`${text}\`; the manifest says \`${name}\`.`, data: { name } };
      }
    }
  },
  fixes: (finding, _narrative, context) => editHere(context, `Replace by "${String(finding.data?.name)}"`, { start: finding.start, end: finding.end, newText: String(finding.data?.name) }, { preferred: true, safe: true }),
});

/** Names of company and system, longest first; the company's also without its legal form. */
function namesOf(view: View): string[] {
  const company = view.manifest('company');
  const full = company?.name?.trim() ?? '';
  const all = [view.manifest('system')?.name ?? '', full, full.replace(/,?\s+(?:Inc|LLC|Ltd|GmbH|AG|BV|SA|PLC|Corp|Limited|Incorporated)\.?$/i, ''), company?.short_name ?? ''];
  return [...new Set(all.map((each) => each.trim().replace(/\s+/g, ' ')))].filter((each) => each.length > 3 && each.length < 80).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
