import { parse } from 'yaml';
import { inScopeCriteria } from '../../../src/core/coverage/scope';
import { criteria } from '../../../src/core/criteria/catalogue';
import { fingerprint } from '../../../src/core/index/fingerprint';
import { rankCriteria, textOf, type ControlText } from '../../../src/core/suggest/rank';
import { corpus } from '../support/corpora';
import { exampleTexts, programmeOf } from '../support/example';

/** A control with the criteria that its authors mapped it to. */
export interface Mapped {
  text: ControlText;
  criteria: readonly string[];
  /** What may be suggested. */
  among: readonly string[];
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

const all = criteria.map((each) => each.id);
const known = (ids: readonly string[]): string[] => ids.filter((id) => all.includes(id));

/** Sets of mapped controls by name; those of the corpora are left out where these are not there. */
export function mappedControls(): Map<string, Mapped[]> {
  const sets = new Map<string, Mapped[]>([['larkspur-labs', example('larkspur-labs')], ['larkspur-draft', example('larkspur-draft')]]);
  const kubescape = corpus('kubescape-soc2')?.get('soc2.json');
  if (kubescape !== undefined) {
    const { activeControls } = JSON.parse(kubescape) as { activeControls: { patch: { name: string; description: string } }[] };
    sets.set('kubescape', activeControls.map(({ patch }) => ({ text: { title: patch.name.replace(/\([^)]*\)/g, ''), statement: patch.description }, criteria: known(patch.name.match(/[A-Z]+\d\.\d/g) ?? []), among: all })));
  }
  const safetymp = corpus('safetymp-soc2');
  if (safetymp) {
    const catalogue = [...safetymp].filter(([path]) => path.startsWith('catalog/')).flatMap(([, text]) => parse(text) as { title: string; guidance?: string; soc2?: string[] }[]);
    sets.set('safetymp', catalogue.map((each) => ({ text: { title: each.title, statement: each.guidance }, criteria: known(each.soc2 ?? []), among: all })));
  }
  for (const [name, list] of sets) sets.set(name, list.filter((each) => each.criteria.length > 0));
  return sets;
}

function example(name: 'larkspur-labs' | 'larkspur-draft'): Mapped[] {
  const view = programmeOf(exampleTexts(name)).view();
  const among = inScopeCriteria(view);
  return view.all('control')
    .filter((each) => each.data.scope !== 'soc1' && (each.data.criteria ?? []).some((id) => among.includes(id)))
    .map((each) => ({ text: textOf(each), criteria: each.data.criteria!.filter((id) => among.includes(id)), among }));
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
  const ranked = controls.map((each) => ({ each, ids: rankCriteria(each.text, each.among).map(({ criterion }) => criterion) }));
  const hit = (most: number): number => ranked.filter(({ each, ids }) => ids.slice(0, most).some((id) => each.criteria.includes(id))).length / controls.length;
  const mapped = ranked.reduce((sum, { each }) => sum + new Set(each.criteria).size, 0);
  const found = ranked.reduce((sum, { each, ids }) => sum + ids.slice(0, 5).filter((id) => each.criteria.includes(id)).length, 0);
  return { controls: controls.length, hit1: hit(1), hit3: hit(3), hit5: hit(5), recall5: found / mapped };
}
