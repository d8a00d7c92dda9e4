// SPDX-License-Identifier: AGPL-3.0-or-later
import { decodeText } from '@reciproca/intake';
import { readBytes } from './read-bytes.js';

/** A whole text file, in whichever encoding it was saved. */
export async function readText(file: string): Promise<string> {
  return decodeText(await readBytes(file));
}
