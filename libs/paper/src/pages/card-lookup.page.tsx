// SPDX-License-Identifier: AGPL-3.0-or-later
import { PageHeading, usePage } from '@reciproca/ui';

/** What a stranger sees who scans somebody's card. */
export function CardLookupPage({
  office,
}: {
  office: { readonly officePhone: string; readonly enteName: string } | null;
}) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('paper:lookup.title')} lead={t(office ? 'paper:lookup.lead' : 'paper:lookup.unknown')} />
      {office && office.officePhone && (
        <p>
          {t('paper:lookup.call', { ente: office.enteName })}{' '}
          <a href={`tel:${office.officePhone.replace(/[^+\d]/g, '')}`}>{office.officePhone}</a>
        </p>
      )}
    </div>
  );
}
