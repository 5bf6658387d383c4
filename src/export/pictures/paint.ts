import type { Role } from './drawing';

/** Ink on paper: what a picture looks like where no style sheet gives it colours. */
export interface Paint {
  fill: string;
  stroke: string;
  width: number;
  /** Lengths of dashes and gaps. */
  dash?: readonly number[];
}

const plain: Paint = { fill: '#ffffff', stroke: '#000000', width: 1 };

const paints: Partial<Record<Role, Paint>> = {
  boundary: { fill: '#ffffff', stroke: '#000000', width: 2 },
  provider: { fill: '#f7f7f7', stroke: '#777777', width: 1 },
  store: { fill: '#f0f0f0', stroke: '#000000', width: 1.25 },
  users: { fill: '#ffffff', stroke: '#000000', width: 1.25 },
  outside: { fill: '#ffffff', stroke: '#777777', width: 1, dash: [4, 3] },
  vendor: { fill: '#ffffff', stroke: '#000000', width: 1, dash: [6, 3] },
  more: { fill: '#ffffff', stroke: '#777777', width: 1, dash: [2, 3] },
  empty: { fill: '#ffffff', stroke: '#cccccc', width: 1 },
  'tone-evidenced': { fill: '#d9d9d9', stroke: '#000000', width: 1 },
  'tone-addressed': { fill: '#ececec', stroke: '#000000', width: 1 },
  'tone-carved-out': { fill: '#f7f7f7', stroke: '#000000', width: 1, dash: [4, 2] },
  'tone-due': { fill: '#ffffff', stroke: '#777777', width: 1, dash: [2, 2] },
  'tone-not-relevant': { fill: '#ffffff', stroke: '#777777', width: 1, dash: [2, 2] },
  'tone-gap': { fill: '#ffffff', stroke: '#000000', width: 2 },
  'tone-missing': { fill: '#ffffff', stroke: '#000000', width: 2 },
};

export function paintOf(role: Role): Paint {
  return paints[role] ?? plain;
}
