// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  DataTable,
  EmptyState,
  Form,
  formatDate,
  formatGrams,
  FormBeside,
  NumberField,
  RadioCards,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { STOCK_MOVES } from '../application/bookkeeping.input.js';
import type { Book, StockLine } from '../application/view-book.js';
import { BookFrame, bookPath, type BookPageProps } from './book-frame.js';

/** What is set aside for sale of each harvest, and what could be: neither promised nor wished. */
export function StockPage(props: BookPageProps) {
  const { t } = usePage();
  const { book, form, newKey } = props;
  const field = bindFields({ move: 'aside', ...form.typed }, form.errors);
  const labels = {
    harvestId: t('bookkeeping:harvest'),
    move: t('bookkeeping:move'),
    kg: t('bookkeeping:kg'),
    reason: t('bookkeeping:why_spoiled'),
  };
  return (
    <BookFrame book={book} part="stock" form={form} labels={labels}>
      {book.stock.length === 0 ? (
        <EmptyState icon="leaf" text={t('bookkeeping:stock.none')} />
      ) : (
        <FormBeside beside={<StockTable book={book} />}>
          <Form action={bookPath(book.garden.id, 'stock')} idempotencyKey={newKey()}>
            <SelectField {...field('harvestId')} label={labels.harvestId} options={harvestOptions(props)} required />
            <RadioCards
              {...field('move')}
              label={labels.move}
              options={STOCK_MOVES.map((value) => ({ value, label: t(`bookkeeping:move.${value}`) }))}
              required
            />
            <NumberField {...field('kg')} label={labels.kg} unit="kg" decimal required />
            <TextField {...field('reason')} label={labels.reason} hint={t('bookkeeping:why_spoiled.hint')} />
            <Button text={t('bookkeeping:save')} icon="check" />
          </Form>
        </FormBeside>
      )}
    </BookFrame>
  );
}

function harvestOptions({ book }: BookPageProps) {
  const { language } = usePage();
  return book.stock.map((one) => ({ value: one.harvestId, label: nameOf(one, formatDate(one.recordedAt, language)) }));
}

export function nameOf({ crop }: Pick<StockLine, 'crop'>, day: string): string {
  return `${crop}, ${day}`;
}

export function StockTable({ book }: { book: Book }) {
  const { t, language } = usePage();
  const kg = (grams: number): string => formatGrams(grams, language);
  return (
    <DataTable
      caption={t('bookkeeping:part.stock')}
      rows={book.stock}
      rowKey={({ harvestId }) => harvestId}
      columns={[
        {
          key: 'crop',
          header: t('bookkeeping:harvest'),
          cell: (one) => nameOf(one, formatDate(one.recordedAt, language)),
        },
        { key: 'left', header: t('bookkeeping:left'), numeric: true, cell: ({ leftGrams }) => kg(leftGrams) },
        { key: 'most', header: t('bookkeeping:could_be'), numeric: true, cell: ({ mostGrams }) => kg(mostGrams) },
      ]}
    />
  );
}
