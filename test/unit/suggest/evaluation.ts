import { inScopeCriteria } from '../../../src/core/scope/scope';
import { fingerprint } from '../../../src/core/index/fingerprint';
import { rankCriteria, textOf, type ControlText } from '../../../src/core/suggest/rank';
import { surroundingsOf, type Surroundings } from '../../../src/core/suggest/surroundings';
import { exampleTexts, programmeOf } from '../../support/example';
import { publishedItems } from './published';

/** A control with the criteria that its authors mapped it to. */
export interface Mapped {
  text: ControlText;
  criteria: readonly string[];
  /** What may be suggested. */
  among: readonly string[];
  /** What the rest of the programme says for each criterion, the control itself left out; published texts have no programme. */
  around?: Surroundings;
}

export interface Figures {
  controls: number;
  /** Share of controls that have one of their criteria among the first 1, 3, 5 suggestions. */
  hit1: number;
  hit3: number;
  hit5: number;
  /** Share of all mapped criteria that are among the first five suggestions of their control. */
  recall5: number;
}

/** Sets whose items are controls; the others are rows of matrices, policies and the words of a published standard. */
export const setsOfControls: ReadonlySet<string> = new Set([
  'larkspur-labs',
  'larkspur-draft',
  'kubescape',
  'safetymp',
]);

/** Sets of mapped controls by name; those of the corpora are left out where these are not there. */
export function mappedControls(): Map<string, Mapped[]> {
  return new Map([
    ['larkspur-labs', example('larkspur-labs')],
    ['larkspur-draft', example('larkspur-draft')],
    ...publishedItems(),
  ]);
}

function example(name: 'larkspur-labs' | 'larkspur-draft'): Mapped[] {
  const view = programmeOf(exampleTexts(name)).view();
  const among = inScopeCriteria(view);
  return view
    .all('control')
    .filter((each) => each.data.scope !== 'soc1' && (each.data.criteria ?? []).some((id) => among.includes(id)))
    .map((each) => ({
      text: textOf(each),
      criteria: each.data.criteria!.filter((id) => among.includes(id)),
      among,
      around: surroundingsOf(view, each),
    }));
}

/** The half that the ranking may be tuned on, and the half that only judges it. Equal texts stay on one side. */
export function halves(controls: readonly Mapped[]): { tune: Mapped[]; judge: Mapped[] } {
  const side = ({ text }: Mapped): boolean => {
    const key = fingerprint(`${text.title ?? ''} ${text.statement ?? ''} `.padEnd(60, 'x'))!;
    return [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 0;
  };
  return { tune: controls.filter(side), judge: controls.filter((each) => !side(each)) };
}

export function figuresOf(controls: readonly Mapped[]): Figures {
  const ranked = controls.map((each) => ({
    each,
    ids: rankCriteria(each.text, each.among, each.around).map(({ criterion }) => criterion),
  }));
  const hit = (most: number): number =>
    ranked.filter(({ each, ids }) => ids.slice(0, most).some((id) => each.criteria.includes(id))).length /
    controls.length;
  const mapped = ranked.reduce((sum, { each }) => sum + new Set(each.criteria).size, 0);
  const found = ranked.reduce(
    (sum, { each, ids }) => sum + ids.slice(0, 5).filter((id) => each.criteria.includes(id)).length,
    0,
  );
  return { controls: controls.length, hit1: hit(1), hit3: hit(3), hit5: hit(5), recall5: found / mapped };
}
