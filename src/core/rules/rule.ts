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
  /** Data for the fixes, which never parse the message. */
  data?: { readonly [key: string]: Json };
  /** Declared things that explain the finding; their places are looked up when it is shown. */
  related?: readonly { kind: IdKind; id: string; message: string }[];
  /** Set only where the place lowers the rule's severity (claims in policies). */
  severity?: Severity;
}

/** A change to files that a person accepts as one step. Paths are relative to the programme's root. */
export interface Fix {
  title: string;
  edits?: readonly { file: string; edits: readonly TextEdit[] }[];
  create?: readonly { file: string; text: string; /** Offset in `text` for the cursor. */ cursor?: number }[];
  /** Exports the document again; offered only by clients that can export. */
  exportAgain?: string;
  /** With `exportAgain`: the title says that an edit is lost, so that nobody asks about it again. */
  losesEdit?: boolean;
  /** True when nearly every user wants exactly this fix. */
  preferred?: boolean;
  /** True when `soc2 fix` and "fix all" may apply it without asking: no meaning is chosen. */
  safe?: boolean;
}

export interface RuleContext {
  view: View;
  /**
   * View of grain `full`: every edit of a record read through it makes this file be checked again. For exported
   * documents only.
   */
  full: View;
  /** The file that holds the entity. */
  file: FileEntry;
  /** Settings of `lint.*` in the manifest and of the host. */
  settings: RuleSettings;
}

export interface RuleSettings {
  /** Days of grace for evidence intervals, by frequency. */
  graceDays: Readonly<Record<string, number>>;
  policyReviewMonths: number;
}

export interface RuleDocumentation {
  /** What the rule finds, in one sentence. */
  what: string;
  /** Why an examiner asks. */
  why: string;
  /** A minimal example that the rule reports, and its corrected form. */
  wrong: string;
  right: string;
}

/** One diagnostic. `check` is pure; it may read its own file freely and other files through the view only. */
export interface Rule<K extends EntityKind = EntityKind> {
  code: `soc2.${string}`;
  severity: Severity;
  /** The kinds of record that the rule checks. */
  on: readonly K[];
  /** The only report type that the rule runs for; both when absent. */
  reportType?: 1 | 2;
  title: string;
  documentation: RuleDocumentation;
  /** Description criteria, trust criteria or practice that the rule is based on. */
  basis: readonly string[];
  check(entity: Entity<K>, context: RuleContext): Iterable<Finding>;
  /**
   * Computed on request, one by one where each is a cost; the finding has the `data` that `check` returned. No fix of a
   * rule with `choices` is safe.
   */
  fixes?(finding: Finding, entity: Entity<K>, context: RuleContext): Iterable<Fix>;
  /** All answers, best first, for a list to choose from, when many fit. `fixes` offers the likeliest. */
  choices?: {
    /** Title of the action: "Choose the owner". It names what several findings at one place differ in. */
    question: string | ((finding: Finding) => string);
    /** Computed one by one: a menu takes only as many as show that there are many. */
    answers(finding: Finding, entity: Entity<K>, context: RuleContext): Iterable<Answer>;
    /** Fixes that are no answer, and are offered beside the list. */
    besides?(finding: Finding, entity: Entity<K>, context: RuleContext): Iterable<Fix>;
  };
}

/** One answer to the question of a rule, with an explanation for a person who does not know the term. */
export interface Answer {
  label: string;
  detail: string;
  fix: Fix;
}

/** Preserves the literal type of a rule's kinds. */
export function defineRule<K extends EntityKind>(rule: Rule<K>): Rule {
  return rule;
}
