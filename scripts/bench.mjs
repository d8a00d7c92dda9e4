// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run bench [-- --json FILE] [-- --only name,name]: each figure beside its baseline, measured in the same run.
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { openStage } from '../tests/bench/stage.mjs';
import { printTable } from '../tests/bench/table.mjs';
import { build } from './support/build.mjs';

const { values } = parseArgs({ args: argv.slice(2), options: { json: { type: 'string' }, only: { type: 'string' } } });

/** Small and quiet first, then what fills the database. */
const FILES = [
  'page-bytes',
  'rides-scan',
  'circles',
  'batch',
  'start-cold',
  'idle-rss',
  'ledger-transfer',
  'http-read',
  'page-home',
  'arrival',
  'surge',
  'told',
  'sockets',
  'match-growth',
];
const wanted = values.only ? values.only.split(',').map((name) => name.replace('.', '-')) : FILES;

await build();
const stage = await openStage();
const results = [];
try {
  for (const file of FILES.filter((name) => wanted.includes(name))) {
    process.stderr.write(`${file} … `);
    const began = Date.now();
    const { measure } = await import(`../tests/bench/${file}.bench.mjs`);
    results.push(...(await measure(stage)));
    process.stderr.write(`${Math.round((Date.now() - began) / 1000)} s\n`);
  }
} finally {
  await stage.close();
  printTable(results);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
