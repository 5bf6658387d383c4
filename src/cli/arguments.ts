import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isIsoDate } from '../core/model/dates';
import { Failure } from './failure';

export type OptionTypes = NonNullable<ParseArgsConfig['options']>;

export interface Arguments {
  directory: string;
  text(name: string): string | undefined;
  flag(name: string): boolean;
  today: string | undefined;
}

/** Reads the words after the command. Every command takes one DIR (default: this folder) and `--today`. */
export function readArguments(words: readonly string[], options: OptionTypes, use: string): Arguments {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...words],
      options: { ...options, today: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}.\nUse: ${use}`);
  }
  const text = (name: string): string | undefined => {
    const value = parsed.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const [directory = '.', extra] = parsed.positionals;
  if (extra !== undefined)
    throw new Failure(`One word at a time: after ${directory} nothing may follow, but there is ${extra}.\nUse: ${use}`);
  if (directory === '') throw new Failure(`The first word is empty.\nUse: ${use}`);
  const today = text('today');
  if (today !== undefined && !isIsoDate(today)) throw new Failure(`--today takes a date as YYYY-MM-DD, not ${today}.`);
  return { directory, text, flag: (name) => parsed.values[name] === true, today };
}

/** The value of an option with a fixed list of values. */
export function oneOf<T extends string>(
  values: readonly T[],
  given: string | undefined,
  fallback: T,
  option: string,
): T {
  if (given === undefined) return fallback;
  if ((values as readonly string[]).includes(given)) return given as T;
  throw new Failure(
    `--${option} takes ${values.slice(0, -1).join(', ')} or ${values[values.length - 1]}, not ${given}.`,
  );
}
