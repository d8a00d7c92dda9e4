// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRounds, readCordeau, type RoundsSolution } from '@reciproca/matching';
import { runConsole } from '../../../apps/console/src/console.js';
import { planeNodes, type PlaneRounds } from '../../support/plane-rounds.js';

let folder: string;
let said = '';
let failed = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reciproca-rounds-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without any environment: no database may be asked for. */
function run(...args: string[]): Promise<number> {
  [said, failed] = ['', ''];
  return runConsole(
    ['node', 'reciproca', 'solve', 'rounds', ...args],
    {},
    { write: (text) => (said += text) },
    { write: (text) => (failed += text) },
  );
}

function fileOf(name: string, recipe: PlaneRounds): string {
  const lines = planeNodes(recipe).map(({ x, y, serviceMinutes, demand, earliest, latest }, at) =>
    [at, x, y, serviceMinutes, demand, earliest, latest].join(' '),
  );
  const file = join(folder, name);
  writeFileSync(file, `${[`${recipe.vehicles} ${recipe.requests} 480 3 30`, ...lines].join('\n')}\n`);
  return file;
}

describe('rounds from a file', () => {
  it('are solved without a database, told and written', async () => {
    const file = fileOf('good.txt', { seed: 4, requests: 8, vehicles: 2, windowMinutes: 60 });
    const out = join(folder, 'solution.json');
    expect(await run(file, '--seconds', '1.5', '--out', out)).toBe(0);
    const [, objective, bound, gap, seconds] =
      /objective: ([\d.]+)\nbound: ([\d.]+)\ngap: ([\d.]+)\nseconds: ([\d.]+)\n/.exec(said)?.map(Number) ?? [];
    expect(said).toContain('Richieste servite: 8 di 8.');
    const written = JSON.parse(readFileSync(out, 'utf8')) as RoundsSolution;
    expect(checkRounds(readCordeau(readFileSync(file, 'utf8')), written)).toEqual([]);
    expect(written.objective).toBeCloseTo(objective!, 3);
    expect(bound).toBeLessThanOrEqual(objective!);
    expect(gap).toBeCloseTo(1 - bound! / objective!, 3);
    expect(seconds).toBeGreaterThan(0);
  });

  it('that cannot all be served name who is left out, and fail', async () => {
    const file = fileOf('crowded.txt', { seed: 8, requests: 12, vehicles: 1, horizon: 240 });
    expect(await run(file, '--seconds', '1')).toBe(1);
    expect(failed).toMatch(/Restano fuori: \d+/);
    expect(said).toContain('gap: unknown');
  });

  it('that are no rounds are told by their line', async () => {
    const file = join(folder, 'bad.txt');
    writeFileSync(file, '2 2 480 3 30\n0 0 0 0 0 0 480\n1 3 4 3 uno 0 1440\n');
    expect(await run(file)).toBe(1);
    expect(failed).toContain(`${file}, riga 3: questo non è un numero: uno`);
    expect(await run(join(folder, 'missing.txt'))).toBe(1);
    expect(failed).toContain('non c’è');
    expect(await run(file, '--seconds', '-1')).toBe(1);
  });
});
