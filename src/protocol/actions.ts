import type { Disclosure } from './disclosure';
import type { Days } from './evidence';
import type { Place, Position, Range } from './place';
import type { RecordKind } from './records';
import { request } from './request';

/**
 * An edit that a person starts from the sidebar or the command palette; the server computes it. `at`: the place of the
 * record as its row has it, since several records may have one id; absent: the first with the id.
 */
export const action = request<ActionParams, ActionResult>('soc2/action');
export type ActionParams =
  | {
      action: 'createControl';
      criterion: string;
      title?: string | undefined;
      /**
       * Id of a role; empty: left open; absent: the owner of a policy that claims the criterion, else the author's
       * role.
       */
      owner?: string | undefined;
      root?: string | undefined;
    }
  | { action: 'mapControl'; criterion: string; control: string; at?: Place | undefined; root?: string | undefined }
  | { action: 'notRelevant'; criterion: string; reason: string; root?: string | undefined }
  | {
      action: 'carveOut';
      criterion: string;
      vendor: string;
      text: string;
      at?: Place | undefined;
      root?: string | undefined;
    }
  | {
      action: 'newRecord';
      kind: RecordKind;
      title?: string | undefined;
      /** Of a control. */ criterion?: string | undefined;
      /** Of a finding. */ control?: string | undefined;
      /** Of an incident; absent: undecided. */ decision?: Disclosure | undefined;
      root?: string | undefined;
    }
  | {
      action: 'recordEvidence';
      control: string;
      at?: Place | undefined;
      covers: Days;
      collected: string;
      /** The system that it came from; absent or empty: open. */ source?: string | undefined;
      location?: string | undefined;
      sha256?: string | undefined;
      /** Absent: left open. */ result?: 'ok' | 'exception' | 'not-applicable' | undefined;
      root?: string | undefined;
    }
  | {
      action: 'markReviewed';
      kind: 'control' | 'policy' | 'risk' | 'vendor';
      id: string;
      at?: Place | undefined;
      date: string;
      /** What changed, of a policy with a list of revisions; absent: left open. */ comment?: string | undefined;
      /** Id of the role that read a vendor's report; absent: the author's; empty: left open. */ by?:
        string | undefined;
      /** What the report notes, or `none`; absent: left open. */ exceptions?: string | undefined;
      /** Answer to `ActionResult.ask`. */ choice?: string | undefined;
      root?: string | undefined;
    }
  | {
      action: 'decideIncident';
      incident: string;
      disclose: boolean;
      reason: string;
      at?: Place | undefined;
      root?: string | undefined;
    }
  | { action: 'createManifest'; root?: string | undefined };
export interface FileChange {
  uri: string;
  create?: string | undefined;
  edits?: { range: Range; newText: string }[] | undefined;
  /** The uri that the file gets, after its edits. */
  rename?: string | undefined;
}
/**
 * `ask`: the person has to choose first; the client sends the request again with the id of the choice. `snippet`: what
 * `changes` do to the file of `open`, with the places to fill in as tab stops, in VS Code's syntax of snippets; a
 * client makes and saves the changes first, and then puts the snippet over what they wrote. `range`: as it is before
 * the change, around all edits of that file.
 */
export interface ActionResult {
  changes: FileChange[];
  open?: { uri: string; position: Position } | undefined;
  snippet?: { range: Range; text: string } | undefined;
  error?: string | undefined;
  ask?: { title: string; choices: ActionChoice[] } | undefined;
  next?: NextQuestions | undefined;
}
/**
 * A person decides by the questions of another command, which the client asks: which control addresses a criterion, or
 * whether an incident is disclosed.
 */
export type NextQuestions =
  | { of: 'criterion'; criterion: { id: string; title: string; activities: string[] } }
  | { of: 'incident'; incident: string };
export interface ActionChoice {
  id: string;
  title: string;
  detail: string;
  /** The choice is to be followed by who read the report and which exceptions it notes. */ read?: true | undefined;
}

/** Asks for one of all answers to a problem, then returns the change of the chosen answer. */
export const chooseFix = request<ChooseFixParams, ActionResult>('soc2/chooseFix');
export interface ChooseFixParams {
  uri: string;
  diagnostic: {
    range: Range;
    message: string;
    code?: string | undefined;
    source?: string | undefined;
    data?: unknown;
  };
  choice?: string | undefined;
}

/** The controls to which a criterion may be mapped, best first; or the vendors to which it may be carved out. */
export const candidates = request<CandidatesParams, Candidate[]>('soc2/candidates');
export interface CandidatesParams {
  root?: string | undefined;
  kind: 'control' | 'vendor';
  criterion: string;
  /** Whether controls that name the criterion and are only planned come first. */ withPlanned?: boolean | undefined;
}
export interface Candidate {
  id: string;
  title: string;
  detail: string;
  /** Where the record is. */ place?: Place | undefined;
  /** Where a control is that names the criterion already, and is only planned. */ planned?: Place | undefined;
  /** Nobody says that it is planned; its statement is still open. */ open?: true | undefined;
}
