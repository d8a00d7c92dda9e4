// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@reciproca/kernel';
import { acceptedType, LARGEST_FILE_BYTES, plainFileName } from '../../../libs/vetting/src/domain/document.rules.js';
import { daysLeft, reminderDue } from '../../../libs/vetting/src/domain/reminder.rules.js';
import { trustRefusals } from '../../../libs/condominio/src/domain/trust.rules.js';

describe('a document’s file', () => {
  it.each(['application/pdf', 'image/jpeg', 'image/png'])('may be %s', (mediaType) => {
    expect(acceptedType({ sizeBytes: 1, mediaType })).toBe(mediaType);
  });

  it.each([
    ['document.empty', 0, 'application/pdf'],
    ['document.too_large', LARGEST_FILE_BYTES + 1, 'application/pdf'],
    ['document.wrong_type', 10, 'text/html'],
    ['document.wrong_type', 10, null],
  ])('is refused with %s', (code, sizeBytes, mediaType) => {
    const refused = () => acceptedType({ sizeBytes, mediaType });
    expect(refused).toThrow(DomainError);
    expect(refused).toThrow(
      expect.objectContaining({
        code,
        details: expect.objectContaining({ field: 'file' }) as unknown,
      }) as unknown as Error,
    );
  });

  it.each([
    ['patente.jpg', 'image/jpeg', 'patente.jpg'],
    ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
    ['C:\\Documenti\\patente.pdf', 'application/pdf', 'patente.pdf'],
    ['a"b<c>.png', 'image/png', 'abc.png'],
    ['', 'image/png', 'documento.png'],
    [`${'x'.repeat(200)}.pdf`, 'application/pdf', `${'x'.repeat(76)}.pdf`],
    ['pagina.html', 'application/pdf', 'pagina.pdf'],
    ['codice.pdf.exe', 'application/pdf', 'codice.pdf'],
    ['cod\u202efdp.exe', 'application/pdf', 'codfdp.pdf'],
  ] as const)('called %j with a content of %s is kept as %j', (given, mediaType, kept) => {
    expect(plainFileName(given, mediaType)).toBe(kept);
  });
});

describe('reminders', () => {
  it.each([
    [61, null],
    [60, 60],
    [31, 60],
    [30, 30],
    [8, 30],
    [7, 7],
    [1, 7],
    [0, 0],
    [-1, -1],
  ])('with %i days left the one of %j days is due', (left, due) => {
    expect(reminderDue(left)).toBe(due);
  });

  it('count whole days, over the change of the clocks too', () => {
    expect(daysLeft('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysLeft('2026-11-24', '2026-11-24')).toBe(0);
    expect(daysLeft('2026-11-24', '2026-11-20')).toBe(-4);
  });
});

describe('trust in a helper', () => {
  const nothing = { vettedUntil: null, coveredUntil: null };
  const codes = (...args: Parameters<typeof trustRefusals>) => trustRefusals(...args).map(({ code }) => code);

  it('is asked only where the category wants it', () => {
    expect(codes(nothing, '2026-06-01', { vettingRequired: false }, { helpersNeedCover: true })).toEqual([]);
    expect(codes(nothing, '2026-06-01', { vettingRequired: true }, { helpersNeedCover: false })).toEqual([
      'not_vetted',
    ]);
    expect(codes(nothing, '2026-06-01', { vettingRequired: true }, { helpersNeedCover: true })).toEqual([
      'not_vetted',
      'not_covered',
    ]);
  });

  it('holds on its last day and no longer', () => {
    const helper = { vettedUntil: '2026-06-01', coveredUntil: '2026-06-01' };
    expect(codes(helper, '2026-06-01', { vettingRequired: true }, { helpersNeedCover: true })).toEqual([]);
    expect(codes(helper, '2026-06-02', { vettingRequired: true }, { helpersNeedCover: true })).toEqual([
      'not_vetted',
      'not_covered',
    ]);
  });
});
