// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run drills [-- name …] [-- --rounds N] [--seconds 1,5] [--sockets N] [--short]: what is promised when things die, tried; ends with 1 when it does not hold.
import { parseArgs } from 'node:util';
import { build, isBuilt } from './support/build.mjs';

const NAMES = ['kills', 'outages', 'sockets', 'clock', 'disk', 'start', 'restore'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    sockets: { type: 'string' },
    short: { type: 'boolean' },
  },
});
const unknown = positionals.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`No such drill: ${unknown.join(', ')}. There are: ${NAMES.join(', ')}`);
  process.exit(1);
}
const options = {
  short: values.short,
  ...(values.rounds && { rounds: Number(values.rounds) }),
  ...(values.seconds && { seconds: values.seconds.split(',').map(Number) }),
  ...(values.sockets && { sockets: Number(values.sockets) }),
};

if (!isBuilt()) await build();
let failed = 0;
for (const name of positionals.length > 0 ? positionals : NAMES) {
  const { drill } = await import(`../tests/drills/${name}.drill.mjs`);
  const began = Date.now();
  console.log(`── ${name}`);
  try {
    for (const [words, isWell] of await drill(options)) {
      console.log(`${isWell ? '✓' : '✗'} ${words}`);
      if (!isWell) failed += 1;
    }
  } catch (error) {
    console.log('✗', error);
    failed += 1;
  }
  console.log(`   ${((Date.now() - began) / 1000).toFixed(0)} s`);
}
console.log(failed === 0 ? '\nEverything holds' : `\n${failed} do not hold`);
process.exit(failed === 0 ? 0 : 1);
