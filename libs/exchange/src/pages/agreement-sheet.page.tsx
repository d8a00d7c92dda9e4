// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, EmptyState, PageHeading, usePage } from '@reciproca/ui';
import { cellText, type Sheet } from '@reciproca/web';

export interface AgreementSheetPageProps {
  readonly sheet: Sheet;
  /** What was looked for, in words. */
  readonly lead: string;
}

/** Appointments as a list to print: a driver's week, or everybody's day. */
export function AgreementSheetPage({ sheet: { name, rows }, lead }: AgreementSheetPageProps) {
  const { t, language } = usePage();
  const [headers = [], ...lines] = rows;
  return (
    <div class="stack">
      <PageHeading title={name} lead={lead} />
      <p class="no-print">{t('exchange:agreement.sheet.how')}</p>
      <DataTable
        caption={name}
        captionHidden
        columns={headers.map((header, index) => ({
          key: String(index),
          header: String(header),
          cell: (line: (typeof lines)[number]) => cellText(line[index] ?? '', language),
        }))}
        rows={lines}
        rowKey={(line) => line.map((cell) => cellText(cell, language)).join('|')}
        empty={<EmptyState icon="calendar" text={t('exchange:agreement.list.none')} />}
      />
    </div>
  );
}
