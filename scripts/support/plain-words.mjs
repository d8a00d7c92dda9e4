// SPDX-License-Identifier: AGPL-3.0-or-later
import { PlainError } from './plain-error.mjs';

/** What the system refuses, for the person at the terminal. @type {Record<string, (path: string) => string>} */
const BY_CODE = {
  EROFS: (path) =>
    `Il disco è di sola lettura: non si può scrivere${path}. Scegli un’altra cartella con DATA_DIR.\n` +
    `The file system is read-only: nothing can be written${path}. Choose another folder with DATA_DIR.`,
  EACCES: (path) =>
    `Non abbiamo il permesso di scrivere o leggere${path}. Controlla di chi è la cartella, o scegline un’altra con DATA_DIR.\n` +
    `We may not write or read${path}. See who owns the folder, or choose another one with DATA_DIR.`,
  ENOSPC: (path) => `Il disco è pieno${path}. Fai spazio e riprova.\nThe disk is full${path}. Make room and try again.`,
  EMFILE: () =>
    'Il sistema ci lascia aprire troppi pochi file insieme. Servono almeno 1024: ulimit -n 4096, poi npm start.\n' +
    'The system lets us open too few files at once. At least 1024 are needed: ulimit -n 4096, then npm start.',
};
const SAME_AS = /** @type {Record<string, string>} */ ({ EPERM: 'EACCES', EDQUOT: 'ENOSPC', ENFILE: 'EMFILE' });

/**
 * The plain lines of an error that whoever starts can put right themselves; nothing for one that is ours.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function plainWords(error) {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof PlainError || error.name === 'StartRefusal') return error.message;
  const { code = '', path } = /** @type {NodeJS.ErrnoException} */ (error);
  return BY_CODE[SAME_AS[code] ?? code]?.(path ? ` (${path})` : '');
}
