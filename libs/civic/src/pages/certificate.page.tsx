// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import {
  DataTable,
  DefinitionList,
  formatDate,
  formatMinutes,
  InLanguage,
  PageHeading,
  PaperSheet,
  usePage,
} from '@reciproca/ui';
import type { CommitmentView } from '../application/view-commitments.js';
import type { Certificate } from '../domain/commitment.js';
import { bareProtocol } from '@reciproca/kernel';

export interface CertificatePageProps {
  readonly certificate: Certificate;
  readonly commitment: CommitmentView;
  readonly person: PersonCard;
  readonly enteName: string;
}

/** To be signed: whose hours, on which days, by which agreement. For who reads another language there is a translation behind it. */
export function CertificatePage(props: CertificatePageProps) {
  const { t } = usePage();
  const { uiLanguage } = props.person;
  return (
    <div class="stack measure certificate">
      <InLanguage language="it">
        <CertificateSheet {...props} isTranslation={false} />
      </InLanguage>
      {uiLanguage !== 'it' && (
        <InLanguage language={uiLanguage}>
          <CertificateSheet {...props} isTranslation />
        </InLanguage>
      )}
      <p class="no-print">{t('civic:certificate.print')}</p>
    </div>
  );
}

interface CertificateSheetProps extends CertificatePageProps {
  /** It is not the one that is signed. */
  readonly isTranslation: boolean;
}

function CertificateSheet({ certificate, commitment, person, enteName, isTranslation }: CertificateSheetProps) {
  const { t, language } = usePage();
  const { number, issuedAt, minutes, days } = certificate;
  const time = formatMinutes(minutes, language);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <PaperSheet label={t(isTranslation ? 'civic:certificate.translation' : 'civic:certificate')} numbered>
      {isTranslation && <p>{t('civic:certificate.translation')}</p>}
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
      {!isTranslation && <p class="signature-line">{t('civic:certificate.signature')}</p>}
    </PaperSheet>
  );
}
