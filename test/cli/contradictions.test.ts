import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { createTerminalHost } from '../support/host.js';

async function run(...argv: string[]) {
  const { host, stdout, stderr } = createTerminalHost({ argv, input: 'a' });
  return { code: await main(host), stdout: stdout(), stderr: stderr() };
}

const OUT = ['-o', 'never-made/'];

it.each([
  [['-f', 'brat'], 'brat wants two files for each article'],
  [['-f', 'sqlite'], 'a database is one file'],
  [['-f', 'sqlite', ...OUT], 'a database is one file'],
  [['-f', 'terminal', '-o', 'a.txt'], 'the terminal view is not written to files'],
  [['--text-field', 'body'], '--text-field is for records'],
  [['--id-field', 'url'], '--id-field is for records'],
  [['--date-field', 'day'], '--date-field is for records'],
  [['--input-format', 'csv', ...OUT], 'records have no files to mirror'],
  [['-', ...OUT], 'standard input has no name to file it under'],
  [['-', '--files-from', '-'], 'standard input cannot be an article and the list of articles'],
  [['-0'], '-0 says how the list of --files-from is written, and there is none'],
  [['--overwrite'], '--overwrite is for an output folder'],
  [['--bom', '-f', 'json'], '--bom is for csv and tsv'],
  [['--include-text', '-f', 'csv'], 'csv has no place for the text of --include-text, or has it anyway'],
  [
    ['--offsets', 'utf8', '-f', 'conll'],
    'conll has offsets of its own or none, which --offsets does not change',
  ],
  [['--types', 'people', '-f', 'geojson'], 'geojson shows places, and --types leaves them out'],
])('refuses %j, as: %s', async (argv, message) => {
  const { code, stdout, stderr } = await run(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  const [said, hint, ...rest] = stderr.split('\n');
  expect([said, rest]).toEqual([`namedrop: ${message}`, ['']]);
  expect(hint).toMatch(/^(?:Name|Leave|Say|Add) /);
});

it.each([
  [['--quiet', '--verbose'], "option '-q, --quiet' cannot be used with option '-v, --verbose'"],
  [['--ext', 'txt,,md'], "option '--ext <list>' argument 'txt,,md' is invalid. Give endings, as in txt,md."],
  [
    ['--jobs', '10000'],
    "option '-j, --jobs <number>' argument '10000' is invalid. Give a number from 1 to 9999.",
  ],
  [
    ['--timeout', '1e7'],
    "option '--timeout <seconds>' argument '1e7' is invalid. Give a number of seconds above 0, and no more than a million.",
  ],
])('refuses %j', async (argv, message) => {
  expect(await run(...argv)).toEqual({
    code: 2,
    stdout: '',
    stderr: `namedrop: ${message}\nType namedrop --help for the options.\n`,
  });
});

it.each([
  [['a.txt', ''], 'an argument is empty'],
  [['--output', ''], 'an argument is empty'],
  [['--model='], '--model= has nothing after it'],
  [['index', ''], 'an argument is empty'],
])('takes an empty argument for no default: %j', async (argv, message) => {
  expect(await run(...argv)).toEqual({
    code: 2,
    stdout: '',
    stderr: `namedrop: ${message}\nIs it a variable that is not set? Give it a value, or leave it out.\n`,
  });
});
