// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Command, InputStage, validCommands } from './stage.js';

let stage: InputStage;
let commands: Record<string, Command>;
beforeAll(async () => {
  stage = await InputStage.open();
  commands = validCommands(stage);
});
afterAll(() => stage.close());

type Path = readonly (string | number)[];

/** Every single value in a body, with the way to it. */
function leavesOf(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function withLeaf(body: unknown, [head, ...rest]: Path, value: unknown): unknown {
  if (head === undefined) return value;
  const copy = (Array.isArray(body) ? [...body] : { ...(body as object) }) as Record<string | number, unknown>;
  copy[head] = withLeaf(copy[head], rest, value);
  return copy;
}

/** Longer than any field, and short enough to be read at all. */
const ENDLESS = 'x'.repeat(3_500);
const TEXTS = ['<script>alert(1)</script>', `a${String.fromCharCode(0)}b`, 'a\ud800b', ENDLESS];
const DATES = ['2026-02-30', 'ieri', '0000-01-01', '2026-02-30T09:00:00+01:00', '+275760-09-13T00:00:00Z', ''];

/** What no field of that kind may take. */
function nastyFor(value: unknown): unknown[] {
  const others = [{}, []];
  if (typeof value === 'number') return [-5, 1e12, 1e308, 'tre', true, ...others];
  if (typeof value === 'boolean') return ['forse', 7, ...others];
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) return [...DATES, ...TEXTS, 7, ...others];
  return [...TEXTS, 7, true, ...others];
}

describe.each(Object.keys(validCommands({ ids: {}, ente: { places: {} } } as unknown as InputStage)))('%s', (name) => {
  it('refuses what is wrong in any field, says where, and writes nothing', async () => {
    const { who, method, path, body } = commands[name] as Command;
    const before = await stage.countRows();
    const wrong: string[] = [];
    for (const leaf of leavesOf(body)) {
      const field = leaf.path.join('.');
      for (const nasty of nastyFor(leaf.value)) {
        const answer = await stage.raw(who, method, path, JSON.stringify(withLeaf(body, leaf.path, nasty)));
        const shown = JSON.stringify(nasty).slice(0, 40);
        const named = answer.body.errors?.find(
          (error) =>
            error.field === field || error.field.startsWith(`${field}.`) || field.startsWith(`${error.field}.`),
        );
        if (answer.status !== 422) wrong.push(`${field} = ${shown}: ${answer.status} ${answer.text.slice(0, 150)}`);
        else if (!named) wrong.push(`${field} = ${shown}: names ${JSON.stringify(answer.body.errors)}`);
        else if (!named.message || named.message === named.code || /\{\{/.test(named.message))
          wrong.push(`${field} = ${shown}: no words for ${named.code}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await stage.countRows()).toEqual(before);
  });
});
