// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import { PlainFailure } from '../output/plain-failure.js';

/** A whole UTF-8 file; what is wrong with it is told in plain words. */
export async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new PlainFailure(`Il file ${file} non c’è.`);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new PlainFailure(`Il file ${file} non è in UTF-8: salvarlo come "CSV UTF-8".`);
    throw new PlainFailure(`Il file ${file} non si legge (${code ?? 'errore'}).`);
  }
}
