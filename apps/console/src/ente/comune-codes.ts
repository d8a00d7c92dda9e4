// SPDX-License-Identifier: AGPL-3.0-or-later
import { listComuni } from '@reciproca/territory';
import { readText } from '../import/read-text.js';
import { PlainFailure } from '../output/plain-failure.js';

const CODES_ONLY = /^\s*\d+([\s,;]+\d+)*\s*$/;

/** ISTAT codes, from the command line itself or from a file of them. Throws a plain failure that names those that are no comune of Piedmont. */
export async function readComuneCodes(codesOrFile: string): Promise<readonly string[]> {
  const text = CODES_ONLY.test(codesOrFile) ? codesOrFile : await readText(codesOrFile);
  const codes = [
    ...new Set(
      text
        .replace(/^\uFEFF/, '')
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  const known = new Set(listComuni().map(({ code }) => code));
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length > 0)
    throw new PlainFailure(`Questi non sono codici ISTAT di comuni del Piemonte: ${unknown.slice(0, 20).join(', ')}`);
  return codes;
}
