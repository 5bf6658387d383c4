import { l10n } from 'vscode';
import type { PageText } from '../../../webview/messages';

/** The texts of the page in the language of the editor. */
export function pageTexts(): Record<PageText, string> {
  return {
    Sections: l10n.t('Sections'),
    'Reading the programme …': l10n.t('Reading the programme …'),
    'The arrow keys walk from passage to passage, Enter opens its source, Control Shift C copies it as Markdown.':
      l10n.t(
        'The arrow keys walk from passage to passage, Enter opens its source, Control Shift C copies it as Markdown.',
      ),
    'Draft prepared by management from the programme’s files. No CPA firm has examined it: it carries no opinion and may not be given to anybody as a SOC 2 report. The dashboard is management’s own view and no part of it.':
      l10n.t(
        'Draft prepared by management from the programme’s files. No CPA firm has examined it: it carries no opinion and may not be given to anybody as a SOC 2 report. The dashboard is management’s own view and no part of it.',
      ),
    Outline: l10n.t('Outline'),
    'Follow cursor': l10n.t('Follow cursor'),
    'Bring the passage into view that the cursor of the editor is in': l10n.t(
      'Bring the passage into view that the cursor of the editor is in',
    ),
    'Previous missing piece': l10n.t('Previous missing piece'),
    'Next missing piece': l10n.t('Next missing piece'),
    'Next problem': l10n.t('Next problem'),
    'What if': l10n.t('What if'),
    'What if …': l10n.t('What if …'),
    'See the document with another type of report, or other categories; nothing is written': l10n.t(
      'See the document with another type of report, or other categories; nothing is written',
    ),
    'Copy the document as Markdown': l10n.t('Copy the document as Markdown'),
    'Export the document …': l10n.t('Export the document …'),
    'Back to the programme': l10n.t('Back to the programme'),
    'Type of report': l10n.t('Type of report'),
    'Type {0}': l10n.t('Type {0}'),
    Categories: l10n.t('Categories'),
    'Every examination includes security': l10n.t('Every examination includes security'),
    Security: l10n.t('Security'),
    Availability: l10n.t('Availability'),
    'Processing integrity': l10n.t('Processing integrity'),
    Confidentiality: l10n.t('Confidentiality'),
    Privacy: l10n.t('Privacy'),
    'What if: {0}. Nothing is written.': l10n.t('What if: {0}. Nothing is written.'),
    'type {0}': l10n.t('type {0}'),
    'without {0}': l10n.t('without {0}'),
    'with {0}': l10n.t('with {0}'),
    '{0} and {1}': l10n.t('{0} and {1}'),
    '{0} missing': l10n.t('{0} missing'),
    '{0} missing, {1} new': l10n.t('{0} missing, {1} new'),
    '{0}, {1} new': l10n.t('{0}, {1} new'),
    '{0} pieces missing, {1} of them new with the what-if': l10n.t(
      '{0} pieces missing, {1} of them new with the what-if',
    ),
    new: l10n.t('new'),
    'To the document': l10n.t('To the document'),
    'Enter opens the source, the arrow keys walk on': l10n.t('Enter opens the source, the arrow keys walk on'),
    Complete: l10n.t('Complete'),
    complete: l10n.t('complete'),
    'Nothing missing': l10n.t('Nothing missing'),
    '1 piece missing': l10n.t('1 piece missing'),
    '1 piece missing, new with the what-if': l10n.t('1 piece missing, new with the what-if'),
    '{0} pieces missing': l10n.t('{0} pieces missing'),
    Problems: l10n.t('Problems'),
    '1 problem': l10n.t('1 problem'),
    '{0} problems': l10n.t('{0} problems'),
    '1 suggestion': l10n.t('1 suggestion'),
    '{0} suggestions': l10n.t('{0} suggestions'),
    error: l10n.t('error'),
    warning: l10n.t('warning'),
    information: l10n.t('information'),
    hint: l10n.t('hint'),
  };
}
