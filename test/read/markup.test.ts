import { expect, it } from 'vitest';
import { documentFromBytes } from '../../src/read/bytes.js';
import { documentFromText } from '../../src/read/text.js';

it.each([
  '<!DOCTYPE html>\n<html><body>Berlin</body></html>',
  '\n <html lang="en"><p>Berlin</p></html>',
  '<?xml version="1.0"?>\n<!doctype html><html></html>',
])('warns of a web page: %j', async (text) => {
  const rules = ['format/markup'];
  expect(documentFromText(text).diagnostics.map(({ rule }) => rule)).toEqual(rules);
  const { diagnostics } = await documentFromBytes(Buffer.from(text), 'page.html');
  expect(diagnostics.map(({ rule }) => rule)).toEqual(rules);
});

it.each(['Berlin <b>voted</b>.', 'The tag <html> opens a page.', '< 5 % voted.'])(
  'takes %j for text',
  (text) => {
    expect(documentFromText(text).diagnostics).toEqual([]);
  },
);
