import { doingVerbs } from './lexicon';

const doing = new RegExp(doingVerbs.source, 'i');

/** The same verbs done to something: "is reviewed", "are kept". */
const done =
  /\b(?:reviewed|approved|tested|documented|recorded|monitored|assessed|updated|verified|logged|encrypted|restricted|removed|granted|revoked|trained|scanned|checked|signed|reported|communicated|maintained)\b|\b(?:is|are|was|were|be|been|being|gets?)\s+(?:\w+ly\s+|not\s+)?(?!committed|dedicated|concerned|interested|based|located|related|involved|limited|often|even)\w{2,20}(?:ed|en|pt|lt|nt|ld|de|un|ught)\b|\b(?:made|kept|held|sent|run|set|drawn|written|read|told|put|cut|built|taken|given|found|shown|done)\b/i;

/** Whether something is done, actively or passively (heuristic). */
export function saysAction(text: string): boolean {
  return doing.test(text) || done.test(text);
}
