import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { ALBANESE, CERN } from '../support/articles.js';
import { expectValid, SCHEMA } from '../support/schema.js';

/** A type or schema, reduced to what both can say: sorted alternatives of names, lists and objects. */
type Shape = readonly (string | { readonly list: Shape } | { readonly object: Record<string, Shape> })[];

const order = (shapes: Shape): Shape =>
  [...shapes].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  $defs?: Record<string, Schema>;
}

function shapeOfSchema(schema: Schema): Shape {
  if (schema.$ref !== undefined)
    return shapeOfSchema(SCHEMA.$defs[schema.$ref.replace('#/$defs/', '')] as Schema);
  if (schema.anyOf !== undefined) return order(schema.anyOf.flatMap(shapeOfSchema));
  if (schema.enum !== undefined) return order(schema.enum.map((value) => JSON.stringify(value)));
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  if (schema.items !== undefined) return [{ list: shapeOfSchema(schema.items) }];
  if (schema.properties !== undefined) {
    expect(schema.additionalProperties).toBe(false);
    const required = new Set(schema.required);
    const entries = Object.entries(schema.properties).map(([key, value]) => [
      required.has(key) ? key : `${key}?`,
      shapeOfSchema(value),
    ]);
    return [{ object: Object.fromEntries(entries) }];
  }
  return order([schema.type ?? []].flat().map((type) => (type === 'integer' ? 'number' : type)));
}

function shapeOfType(type: ts.Type, checker: ts.TypeChecker): Shape {
  if (type.flags & ts.TypeFlags.Boolean) return ['boolean'];
  if (type.isUnion()) return order(type.types.flatMap((part) => shapeOfType(part, checker)));
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (element !== undefined && checker.isArrayLikeType(type))
    return [{ list: shapeOfType(element, checker) }];
  // An optional key's type names this beside its own.
  if (type.flags & ts.TypeFlags.Undefined) return [];
  if (type.flags & ts.TypeFlags.Object) {
    const entries = checker.getPropertiesOfType(type).map((property) => {
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      return [
        optional ? `${property.name}?` : property.name,
        shapeOfType(checker.getTypeOfSymbol(property), checker),
      ];
    });
    return [{ object: Object.fromEntries(entries) }];
  }
  return [checker.typeToString(type)];
}

function shapeOfOutput(): Shape {
  const path = fileURLToPath(new URL('../../src/write/output.ts', import.meta.url));
  const program = ts.createProgram([path], {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const symbol =
    source && checker.getSymbolAtLocation(source)?.exports?.get(ts.escapeLeadingUnderscores('Output'));
  if (symbol === undefined) throw new Error('src/write/output.ts exports no Output');
  return shapeOfType(checker.getDeclaredTypeOfSymbol(symbol), checker);
}

it('says the same as the types', () => {
  expect(shapeOfSchema(SCHEMA as Schema)).toEqual(shapeOfOutput());
});

it.each([
  ['an article', ALBANESE],
  ['another', CERN],
  ['nothing', ''],
  ['a lone surrogate', 'Paris \ud83d Rome'],
  ['controls', 'Paris\0\r\n\u0007Rome'],
])('takes what comes of %s', (_name, text) => {
  expectValid(
    extract(text, {
      includeText: true,
      types: ['people', 'organisations', 'places', 'dates', 'figures', 'others'],
    }),
  );
});

it('refuses a key that it does not name, and one that is missing', () => {
  const output = extract(CERN);
  expect(() => expectValid({ ...output, extra: 1 })).toThrow('must NOT have additional properties');
  expect(() => expectValid({ ...output, people: undefined })).toThrow();
  expect(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).toContain(
    'schema/output.schema.json',
  );
});
