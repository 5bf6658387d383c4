import type { Severity } from '../../core/rules/rule';

export type Colour = 'red' | 'yellow' | 'blue' | 'green' | 'grey' | 'bold' | 'cyan' | 'magenta';

const codes: Readonly<Record<Colour, string>> = {
  red: '31',
  yellow: '33',
  blue: '34',
  green: '32',
  grey: '90',
  bold: '1',
  cyan: '36',
  magenta: '35',
};

export type Paint = (colour: Colour, text: string) => string;

/** Colours text for a terminal, or leaves it alone. */
export function paintFor(colour: boolean): Paint {
  return colour ? (name, text) => `\u001b[${codes[name]}m${text}\u001b[0m` : (_name, text) => text;
}

export const severityColour: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'grey',
};
