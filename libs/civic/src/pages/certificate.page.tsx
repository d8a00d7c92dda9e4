// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import { DataTable, DefinitionList, formatDate, formatMinutes, PageHeading, PaperSheet, usePage } from '@reciproca/ui';
import type { CommitmentView } from '../application/view-commitments.js';
import type { Certificate } from '../domain/commitment.js';
import { bareProtocol } from '@reciproca/kernel';

export interface CertificatePageProps {
  readonly certificate: Certificate;
  readonly commitment: CommitmentView;
  readonly person: PersonCard;
  readonly enteName: string;
}

/** One sheet of paper, to be signed: whose hours, on which days, by which agreement. */
export function CertificatePage({ certificate, commitment, person, enteName }: CertificatePageProps) {
  const { t, language } = usePage();
  const { number, issuedAt, minutes, days } = certificate;
  const time = formatMinutes(minutes, language);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <div class="stack measure certificate">
      <PaperSheet label={t('civic:certificate')} numbered>
        <PageHeading
          eyebrow={enteName}
          title={t('civic:certificate')}
          lead={t('civic:certificate.number', { number, day: formatDate(issuedAt, language) })}
        />
        <p>
          {t('civic:certificate.text', {
            name: person.fullName,
            birth: formatDate(person.birthDate, language),
            time,
          })}
        </p>
        <DefinitionList
          items={[
            { term: t('civic:certificate.person'), value: person.fullName },
            { term: t('civic:certificate.birth'), value: formatDate(person.birthDate, language) },
            { term: t('civic:protocol'), value: bareProtocol(commitment.protocol ?? commitment.paperReference) },
            { term: t('civic:activities'), value: commitment.activities },
            ...(first && last
              ? [
                  {
                    term: t('civic:certificate.period'),
                    value: t('civic:days', {
                      from: formatDate(first.day, language),
                      to: formatDate(last.day, language),
                    }),
                  },
                ]
              : []),
            { term: t('civic:certificate.total'), value: time },
            { term: t('civic:tutor'), value: commitment.tutorName },
          ]}
        />
        <DataTable
          caption={t('civic:certificate.days')}
          rows={[...days]}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', header: t('civic:day'), cell: ({ day }) => formatDate(day, language) },
            { key: 'time', header: t('civic:certificate.time'), cell: (one) => formatMinutes(one.minutes, language) },
          ]}
        />
        <p>{t('civic:certificate.thanks')}</p>
        <p>{t('civic:certificate.place', { day: formatDate(issuedAt, language) })}</p>
        <p class="signature-line">{t('civic:certificate.signature')}</p>
      </PaperSheet>
      <p class="no-print">{t('civic:certificate.print')}</p>
    </div>
  );
}
