// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  DateField,
  Details,
  EmptyState,
  Fieldset,
  Form,
  formatDate,
  formatGrams,
  FormBeside,
  NumberField,
  type Option,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { BUYER_KINDS } from '../domain/sale-buyer.js';
import { isValidOn, type SalePrice } from '../domain/sale-price.js';
import { PAYMENT_WAYS } from '../domain/sale-slip.js';
import { BookFrame, bookPath, type BookPageProps, euroOf } from './book-frame.js';
import { PriceTable } from './prices.page.js';
import { nameOf, StockTable } from './stock.page.js';

const LINES_SHOWN = 3;
const LINES_MORE = 5;

/** A sale: to whom, and of each product how much; what is left and what it costs stand beside it. */
export function SellPage(props: BookPageProps) {
  const { t } = usePage();
  const { book, form, newKey, today } = props;
  const forSale = book.stock.filter(({ leftGrams }) => leftGrams > 0);
  const labels = labelsOf(t);
  const field = bindFields({ day: today, ...form.typed }, form.errors);
  const options = { harvests: useHarvestOptions(props), prices: usePriceOptions(props) };
  const isMore = Object.keys(form.errors).some((name) => Number(/^lines\.(\d+)/.exec(name)?.[1]) >= LINES_SHOWN);
  if (forSale.length === 0 || book.prices.length === 0)
    return (
      <BookFrame book={book} part="sell">
        <EmptyState
          icon="basket"
          text={t(forSale.length === 0 ? 'bookkeeping:sell.no_stock' : 'bookkeeping:sell.no_prices')}
        />
      </BookFrame>
    );
  return (
    <BookFrame book={book} part="sell" form={form} labels={labels}>
      <FormBeside
        beside={
          <>
            <StockTable book={{ ...book, stock: forSale }} />
            <PriceTable book={{ ...book, prices: book.prices.filter((price) => isValidOn(price, today)) }} />
          </>
        }
      >
        <Form action={bookPath(book.garden.id, 'sell')} idempotencyKey={newKey()}>
          {book.buyers.length > 0 && (
            <SelectField
              {...field('buyerId')}
              label={labels['buyerId'] ?? ''}
              options={book.buyers.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <div class="field-row">
            <TextField {...field('buyerName')} label={labels['buyerName'] ?? ''} />
            <SelectField
              {...field('buyerKind')}
              label={t('bookkeeping:kind')}
              options={BUYER_KINDS.map((value) => ({ value, label: t(`bookkeeping:buyer.${value}`) }))}
            />
          </div>
          {Array.from({ length: LINES_SHOWN }, (_, nth) => (
            <Line key={nth} nth={nth} form={form} {...options} />
          ))}
          <Details summary={t('bookkeeping:more_lines')} open={isMore}>
            {Array.from({ length: LINES_MORE }, (_, nth) => (
              <Line key={nth} nth={nth + LINES_SHOWN} form={form} {...options} />
            ))}
          </Details>
          <div class="field-row">
            <DateField {...field('day')} label={labels['day'] ?? ''} required />
            <DateField {...field('dueOn')} label={labels['dueOn'] ?? ''} hint={t('bookkeeping:due_on.hint')} />
          </div>
          <SelectField
            {...field('paidBy')}
            label={labels['paidBy'] ?? ''}
            hint={t('bookkeeping:paid_by.hint')}
            options={PAYMENT_WAYS.map((value) => ({ value, label: t(`bookkeeping:way.${value}`) }))}
          />
          <TextField {...field('note')} label={labels['note'] ?? ''} />
          <Button text={t('bookkeeping:sell.save')} icon="check" />
        </Form>
      </FormBeside>
    </BookFrame>
  );
}

interface LineProps extends Pick<BookPageProps, 'form'> {
  readonly nth: number;
  readonly harvests: readonly Option[];
  readonly prices: readonly Option[];
}

function Line({ nth, form, harvests, prices }: LineProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const name = (end: string): string => `lines.${nth}.${end}`;
  return (
    <Fieldset legend={t('bookkeeping:line', { nth: nth + 1 })}>
      <SelectField
        {...field(name('harvestId'))}
        label={t('bookkeeping:harvest')}
        options={harvests}
        required={nth === 0}
      />
      <SelectField {...field(name('priceId'))} label={t('bookkeeping:product')} options={prices} required={nth === 0} />
      <div class="field-row">
        <NumberField {...field(name('quantity'))} label={t('bookkeeping:quantity')} decimal required={nth === 0} />
        <NumberField {...field(name('kg'))} label={t('bookkeeping:weight')} unit="kg" decimal />
        <NumberField {...field(name('price'))} label={t('bookkeeping:other_price')} unit="€" decimal />
      </div>
    </Fieldset>
  );
}

function useHarvestOptions({ book }: BookPageProps): Option[] {
  const { t, language } = usePage();
  return book.stock
    .filter(({ leftGrams }) => leftGrams > 0)
    .map((one) => ({
      value: one.harvestId,
      label: `${nameOf(one, formatDate(one.recordedAt, language))} (${t('bookkeeping:left_of', { kg: formatGrams(one.leftGrams, language) })})`,
    }));
}

/** Those of today first; an older one for a sheet of an earlier day. */
function usePriceOptions({ book, today }: BookPageProps): Option[] {
  const { t, language } = usePage();
  const isPast = (price: SalePrice): number => Number(!isValidOn(price, today));
  return book.prices
    .toSorted((a, b) => isPast(a) - isPast(b))
    .map((price) => ({
      value: price.id,
      label: [
        `${price.product}, ${euroOf(price.cents, language)} (${t(`bookkeeping:unit.${price.unit}`)})`,
        isPast(price) && t('bookkeeping:from', { day: formatDate(price.fromOn, language) }),
      ]
        .filter(Boolean)
        .join(', '),
    }));
}

function labelsOf(t: ReturnType<typeof usePage>['t']): Record<string, string> {
  const labels: Record<string, string> = {
    buyerId: t('bookkeeping:buyer'),
    buyerName: t('bookkeeping:new_buyer'),
    day: t('bookkeeping:day'),
    dueOn: t('bookkeeping:due_on'),
    paidBy: t('bookkeeping:paid_by'),
    note: t('bookkeeping:note'),
    lines: t('bookkeeping:product'),
  };
  for (let nth = 0; nth < LINES_SHOWN + LINES_MORE; nth += 1)
    for (const name of ['harvestId', 'priceId', 'quantity', 'kg', 'price'])
      labels[`lines.${nth}.${name}`] = t('bookkeeping:line', { nth: nth + 1 });
  return labels;
}
