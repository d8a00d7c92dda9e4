// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, formatDate, LinkButton, PersonLink, StateBadge, usePage } from '@reciproca/ui';
import type { RegisterEntry } from '../domain/register.js';
import { holdingLines } from '../domain/register.rules.js';

/** One person's lines, the newest first; a line that was corrected says so. */
export function EntriesList({ entries, mayCorrect }: { entries: readonly RegisterEntry[]; mayCorrect: boolean }) {
  const { t, language } = usePage();
  if (entries.length === 0) return <EmptyState icon="note" text={t('volunteers:entries.none')} />;
  const holding = new Set(holdingLines(entries).map(({ number }) => number));
  return (
    <ul class="plain-list stack">
      {entries.toReversed().map((one) => (
        <li key={one.id} class="panel">
          <p class="split">
            <strong>
              {t('volunteers:entry.line', {
                number: one.number,
                what: t(one.isVoid ? 'volunteers:line.void' : `volunteers:line.${one.kind}`),
                day: formatDate(one.day, language),
              })}
            </strong>
            {!holding.has(one.number) && !one.isVoid && (
              <StateBadge tone="neutral" text={t('volunteers:entry.corrected')} />
            )}
          </p>
          {one.corrects !== null && <p>{t('volunteers:corrects_number', { number: one.corrects })}</p>}
          <p>
            {t(`volunteers:section.${one.section}`)}, {t(`volunteers:activity.${one.activity}`)}
          </p>
          <p>
            <PersonLink id={one.personId} name={one.name} />
            {[one.taxCode, one.birthPlace, one.residence].map((fact) => fact && ` · ${fact}`)}
          </p>
          {one.reason && <p>{t('volunteers:reason_is', { reason: one.reason })}</p>}
          <p class="hint">{t('volunteers:recorded_on', { day: formatDate(one.recordedAt, language) })}</p>
          {mayCorrect && holding.has(one.number) && (
            <LinkButton
              href={`/volunteers/entries/${one.id}/correct`}
              text={t('volunteers:correct_number', { number: one.number })}
              kind="outline"
              icon="pencil"
            />
          )}
        </li>
      ))}
    </ul>
  );
}
