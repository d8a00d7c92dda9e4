// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { romeDay, systemClock } from '@reciproca/kernel';
import { ORTI } from '@reciproca/orti';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import {
  type FormState,
  type OwnPage,
  Page,
  type PageDoor,
  sheetFile,
  type SheetFormat,
  UNTOUCHED,
} from '@reciproca/web';
import type { VNode } from 'preact';
import { BookSheets } from '../application/book-sheets.js';
import {
  buyerShape,
  costShape,
  priceShape,
  slipShape,
  stockFormShape,
  yearShape,
} from '../application/bookkeeping.input.js';
import { KeepBook } from '../application/keep-book.js';
import { MoveStock } from '../application/move-stock.js';
import { Sell } from '../application/sell.js';
import { ViewBook } from '../application/view-book.js';
import { type BookPageProps, type BookPart, bookPath } from './book-frame.js';
import { BookPage } from './book.page.js';
import { BuyersPage } from './buyers.page.js';
import { CostsPage } from './costs.page.js';
import { PricesPage } from './prices.page.js';
import { SellPage } from './sell.page.js';
import { StallSheetPage } from './stall-sheet.page.js';
import { StockPage } from './stock.page.js';

interface Id {
  readonly id: string;
}
interface Year {
  readonly year?: number | undefined;
}

const PAGES: Readonly<Record<BookPart, (props: BookPageProps) => VNode>> = {
  book: BookPage,
  stock: StockPage,
  sell: SellPage,
  prices: PricesPage,
  buyers: BuyersPage,
  costs: CostsPage,
};

@ApiExcludeController()
@Controller('gardens/:id/book')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class BookPageController {
  constructor(
    private readonly view: ViewBook,
    private readonly keep: KeepBook,
    private readonly moves: MoveStock,
    private readonly sale: Sell,
    private readonly sheets: BookSheets,
    private readonly enti: Enti,
  ) {}

  @Get()
  show(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: Id,
    @Query(valid(yearShape)) { year }: Year,
  ): Promise<void> {
    return this.render(page, id, 'book', UNTOUCHED, year);
  }

  @Get('stock')
  stock(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, 'stock', UNTOUCHED);
  }

  @Post('stock')
  moveStock(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, 'stock');
    return page.change(own, stockFormShape, 'bookkeeping:saved', (ctx, { harvestId, ...input }) =>
      this.moves.execute(ctx, harvestId, input),
    );
  }

  @Get('sell')
  showSell(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, 'sell', UNTOUCHED);
  }

  @Post('sell')
  sell(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      slipShape,
      async (ctx, input) => {
        const slip = await this.sale.execute(ctx, id, input);
        return { path: `/sale-slips/${slip.id}`, flash: { key: 'bookkeeping:sold', params: { number: slip.number } } };
      },
      (errors, typed, general) => this.render(page, id, 'sell', { errors, typed, general }),
    );
  }

  @Get('prices')
  prices(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, 'prices', UNTOUCHED);
  }

  @Post('prices')
  setPrice(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, 'prices');
    return page.change(own, priceShape, 'bookkeeping:saved', (ctx, input) => this.keep.setPrice(ctx, id, input));
  }

  @Get('buyers')
  buyers(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, 'buyers', UNTOUCHED);
  }

  @Post('buyers')
  setBuyer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, 'buyers');
    return page.change(own, buyerShape, 'bookkeeping:saved', (ctx, input) => this.keep.setBuyer(ctx, id, input));
  }

  @Get('costs')
  costs(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, 'costs', UNTOUCHED);
  }

  @Post('costs')
  addCost(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, 'costs');
    return page.change(own, costShape, 'bookkeeping:saved', (ctx, input) => this.keep.addCost(ctx, id, input));
  }

  @Get('csv')
  csv(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: Id,
    @Query(valid(yearShape)) { year }: Year,
  ): Promise<void> {
    return this.save(page, id, 'csv', year);
  }

  @Get('xlsx')
  xlsx(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: Id,
    @Query(valid(yearShape)) { year }: Year,
  ): Promise<void> {
    return this.save(page, id, 'xlsx', year);
  }

  /** Prices to hang up at a stall, and lines to write sales on. */
  @Get('sheet')
  async sheet(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const [book, ente] = await page.query((ctx) => Promise.all([this.view.get(ctx, id), this.enti.getEnte(ctx)]));
    const body = <StallSheetPage book={book} today={today()} enteName={ente.name} />;
    const shown = { title: page.t('bookkeeping:sheet'), backHref: bookPath(id) };
    await page.html({ ...shown, live: false, onPaper: true, body });
  }

  private async save(page: PageDoor, id: string, format: SheetFormat, year?: number): Promise<void> {
    const { book, sheets } = await page.query((ctx) => this.sheets.make(ctx, id, year));
    const garden = book.garden.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    page.file(await sheetFile(sheets, `reciproca-${garden}-${book.year}`, format));
  }

  private at(page: PageDoor, id: string, part: BookPart): OwnPage {
    return { path: bookPath(id, part), show: (form) => this.render(page, id, part, form) };
  }

  private async render(page: PageDoor, id: string, part: BookPart, form: FormState, year?: number): Promise<void> {
    const book = await page.query((ctx) => this.view.get(ctx, id, year));
    const Shown = PAGES[part];
    const body = <Shown book={book} form={form} today={today()} newKey={() => page.newKey()} />;
    const title = page.t(part === 'book' ? 'bookkeeping:title' : `bookkeeping:part.${part}`);
    await page.html({ title, backHref: part === 'book' ? `/gardens/${id}` : bookPath(id), live: false, body });
  }
}

function today(): string {
  return romeDay(systemClock.now());
}
