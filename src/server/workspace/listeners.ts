/**
 * The order in which parts of the server are notified of changes in the workspace, whichever registers first: known
 * facts are learned before problems are computed and previews rendered, and the client is notified last, when
 * everything it may request is marked stale.
 */
export const phases = ['facts', 'problems', 'refresh', 'previews', 'announcement'] as const;
export type Phase = (typeof phases)[number];

/** Listeners of one event, called phase by phase. */
export class PhasedListeners<Event> {
  readonly #byPhase = new Map<Phase, ((event: Event) => void)[]>(phases.map((phase) => [phase, []]));

  add(phase: Phase, listener: (event: Event) => void): void {
    this.#byPhase.get(phase)!.push(listener);
  }

  call(event: Event): void {
    for (const listeners of this.#byPhase.values()) for (const listener of listeners) listener(event);
  }
}
