// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, formatMinutes, PaperSheet, usePage } from '@reciproca/ui';
import type { CommitmentView } from '../application/view-commitments.js';
import { bareProtocol } from '@reciproca/kernel';

const ROWS = 16;

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
        <table class="paper-write">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`civic:${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: ROWS }, (_, index) => (
              <tr key={index}>
                <td>
                  <span class="visually-hidden">{t('civic:sheet.row', { line: index + 1 })}</span>
                </td>
                <td></td>
                <td></td>
                <td class="paper-wide"></td>
                <td class="paper-wide"></td>
              </tr>
            ))}
          </tbody>
        </table>
      </PaperSheet>
    </div>
  );
}
