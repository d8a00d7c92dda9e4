// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, DefinitionList, formatDateTime, PageHeading, Section, usePage } from '@reciproca/ui';
import type { ExportedTable, PersonalExport } from '../application/export-personal-data.js';
import { columnLabel, valueText } from './data-words.js';

/** Wider tables would not fit a sheet of paper. */
const MOST_COLUMNS = 5;

/** Everything held about a person, to be read or printed. */
export function FullDataPage({ data }: { data: PersonalExport }) {
  const { t, language } = usePage();
  const held = data.tables.filter(({ rows }) => rows.length > 0);
  return (
    <div class="stack">
      <PageHeading
        title={t('privacy:full.title')}
        lead={t('privacy:full.lead', { when: formatDateTime(data.madeAt, language) })}
      />
      {held.toReversed().map((table) => (
        <Section key={table.table} title={t(`privacy:table.${table.table}`)}>
          <Rows table={table} />
        </Section>
      ))}
    </div>
  );
}

function Rows({ table: { rows, table, code } }: { table: ExportedTable }) {
  const { t, language } = usePage();
  const [first] = rows;
  if (!first) return null;
  // What a code means stands beside it.
  const columns = Object.keys(first).filter((column) => column !== code);
  if (rows.length === 1 || columns.length > MOST_COLUMNS) {
    return (
      <div class="stack wrap-anywhere">
        {rows.map((row, index) => (
          <DefinitionList
            key={index}
            items={columns.map((column) => ({
              term: columnLabel(column, language),
              value: valueText(row[column], t, language),
            }))}
          />
        ))}
      </div>
    );
  }
  const numbered = rows.map((row, index) => ({ row, index }));
  return (
    <DataTable
      caption={t(`privacy:table.${table}`)}
      captionHidden
      rows={numbered}
      rowKey={({ index }) => String(index)}
      columns={columns.map((column) => ({
        key: column,
        header: columnLabel(column, language),
        cell: ({ row }: (typeof numbered)[number]) => valueText(row[column], t, language),
      }))}
    />
  );
}
