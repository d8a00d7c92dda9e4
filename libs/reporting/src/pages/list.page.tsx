// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeading,
  Pagination,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { cellText, type FormState, type ListFilter, type ListLine, type SavedList } from '@reciproca/web';

export interface ListPageProps {
  readonly list: SavedList;
  readonly lines: readonly ListLine[];
  readonly total: number;
  readonly form: FormState;
  /** The question as the end of an address, with its question mark; empty for none. */
  readonly search: string;
  readonly next: string | null;
}

/** One list, narrowed by what is asked for, with the ways to save it. */
export function ListPage({ list, lines, total, form, search, next }: ListPageProps) {
  const { t, language } = usePage();
  const path = `/lists/${list.key}`;
  return (
    <div class="stack">
      <PageHeading eyebrow={t('reporting:lists')} title={t(list.textKey)} lead={t(list.leadKey)} />
      <ErrorSummary
        errors={form.errors}
        labels={Object.fromEntries(list.filters.map(({ name, textKey }) => [name, t(textKey)]))}
      />
      {list.filters.length > 0 && (
        <div class="no-print">
          <Form action={path} method="get" label={t('reporting:list.narrow')}>
            <input type="hidden" name="asked" value="1" />
            <div class="field-row">
              {list.filters.map((filter) => (
                <FilterField key={filter.name} filter={filter} form={form} />
              ))}
            </div>
            <Button text={t('reporting:show')} icon="refresh" kind="outline" />
          </Form>
        </div>
      )}
      <p>{t('reporting:list.count', { count: total })}</p>
      <p class="cluster no-print">
        <LinkButton href={`${path}/xlsx${search}`} text={t('reporting:list.xlsx')} icon="download" kind="outline" />
        <LinkButton href={`${path}/csv${search}`} text={t('reporting:list.csv')} icon="download" kind="outline" />
      </p>
      <div class="wide-table" role="region" aria-label={t(list.textKey)} tabIndex={0}>
        <DataTable
          caption={t(list.textKey)}
          captionHidden
          rows={[...lines]}
          rowKey={({ href, cells }) => href ?? cells.map((cell) => cellText(cell, language)).join('|')}
          columns={list.columns.map((column, index) => ({
            key: String(index),
            header: t(column),
            cell: ({ cells, href }: ListLine) => {
              const text = cellText(cells[index] ?? '', language);
              if (index === 0 && href) return <a href={href}>{text}</a>;
              return isFigure(text) ? <span class="text-nowrap">{text}</span> : text;
            },
          }))}
          empty={<EmptyState icon="search" text={t('reporting:list.none')} />}
        />
      </div>
      <Pagination next={next} field="skip" />
    </div>
  );
}

/** A number, a day, a telephone: never divided over two lines. */
const isFigure = (text: string): boolean => /^[+−\-\d][\d\s/:.,]*$/.test(text);

function FilterField({ filter, form }: { filter: ListFilter; form: FormState }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors)(filter.name);
  const label = t(filter.textKey);
  if (filter.as === 'day') return <DateField {...field} label={label} />;
  if (filter.as === 'words') return <TextField {...field} label={label} />;
  const options = (filter.options?.() ?? []).map(({ value, textKey }) => ({ value, label: t(textKey) }));
  return <SelectField {...field} label={label} options={options} emptyLabel={t('reporting:list.any')} />;
}
