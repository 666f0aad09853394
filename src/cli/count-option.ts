import { InvalidArgumentError } from 'commander';

/** An option's parser: a whole number from 1 up, of so many digits at the most. */
export function countOf(digits: number): (value: string) => number {
  return (value) => {
    if (!/^[1-9]\d*$/.test(value) || value.length > digits)
      throw new InvalidArgumentError(`Give a number from 1 to ${'9'.repeat(digits)}.`);
    return Number(value);
  };
}
