import type { Entity, FileEntry } from '../index/entity';
import type { View } from '../index/view';
import type { Json } from '../model/json';
import type { EntityKind, IdKind } from '../model/kinds';
import type { TextEdit } from '../syntax/edit';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type { Json };

/** One problem at one place. Offsets are UTF-16 units in the entity's file. */
export interface Finding {
  start: number;
  end: number;
  message: string;
  /** What the fixes need; never parsed from the message. */
  data?: { readonly [key: string]: Json };
  /** Declared things that explain the finding; their places are looked up when it is shown. */
  related?: readonly { kind: IdKind; id: string; message: string }[];
  /** Only where the rule says that a place lowers its severity (claims in policies). */
  severity?: Severity;
}

/** A change to files that a person accepts as one step. Paths are relative to the programme's root. */
export interface Fix {
  title: string;
  edits?: readonly { file: string; edits: readonly TextEdit[] }[];
  create?: readonly { file: string; text: string; /** Offset in `text` for the cursor. */ cursor?: number }[];
  /** The document is written again; only a client that can do so offers it. */
  exportAgain?: string;
  /** True when exactly this is what nearly everybody wants. */
  preferred?: boolean;
  /** True when `soc2 fix` and "fix all" may apply it without asking: no meaning is chosen. */
  safe?: boolean;
}

export interface RuleContext {
  view: View;
  /** Of grain `full`: every edit of what is read through it checks this file again. For exported documents only. */
  full: View;
  /** The file that holds the entity. */
  file: FileEntry;
  /** Settings of `lint.*` and of the host. */
  settings: RuleSettings;
}

export interface RuleSettings {
  /** Days of grace by frequency, for evidence intervals. */
  graceDays: Readonly<Record<string, number>>;
  policyReviewMonths: number;
}

export interface RuleDocumentation {
  /** What the rule finds, one sentence. */
  what: string;
  /** Why an examiner asks. */
  why: string;
  /** A minimal example that is reported, and the same mended. */
  wrong: string;
  right: string;
}

/** One diagnostic. `check` is pure; it may read its own file freely and other files through the view only. */
export interface Rule<K extends EntityKind = EntityKind> {
  code: `soc2.${string}`;
  severity: Severity;
  /** The kinds of record that it visits. */
  on: readonly K[];
  /** Runs only for this report type; both when absent. */
  reportType?: 1 | 2;
  title: string;
  documentation: RuleDocumentation;
  /** Description criteria, trust criteria or practice that it rests on. */
  basis: readonly string[];
  check(entity: Entity<K>, context: RuleContext): Iterable<Finding>;
  /** Computed only when asked for; the finding comes back with its `data` as `check` gave it. */
  fixes?(finding: Finding, entity: Entity<K>, context: RuleContext): readonly Fix[];
  /** Where one of many answers fits: all of them, best first, for a list to choose from. `fixes` offers the likeliest. */
  choices?: {
    /** As the title of an action: "Choose the owner". */
    question: string;
    answers(finding: Finding, entity: Entity<K>, context: RuleContext): readonly Answer[];
  };
}

/** One answer to what a rule asks, with what it means for somebody who does not know the words by heart. */
export interface Answer {
  label: string;
  detail: string;
  fix: Fix;
}

/** Keeps the kind parameter of a rule literal. */
export function defineRule<K extends EntityKind>(rule: Rule<K>): Rule {
  return rule;
}
