// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import type { Sheet } from '@reciproca/web';
import { coveredPercent } from '../domain/coverage.js';
import { type Book, ViewBook } from './view-book.js';

const euro = (cents: number): number => cents / 100;
const kg = (grams: number): number => grams / 1000;
const on = (day: string) => ({ day, as: 'day' as const });

/** A year of the book as tables for the accountant: each slip line, each payment, each cost, what spoiled, and the sums. */
@Injectable()
export class BookSheets {
  constructor(private readonly view: ViewBook) {}

  async make(ctx: Ctx, gardenId: string, year?: number): Promise<{ book: Book; sheets: Sheet[] }> {
    const t = translator(ctx.language);
    const book = await this.view.get(ctx, gardenId, year);
    const { lines, payments } = await this.view.listEntries(ctx, book.slips);
    const slips = book.slips.toReversed();
    const numberOf = new Map(slips.map(({ id, number }) => [id, `${number}/${book.year}`]));
    const sold = slips.flatMap((slip) =>
      lines
        .filter(({ slipId }) => slipId === slip.id)
        .map((line) => [
          ...[
            numberOf.get(slip.id) ?? '',
            on(slip.day),
            slip.buyerName,
            line.product,
            t(`bookkeeping:unit.${line.unit}`),
          ],
          ...[line.quantityThousandths / 1000, euro(line.unitCents), euro(line.cents), kg(line.grams)],
          ...[on(slip.dueOn), t(`bookkeeping:standing.${slip.standing}`), slip.reason ?? '', slip.note ?? ''],
        ]),
    );
    const { coverage } = book;
    return {
      book,
      sheets: [
        {
          name: t('bookkeeping:slips'),
          rows: [
            [
              ...[t('bookkeeping:number'), t('bookkeeping:day'), t('bookkeeping:buyer'), t('bookkeeping:product')],
              ...[t('bookkeeping:unit'), t('bookkeeping:quantity'), t('bookkeeping:price'), t('bookkeeping:sum')],
              ...[t('bookkeeping:kg'), t('bookkeeping:due_on'), t('bookkeeping:standing')],
              ...[t('bookkeeping:reason'), t('bookkeeping:note')],
            ],
            ...sold,
          ],
        },
        {
          name: t('bookkeeping:payments'),
          rows: [
            [
              t('bookkeeping:number'),
              t('bookkeeping:day'),
              t('bookkeeping:amount'),
              t('bookkeeping:way'),
              t('bookkeeping:void'),
            ],
            ...payments.map(({ slipId, day, cents, way, voidReason }) => [
              ...[numberOf.get(slipId) ?? '', on(day), euro(cents), t(`bookkeeping:way.${way}`), voidReason ?? ''],
            ]),
          ],
        },
        {
          name: t('bookkeeping:costs'),
          rows: [
            [
              t('bookkeeping:day'),
              t('bookkeeping:kind'),
              t('bookkeeping:amount'),
              t('bookkeeping:note'),
              t('bookkeeping:void'),
            ],
            ...book.costs
              .toReversed()
              .map(({ day, kind, cents, note, voidReason }) => [
                ...[on(day), t(`bookkeeping:cost.${kind}`), euro(cents), note ?? '', voidReason ?? ''],
              ]),
          ],
        },
        {
          name: t('bookkeeping:spoiled'),
          rows: [
            [t('bookkeeping:day'), t('bookkeeping:kg'), t('bookkeeping:reason')],
            ...book.losses.map(({ day, grams, reason }) => [on(day), kg(grams), reason]),
          ],
        },
        {
          name: t('bookkeeping:year', { year: book.year }),
          rows: [
            [t('bookkeeping:what'), t('bookkeeping:sum')],
            [t('bookkeeping:received'), euro(coverage.receivedCents)],
            [t('bookkeeping:owed'), euro(coverage.owedCents)],
            [t('bookkeeping:written_off'), euro(coverage.writtenOffCents)],
            [t('bookkeeping:costs'), euro(coverage.costCents)],
            [t('bookkeeping:covered'), coveredPercent(coverage) ?? ''],
            [t('bookkeeping:sold_kg'), kg(coverage.soldGrams)],
            [t('bookkeeping:given_kg'), kg(coverage.givenGrams)],
            [t('bookkeeping:lost_kg'), kg(coverage.lostGrams)],
          ],
        },
      ],
    };
  }
}
