import { either } from './either';
import { doingVerbs } from './lexicon';

const doing = new RegExp(doingVerbs.source, 'i');

/** Participles that mean an action of a control wherever they appear, even without a form of "be". */
const doneToRecords = either([
  'reviewed|approved|tested|documented|recorded|monitored|assessed|updated|verified|logged|encrypted|restricted',
  'removed|granted|revoked|trained|scanned|checked|signed|reported|communicated|maintained',
]);

/** A form of "be", with an adverb or "not" after it. */
const formOfBe = '(?:is|are|was|were|be|been|being|gets?)\\s+(?:\\w+ly\\s+|not\\s+)?';

/** Participles that describe a state, not an action. */
const stateWords = 'committed|dedicated|concerned|interested|based|located|related|involved|limited|often|even';

/** A word that ends as participles do and does not describe a state. */
const participle = `(?!${stateWords})\\w{2,20}(?:ed|en|pt|lt|nt|ld|de|un|ught)`;

/** Irregular participles and past forms. */
const irregular = either([
  'made|kept|held|sent|run|set|drawn|written|read|told|put|cut|built|taken|given|found|shown|done',
]);

/** Verbs of something that is done: "is reviewed", "are kept". */
const done = new RegExp(`\\b${doneToRecords}\\b|\\b${formOfBe}${participle}\\b|\\b${irregular}\\b`, 'i');

/** Whether something is done, actively or passively (heuristic). */
export function saysAction(text: string): boolean {
  return doing.test(text) || done.test(text);
}
