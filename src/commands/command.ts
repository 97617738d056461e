import type { ParseArgsConfig } from 'node:util';
import type { Settings } from '../application.ts';
import type { Language, Sentence, Words } from '../kernel/words.ts';

/** How a command speaks: results go to standard output by its return, sentences to standard error. */
export type Io = {
  readonly language: Language;
  readonly say: (line: string) => void;
  readonly tell: (sentence: Sentence, values?: Readonly<Record<string, string | number>>) => void;
  readonly readInput: () => Promise<Buffer>;
  /** Waits for Ctrl-C or a request to end. */
  readonly untilStopped: () => Promise<void>;
};

/** The words of a command line: options by name, and the rest in order. */
export type Given = {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
};

/** What a command is given beside its words. */
export type Context = { readonly io: Io; readonly settings: Settings };

/** What a command returns where a part of its work was refused: `result` is printed, and the command ends with 1. */
export type DoneInPart = { readonly doneInPart: true; readonly result: unknown };

/** Whether a part of a command's work was refused. */
export function isDoneInPart(returned: unknown): returned is DoneInPart {
  return typeof returned === 'object' && returned !== null && 'doneInPart' in returned;
}

/** One verb of the command line. What `run` returns is printed as one JSON value. */
export type Command = {
  readonly usage: string;
  readonly summary: Sentence;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Least and most words beside the options. */
  readonly positionals: readonly [number, number];
  /** The sentences of the refusals that it may throw. */
  words(): Promise<Words>;
  run(given: Given, context: Context): Promise<unknown>;
  /** What `run` returned as text for people, printed unless `--json` is given; without it JSON is printed. */
  show?(result: unknown, language: Language): Promise<string>;
};
