// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { findText, type T } from '@reciproca/ui';
import type { AuditRow } from '../domain/audit.js';
import { sentenceParts } from '../domain/audit-sentence.js';

/** "la scheda", "un accordo", or the address of the page where nobody has found words yet. */
export function thingOf(row: Pick<AuditRow, 'action' | 'detail'>, language: Language): string {
  const { thing, route } = sentenceParts(row);
  for (const key of thing) {
    const text = findText(language, key);
    if (text !== null) return text;
  }
  return route ?? '—';
}

/** "Olga Dutto ha letto la scheda. Di: Anna Rosso. Dal web." */
export function sentenceOf(row: AuditRow, t: T, language: Language): string {
  const { channel } = sentenceParts(row);
  const said = t(`privacy:audit.sentence.${row.action}`, {
    actor: row.actorName ?? '—',
    thing: thingOf(row, language),
  });
  const whose = row.personName ? ` ${t('privacy:audit.of', { person: row.personName })}` : '';
  const others = row.others > 0 ? ` ${t('privacy:audit.others', { count: row.others })}` : '';
  const why =
    typeof row.detail['reason'] === 'string' ? ` ${t('privacy:audit.because', { reason: row.detail['reason'] })}` : '';
  return `${said}${whose}${others} ${t(`privacy:channel.${channel}`)}.${why}`;
}
