// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run bench [-- --json FILE] [-- --only name,name] [-- --quick]: each figure beside its baseline, measured in the same run.
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { openReport } from '../tests/bench/report.mjs';
import { openStage } from '../tests/bench/stage.mjs';
import { build } from './support/build.mjs';

const { values } = parseArgs({
  args: argv.slice(2),
  options: { json: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});

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
  'statements',
  'intake',
  'arrival',
  'surge',
  'siege',
  'told',
  'sockets',
  'match-growth',
];
/** What says something in a minute's look: less of it, and nothing that only counts when it is large. */
const QUICK_FILES = [
  'page-bytes',
  'start-cold',
  'idle-rss',
  'ledger-transfer',
  'http-read',
  'page-home',
  'statements',
  'told',
];

const wanted = values.only?.split(',').map((name) => name.replace('.', '-')) ?? (values.quick ? QUICK_FILES : FILES);
const unknown = wanted.filter((name) => !FILES.includes(name));
if (unknown.length > 0) {
  console.error(`No such figures: ${unknown.join(', ')}. There are: ${FILES.join(', ')}`);
  process.exit(1);
}

await build();
const report = openReport(values.json);
const stage = await openStage({ quick: values.quick });
try {
  for (const file of FILES.filter((name) => wanted.includes(name))) {
    const { measure } = await import(`../tests/bench/${file}.bench.mjs`);
    await report.take(file, () => measure(stage));
  }
} finally {
  report.finish();
  await stage.close();
}
if (report.failed > 0) process.exitCode = 1;
