import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockOutput } from '../../src/cli/lock.js';
import { UsageError } from '../../src/errors.js';
import { createFolder } from '../support/folder.js';

const gone = () => false;

it('takes over the lock of a run that was killed', () => {
  const folder = createFolder({ lock: `1 ${hostname()}\n` });
  const path = join(folder, 'lock');
  const unlock = lockOutput(path, 'out/', { pid: 2, isRunning: gone });
  expect(readFileSync(path, 'utf8')).toBe(`2 ${hostname()}\n`);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
});

it('gives the lock of a run that was killed to one of two that find it', () => {
  const folder = createFolder({ lock: `1 ${hostname()}\n` });
  const path = join(folder, 'lock');
  // The other takes it over while this one asks whether its owner is there.
  const isRunning = () => {
    lockOutput(path, 'out/', { pid: 3, isRunning: gone });
    return false;
  };
  expect(() => lockOutput(path, 'out/', { pid: 2, isRunning })).toThrow(UsageError);
  expect(readFileSync(path, 'utf8')).toBe(`3 ${hostname()}\n`);
  expect(readdirSync(folder)).toEqual(['lock']);
});

it('takes a lock that goes away while it looks', () => {
  const folder = createFolder({ lock: `1 ${hostname()}\n` });
  const path = join(folder, 'lock');
  const isRunning = () => {
    rmSync(path);
    return false;
  };
  lockOutput(path, 'out/', { pid: 2, isRunning });
  expect(readFileSync(path, 'utf8')).toBe(`2 ${hostname()}\n`);
});

it('leaves the lock of a run that goes on', () => {
  const path = join(createFolder(), 'lock');
  writeFileSync(path, `1 ${hostname()}\n`);
  expect(() => lockOutput(path, 'out/', { pid: 2, isRunning: () => true })).toThrow(
    'another run is writing to out/',
  );
  expect(readFileSync(path, 'utf8')).toBe(`1 ${hostname()}\n`);
});
