// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const PROJECT = join(import.meta.dirname, '..', '..');

/** What the drill prints, and how it ends. */
function drill(...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['scripts/drills.mjs', ...args, '--short'], { cwd: PROJECT });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

/** Fewer rounds of what `npm run drills` does. */
describe('when things die under load', () => {
  it.each([
    ['kills', ['--rounds', '6']],
    ['outages', ['--seconds', '1']],
  ])('the drill of %s finds nothing lost, nothing doubled and everything told', async (name, options) => {
    const { code, said } = await drill(name, ...options);
    expect(said).toContain('✓ lost 0\n✓ doubled 0');
    expect(said.split('\n').filter((line) => line.startsWith('✗'))).toEqual([]);
    expect(code).toBe(0);
  });
});
