// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runConsole } from '../../../apps/console/src/console.js';

const folder = mkdtempSync(join(tmpdir(), 'circles-'));
const said: string[] = [];
const output = { write: (text: string) => said.push(text) };
const file = join(folder, 'own.input');

function solve(...args: string[]): Promise<number> {
  said.length = 0;
  return runConsole(['node', 'reciproca', 'solve', 'circles', ...args], {}, output, output);
}

beforeEach(() => writeFileSync(file, '4 6\n0 1 1\n1 2 1\n2 0 1\n2 3 1\n3 2 1\n0 3 1\n-1 -1 -1\n'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('solve circles', () => {
  it('prints the objective with its proof and writes the circles beside the file, without a database', async () => {
    expect(await solve(file)).toBe(0);
    const lines = said.join('').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining(['objective: 3', 'bound: 3', 'gap: 0', 'cycles: 3', 'status: optimal']),
    );
    expect(lines.some((line) => /^seconds: \d+\.\d+$/.test(line))).toBe(true);
    const written = readFileSync(`${file}.solution`, 'utf8');
    expect(written).toContain('# objective: 3\n');
    // Two circles of three share two people: either is the best.
    expect(written).toMatch(/\n0 [13] 2 : 3\n/);
  });

  it('keeps to the length asked for and writes where it is told', async () => {
    const out = join(folder, 'elsewhere.txt');
    expect(await solve(file, '--max-length', '2', '--seconds', '5', '--out', out)).toBe(0);
    expect(said.join('')).toContain('objective: 2\n');
    expect(readFileSync(out, 'utf8')).toContain('\n2 3 : 2\n');
  });

  it('names the line it cannot read, and writes nothing', async () => {
    const bad = join(folder, 'bad.input');
    writeFileSync(bad, '2 1\n0 5 1\n-1 -1 -1\n');
    expect(await solve(bad)).toBe(1);
    expect(said.join('')).toContain('riga 2: un vertice che non esiste');
    expect(existsSync(`${bad}.solution`)).toBe(false);
    expect(await solve(join(folder, 'nowhere.wmd'))).toBe(1);
    expect(said.join('')).toContain('Non riesco a leggere');
  });

  it('refuses a length below two', async () => {
    expect(await solve(file, '--max-length', '1')).toBe(1);
    expect(said.join('')).toContain('Serve un numero da 2 in su');
  });
});
