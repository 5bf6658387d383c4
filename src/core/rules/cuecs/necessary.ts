import { addItem, quoteIfNeeded, removeItem, setValue, type TextEdit } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { placeOf } from '../../model/place';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { keyRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

const most = 12;

export const cuecNecessary = defineRule({
  code: 'soc2.cuec.necessary',
  severity: 'hint',
  on: ['manifest'],
  title: 'A long list of CUECs',
  basis: ['DC6'],
  documentation: {
    what: `There are more than ${most} CUECs. Said once, at the first one behind the twelfth.`,
    why:
      'A CUEC is a control of the customer without which a criterion could not be met. Advice belongs under ' +
      "`user_responsibilities`; a long list hides the few that matter, and customers' auditors test every one.",
    wrong: yaml`
      # thirteen entries
      cuecs:
        - {id: CUEC-1, text: Customers keep their browser up to date., criteria: [CC6.8]}`,
    right: yaml`
      user_responsibilities:
        - Keep browsers up to date.`,
  },
  *check(manifest): Iterable<Finding> {
    const { length } = manifest.data.cuecs ?? [];
    if (length <= most) return;
    yield {
      ...keyRange(manifest, ['cuecs', most]),
      message: `There are ${length} CUECs, which is a long list. What is not necessary to meet a commitment, but useful, is a user responsibility.`,
      data: { extra: Array.from({ length: length - most }, (_, index) => most + index) },
    };
  },
  fixes(finding, manifest, context) {
    const { node } = manifest;
    const [index] = finding.data?.extra as readonly [number, ...number[]];
    const list = node && nodeAt(node, ['cuecs']);
    const text = manifest.data.cuecs?.[index]?.text;
    if (!node || list?.kind !== 'seq' || text === undefined) return [];
    const { tree } = context.file;
    const words = quoteIfNeeded(text.trim().replace(/\s+/g, ' '));
    const add: TextEdit =
      manifest.data.user_responsibilities === undefined
        ? setValue(tree, node, 'user_responsibilities', `\n  - ${words}`, {
            after: ['not_relevant', 'changes', 'commitments'],
            before: [],
          })
        : addItem(tree, node, 'user_responsibilities', words, placeOf('manifest', [], 'user_responsibilities'));
    return editHere(context, 'Move to user_responsibilities', [removeItem(tree, list, index), add]);
  },
});
