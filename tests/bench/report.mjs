// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFileSync } from 'node:fs';
import { printTable } from './table.mjs';

/**
 * Keeps what was measured from the moment it was: printed, and written to the file if one is given, after each figure,
 * so that nothing that comes later can lose it. A figure that fails is named and the next one is measured.
 * @param {string | undefined} file
 */
export function openReport(file) {
  const results = [];
  let failed = 0;
  return {
    get failed() {
      return failed;
    },
    async take(name, measure) {
      process.stderr.write(`${name} … `);
      const began = Date.now();
      try {
        const measured = await measure();
        results.push(...measured);
        process.stderr.write(`${Math.round((Date.now() - began) / 1000)} s\n`);
        printTable(measured);
      } catch (error) {
        failed += 1;
        process.stderr.write(`failed: ${error instanceof Error ? error.stack : error}\n`);
      }
      if (file) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
    },
    finish() {
      if (results.length === 0) return;
      console.log('');
      printTable(results);
    },
  };
}
