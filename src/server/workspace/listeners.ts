/**
 * The order in which parts of the server hear of the workspace, whichever registers first: facts that are known already are learned
 * before problems are computed and previews rendered, and the client hears last, when everything that it may ask for is stale.
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
