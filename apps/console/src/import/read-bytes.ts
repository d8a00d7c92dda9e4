// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import { PlainFailure } from '../output/plain-failure.js';

/** A whole file; what is wrong with it is told in plain words. */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new PlainFailure(`Il file ${file} non c’è.`);
    throw new PlainFailure(`Il file ${file} non si legge (${code ?? 'errore'}).`);
  }
}
