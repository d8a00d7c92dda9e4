// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import type { T } from '@reciproca/ui';
import type { AuditRow } from '../domain/audit.js';
import { sentenceOf } from './audit-words.js';

const HEADER = [
  'at',
  'action',
  'actor',
  'actor_id',
  'person',
  'person_id',
  'others',
  'sentence',
  'method',
  'route',
  'channel',
  'request_id',
  'entry_id',
];

/** With a byte order mark, so that spreadsheets read the accents; a cell that could be a formula is quoted by an apostrophe. */
export function auditCsv(rows: readonly AuditRow[], t: T, language: Language): string {
  const lines = rows.map((row) => [
    row.at.toISOString(),
    row.action,
    row.actorName,
    row.actorId,
    row.personName,
    row.personId,
    row.others,
    sentenceOf(row, t, language),
    row.detail['method'],
    row.detail['route'],
    row.detail['channel'],
    row.requestId,
    row.id,
  ]);
  return `\uFEFF${[HEADER, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
