// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  DataTable,
  DateField,
  EmptyState,
  Form,
  formatDate,
  FormBeside,
  NumberField,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { COST_KINDS } from '../domain/garden-cost.js';
import { BookFrame, bookPath, type BookPageProps, euroOf } from './book-frame.js';

export function CostsPage({ book, form, newKey, today }: BookPageProps) {
  const { t } = usePage();
  const field = bindFields({ day: today, ...form.typed }, form.errors);
  const labels = {
    kind: t('bookkeeping:kind'),
    amount: t('bookkeeping:amount'),
    day: t('bookkeeping:day'),
    note: t('bookkeeping:note'),
  };
  return (
    <BookFrame book={book} part="costs" form={form} labels={labels}>
      <FormBeside beside={<CostTable book={book} />}>
        <Form action={bookPath(book.garden.id, 'costs')} idempotencyKey={newKey()}>
          <SelectField
            {...field('kind')}
            label={labels.kind}
            options={COST_KINDS.map((value) => ({ value, label: t(`bookkeeping:cost.${value}`) }))}
            required
          />
          <NumberField {...field('amount')} label={labels.amount} unit="€" decimal required />
          <DateField {...field('day')} label={labels.day} required />
          <TextField {...field('note')} label={labels.note} />
          <Button text={t('bookkeeping:save')} icon="check" />
        </Form>
      </FormBeside>
    </BookFrame>
  );
}

function CostTable({ book }: Pick<BookPageProps, 'book'>) {
  const { t, language } = usePage();
  return (
    <DataTable
      caption={t('bookkeeping:year', { year: book.year })}
      rows={book.costs}
      rowKey={({ id }) => id}
      empty={<EmptyState icon="note" text={t('bookkeeping:costs.none')} />}
      columns={[
        {
          key: 'kind',
          header: t('bookkeeping:kind'),
          cell: ({ kind, note, voidReason }) =>
            [t(`bookkeeping:cost.${kind}`), note, voidReason && t('bookkeeping:void_because', { reason: voidReason })]
              .filter(Boolean)
              .join(' · '),
        },
        { key: 'day', header: t('bookkeeping:day'), cell: ({ day }) => formatDate(day, language) },
        {
          key: 'amount',
          header: t('bookkeeping:amount'),
          numeric: true,
          cell: ({ cents, voidReason }) =>
            voidReason === null ? euroOf(cents, language) : <del>{euroOf(cents, language)}</del>,
        },
        {
          key: 'void',
          header: t('bookkeeping:void'),
          cell: ({ id, kind, voidReason }) =>
            voidReason === null && (
              <a href={`/garden-costs/${id}/void`}>
                {t('bookkeeping:void.one', { what: t(`bookkeeping:cost.${kind}`) })}
              </a>
            ),
        },
      ]}
    />
  );
}
