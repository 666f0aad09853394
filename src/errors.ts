/**
 * An error a person can act on: what happened and why in the message, what to type next in the hint.
 * `exitCode` is what the command line ends with.
 */
export class NamedropError extends Error {
  readonly hint: string | null;
  readonly exitCode: number;

  constructor(message: string, hint: string | null, exitCode: number) {
    super(message);
    this.name = new.target.name;
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

/** The command was typed wrongly, or `extract` called so. */
export class UsageError extends NamedropError {
  constructor(message: string, hint: string | null = null) {
    super(message, hint, 2);
  }
}

/** An input cannot be read or understood; other inputs go on. */
export class InputError extends NamedropError {
  constructor(message: string, hint: string | null = null) {
    super(message, hint, 1);
  }
}

/** A model file is missing, damaged or of another version. */
export class ModelError extends NamedropError {
  constructor(message: string, hint: string | null = null) {
    super(message, hint, 1);
  }
}

/** An output cannot be written, so nothing goes on. */
export class OutputError extends NamedropError {
  constructor(message: string, hint: string | null = null) {
    super(message, hint, 1);
  }
}

/**
 * The error of an input with the path before its message, which does not repeat it; other errors as they are.
 *
 * @param hint what to type next where the error does not say
 */
export function atPath(path: string, error: unknown, hint: string | null = null): unknown {
  return error instanceof InputError ? new InputError(`${path} ${error.message}`, error.hint ?? hint) : error;
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
