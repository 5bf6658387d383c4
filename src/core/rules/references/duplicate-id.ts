import { isPrintedControl } from '../../description/controls';
import type { Entity } from '../../index/entity';
import { recordsWith } from '../../index/same-id';
import type { View } from '../../index/view';
import { insertPair, replaceScalar, type TextEdit, quoteIfNeeded } from '../../syntax/edit';
import { defineRule, type Finding, type RuleContext } from '../rule';
import { editHere } from '../support/fixes';
import { headRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const controlDuplicateId = defineRule({
  code: 'soc2.control.duplicate-id',
  severity: 'error',
  on: ['control'],
  title: 'Two controls share an id',
  basis: ['DC5'],
  documentation: {
    what: 'Another control has the same id. Documents show at most one of them: the first, by file and place.',
    why:
      'The matrix, the evidence and the tests all refer to controls by id; with two of them nobody knows which one ' +
      'was tested.',
    wrong: yaml`
      # controls/AC-02.yaml and controls/old/AC-02.yaml
      id: AC-02`,
    right: yaml`
      # controls/old/AC-02.yaml
      id: AC-09`,
  },
  *check(control, { view }): Iterable<Finding> {
    const others = view
      .declarations('control', control.id)
      .filter((each) => each.entity !== control && !isSame(each.entity, control));
    if (others.length === 0) return;
    const elsewhere = others.find((each) => each.entity.file !== control.file);
    yield {
      ...headRange(control),
      message: `\`${control.id}\` is also used in ${elsewhere?.entity.file ?? 'this file'}${shownWords(view, control)}.`,
      related: [{ kind: 'control', id: control.id, message: 'The other control with this id' }],
    };
  },
  fixes(_finding, control, context) {
    const free = nextFree(control.id, context.view.ids('control'));
    const edit = renumber(control, free, context);
    return edit ? editHere(context, `Renumber this control to ${free}`, edit, { preferred: true }) : [];
  },
});

/**
 * Which of the controls with its id documents show; `that one` is the one in the file that was named. Empty where they
 * would show none anyway.
 */
function shownWords(view: View, control: Entity<'control'>): string {
  const all = recordsWith(view, 'control', control.id);
  const [first] = all;
  if (!first || !all.some((each) => isPrintedControl(view, each))) return '';
  if (!isPrintedControl(view, first)) return '; documents show none of them';
  const which = isSame(first, control)
    ? 'this one'
    : first.file === control.file
      ? 'the first in this file'
      : 'that one';
  return `; documents show only ${which}`;
}

/** Compares records by file and index, because reading a file again creates new objects. */
function isSame(a: Entity, b: Entity): boolean {
  return a.file === b.file && a.start === b.start;
}

/** Leaves references with the other control: only a person knows which of the two they mean. */
function renumber(
  control: Entity<'control'>,
  id: string,
  context: RuleContext,
): TextEdit | readonly TextEdit[] | undefined {
  if (control.idNode) return replaceScalar(context.file.tree, control.idNode, id);
  return control.node
    ? insertPair(context.file.tree, control.node, 'id', quoteIfNeeded(id), {
        before: control.node.pairs.map((pair) => pair.key.text),
      })
    : undefined;
}

/** Splits an id into its prefix and the number at its end. */
const idWithNumber = /^(.*?)(\d{1,6})$/;

function nextFree(id: string, taken: readonly string[]): string {
  const match = idWithNumber.exec(id);
  const stem = match ? match[1]! : `${id}-`;
  const width = match ? match[2]!.length : 1;
  const used = new Set(taken);
  let number = match ? Number(match[2]) : 1;
  let next: string;
  do {
    number += 1;
    next = stem + String(number).padStart(width, '0');
  } while (used.has(next));
  return next;
}
