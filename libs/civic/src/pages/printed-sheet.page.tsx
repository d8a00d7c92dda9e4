// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, formatMinutes, PaperSheet, PaperTable, usePage } from '@reciproca/ui';
import type { CommitmentView } from '../application/view-commitments.js';
import { bareProtocol } from '@reciproca/kernel';

const FREE_LINES = 16;

/** The sheet on which somebody signs each day, to be typed in as it is. */
export function PrintedSheetPage({ commitment, enteName }: { commitment: CommitmentView; enteName: string }) {
  const { t, language } = usePage();
  const { personName, tutorName, activities, startsOn, endsOn, balance, protocol } = commitment;
  const columns = ['day', 'from', 'until', 'signature.person', 'signature.tutor'] as const;
  return (
    <div class="stack">
      <p class="no-print">{t('civic:certificate.print')}</p>
      <PaperSheet label={t('civic:printed')}>
        <h1>{t('civic:printed')}</h1>
        <p>
          {[enteName, protocol && t('civic:protocol.is', { protocol: bareProtocol(protocol) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>
          <strong>{personName}</strong> · {activities}
        </p>
        <p>
          {t('civic:days', { from: formatDate(startsOn, language), to: formatDate(endsOn, language) })} ·{' '}
          {t('civic:agreed_is', { time: formatMinutes(balance.agreed, language) })} ·{' '}
          {t('civic:tutor_is', { name: tutorName })}
        </p>
        <PaperTable
          columns={columns.map((column) => t(`civic:${column}`))}
          free={{ lines: FREE_LINES, label: (line) => t('civic:sheet.row', { line }) }}
          wide={[3, 4]}
        />
      </PaperSheet>
    </div>
  );
}
