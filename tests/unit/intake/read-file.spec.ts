// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { readFile } from '../../../libs/intake/src/files/read-file.js';

const TABLE = 'Cognome\tNome\r\nFerrero\tNiccolò\r\n';

describe('a file of words', () => {
  it.each([
    ['UTF-8', Buffer.from(TABLE)],
    ['what Excel calls Unicode text', Buffer.from(`\uFEFF${TABLE}`, 'utf16le')],
    ['the same the other way round', Buffer.from(`\uFEFF${TABLE}`, 'utf16le').swap16()],
    ['one of semicolons', Buffer.from(`\uFEFF${TABLE.replaceAll('\t', ';').repeat(40)}`, 'utf16le')],
  ])('is read as %s', async (_name, content) => {
    const [sheet] = await readFile(content);
    expect(sheet?.records[1]?.cells).toEqual(['Ferrero', 'Niccolò']);
  });

  it('is no printed page, whatever it is called', async () => {
    const page = Buffer.from(`%PDF-1.7\n${'1 0 obj\n'.repeat(40)}`);
    await expect(readFile(page)).rejects.toMatchObject({ code: 'intake.wrong_type' });
  });
});
