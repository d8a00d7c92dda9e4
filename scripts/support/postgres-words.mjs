// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';

/** @param {string} log */
export function lastLines(log) {
  try {
    return readFileSync(log, 'utf8').trim().split('\n').slice(-4).join('\n');
  } catch {
    return '';
  }
}

/** What may be read in Postgres's last words, and what helps. @type {readonly (readonly [RegExp, string])[]} */
const ADVICE = [
  [
    /shared librar|cannot open shared object/,
    'Le librerie di Postgres non sono al loro posto, come dopo "npm ci --ignore-scripts". Esegui: npm rebuild\n' +
      'The libraries of Postgres are not in their place, as after "npm ci --ignore-scripts". Run: npm rebuild',
  ],
  [
    /lock file .*already exists|is another postmaster/i,
    'Un altro Postgres usa questi dati. Fermalo, o scegli un’altra cartella con DATA_DIR.\n' +
      'Another Postgres uses these data. Stop it, or choose another folder with DATA_DIR.',
  ],
  [/no space left/i, 'Il disco è pieno. Fai spazio e riprova.\nThe disk is full. Make room and try again.'],
  [
    /read-only file system/i,
    'Il disco è di sola lettura. Scegli un’altra cartella con DATA_DIR.\n' +
      'The file system is read-only. Choose another folder with DATA_DIR.',
  ],
  [
    /permission denied|has invalid permissions|wrong ownership/i,
    'Postgres non può leggere i suoi dati: la cartella postgres/ deve essere di chi la usa, con modo 700.\n' +
      'Postgres may not read its data: the folder postgres/ must belong to whoever uses it, with mode 700.',
  ],
  [
    /too many open files/i,
    'Il sistema ci lascia aprire troppi pochi file insieme: ulimit -n 4096, poi npm start.\n' +
      'The system lets us open too few files at once: ulimit -n 4096, then npm start.',
  ],
  [
    /invalid checkpoint|could not locate a valid checkpoint|PANIC|invalid data in file/i,
    'I dati sono rovinati o incompleti. Ripristina l’ultima copia (docs/operations.md).\n' +
      'The data are damaged or not whole. Restore the last backup (docs/operations.md).',
  ],
];

/** @param {string} words of Postgres @returns {string} with what helps before them, where we know */
export function withAdvice(words) {
  const [, advice] = ADVICE.find(([pattern]) => pattern.test(words)) ?? [];
  return advice ? `${advice}\n${words}` : words;
}

/** @param {string} file of the password */
export const noPassword = (file) =>
  `Manca la password di Postgres (${file}): senza, i dati che ci sono non si aprono. Rimetti quel file dalla copia, oppure sposta altrove la cartella postgres/ per cominciare da zero.\n` +
  `The password of Postgres is missing (${file}): without it the data that are there do not open. Put that file back from the backup, or move the folder postgres/ elsewhere to begin anew.`;

/** @param {string} file of the password */
export const wrongPassword = (file) =>
  `La password in ${file} non è quella di questi dati: Postgres la rifiuta. Rimetti il file che stava accanto a loro.\n` +
  `The password in ${file} is not the one of these data: Postgres refuses it. Put back the file that stood beside them.`;

/** @param {string} cluster */
export const notACluster = (cluster) =>
  `In ${cluster} ci sono file, ma non sono i dati di Postgres (manca PG_VERSION). Ripristina la copia, oppure sposta altrove la cartella.\n` +
  `There are files in ${cluster}, but they are not the data of Postgres (no PG_VERSION). Restore the backup, or move the folder elsewhere.`;
