// SPDX-License-Identifier: AGPL-3.0-or-later
import { DefinitionList, formatDate, formatMinutes, PageHeading, usePage } from '@reciproca/ui';
import type { CommitmentView } from '../application/view-commitments.js';
import type { Certificate } from '../domain/commitment.js';

/** One sheet of paper, to be signed. */
export function CertificatePage({
  certificate,
  commitment,
  enteName,
}: {
  certificate: Certificate;
  commitment: CommitmentView;
  enteName: string;
}) {
  const { t, language } = usePage();
  return (
    <div class="stack measure certificate">
      <PageHeading
        eyebrow={enteName}
        title={t('civic:certificate')}
        lead={t('civic:certificate.number', {
          number: certificate.number,
          day: formatDate(certificate.issuedAt, language),
        })}
      />
      <p>
        {t('civic:certificate.text', {
          ente: enteName,
          name: commitment.personName,
          time: formatMinutes(certificate.minutes, language),
        })}
      </p>
      <DefinitionList
        items={[
          { term: t('civic:activities'), value: commitment.activities },
          {
            term: t('civic:period'),
            value: t('civic:days', {
              from: formatDate(commitment.startsOn, language),
              to: formatDate(commitment.endsOn, language),
            }),
          },
          { term: t('civic:tutor'), value: commitment.tutorName },
        ]}
      />
      <p>{t('civic:certificate.thanks')}</p>
      <p class="signature-line">{t('civic:certificate.signature')}</p>
      <p class="no-print">{t('civic:certificate.print')}</p>
    </div>
  );
}
