// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import writeExcelFile from 'write-excel-file/node';
import { openApplication, systemSeed } from './application.mjs';
import { result } from './table.mjs';

const HEADING = ['Cognome', 'Nome', 'Data di nascita', 'Telefono', 'Comune', 'Indirizzo', 'Famiglia', 'Codice fiscale'];
/** As many rows go in together. */
const IN_A_TRANSACTION = 25;

/** A list of people read, tried and taken in, as CSV and as XLSX, against bare inserts of as many people. */
export async function measure({ url, pool, ente, quick }) {
  const rows = quick ? 1_000 : 10_000;
  const app = await openApplication(url);
  const libs = await import('../../dist/libs/intake/src/index.js');
  const { UnitOfWork } = await import('../../dist/libs/platform/src/index.js');
  const unitOfWork = app.get(UnitOfWork);
  const within = (act) => unitOfWork.run(systemSeed(ente.id), act);
  const memory = watchMemory();
  const bare = await insertBare(pool, ente, rows);
  const results = [];
  for (const [name, file] of [
    ['csv', Buffer.from([HEADING, ...people('Csv', rows, 0)].map((cells) => cells.join(';')).join('\n'))],
    [
      'xlsx',
      await writeExcelFile([
        { sheet: 'Elenco', data: [HEADING, ...people('Xlsx', rows, rows)].map(asCells) },
      ]).toBuffer(),
    ],
  ]) {
    const clock = stopWatch();
    const id = await within((ctx) =>
      app.get(libs.ReceiveFile).execute(ctx, { kind: 'people', file: { name: `elenco.${name}`, content: file } }),
    );
    const read = clock();
    await app.get(libs.IntakeWork).drain();
    const tried = clock();
    await within((ctx) => app.get(libs.StartIntake).take(ctx, id));
    clock();
    await app.get(libs.IntakeWork).drain();
    const taken = clock();
    const { counts } = await within((ctx) => app.get(libs.ViewIntake).get(ctx, id));
    if (counts.taken !== rows) throw new Error(`Of ${rows} rows these went in: ${JSON.stringify(counts)}`);
    for (const [what, seconds] of Object.entries({ read, tried, taken }))
      results.push(result(`intake.${name}.${what}`, 'rows/s', rows / seconds, rows / bare, { n: rows }));
  }
  results.push(result('intake.memory', 'MB more', await memory(), null, { n: rows }));
  await app.close();
  return results;
}

const asCells = (cells) => cells.map((value) => ({ value }));

function people(word, rows, first) {
  return Array.from({ length: rows }, (_, index) => {
    const n = first + index;
    const day = new Date(Date.UTC(1930, 0, 1) + ((n * 7919) % 25_000) * 86_400_000).toISOString().slice(0, 10);
    const [year, month, date] = day.split('-');
    const phone = n % 3 ? '' : `347 ${String(1_000_000 + n)}`;
    const household = `${word} ${Math.floor(n / 3)}`;
    return [
      `${word}${letters(n)}`,
      letters(n * 31 + 7),
      `${date}/${month}/${year}`,
      phone,
      'Alba',
      `Via ${household}`,
      household,
      '',
    ];
  });
}

/** Names of letters alone, far enough from one another. */
function letters(n) {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te'];
  return Array.from(
    { length: 6 },
    (_, at) => syllables[Math.floor(n / syllables.length ** at) % syllables.length],
  ).join('');
}

function stopWatch() {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
}

/** The most this process held while something went on, above what it held before. */
function watchMemory() {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  return async () => {
    await sleep(60);
    clearInterval(timer);
    return (most - before) / 1024 / 1024;
  };
}

/** Seconds for people alone, a statement each, as many a transaction as the import has. */
async function insertBare(pool, ente, rows) {
  const client = await pool.connect();
  const began = performance.now();
  try {
    for (let from = 0; from < rows; from += IN_A_TRANSACTION) {
      await client.query('BEGIN');
      for (let n = from; n < Math.min(rows, from + IN_A_TRANSACTION); n += 1)
        await client.query(
          `INSERT INTO people (id, ente_id, given_name, family_name, birth_date, devices, channels)
           VALUES ($1, $2, $3, 'Bare', date '1901-01-01', 'none', '{call}')`,
          [randomUUID(), ente.id, `Nome${n}`],
        );
      await client.query('COMMIT');
    }
  } finally {
    client.release();
  }
  return (performance.now() - began) / 1000;
}
