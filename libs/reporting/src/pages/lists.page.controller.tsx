// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { type Ctx, romeDay, systemClock } from '@reciproca/kernel';
import { Allow, STAFF, valid } from '@reciproca/platform';
import {
  type FormState,
  Page,
  type PageDoor,
  type SavedList,
  type SheetFormat,
  tableFile,
  sheetFile,
} from '@reciproca/web';
import { LINES_A_PAGE, listParam, listShape } from '../api/list.request.js';
import { TakeList } from '../application/take-list.js';
import { ListPage } from './list.page.js';
import { ListsPage } from './lists.page.js';

interface Asked {
  readonly filter: Readonly<Record<string, string>>;
  readonly skip: number;
  readonly form: FormState;
}

@ApiExcludeController()
@Controller('lists')
@Allow(STAFF)
export class ListsPageController {
  constructor(
    private readonly lists: TakeList,
    private readonly enti: Enti,
  ) {}

  @Get()
  async index(@Page() page: PageDoor): Promise<void> {
    const lists = await page.query((ctx) => Promise.resolve(this.lists.listFor(ctx)), page.asMyself);
    await page.html({ title: page.t('reporting:lists'), live: false, body: <ListsPage lists={lists} /> });
  }

  @Get(':key')
  async show(@Page() page: PageDoor, @Param(valid(listParam)) { key }: { key: string }): Promise<void> {
    const { list, asked, lines, total } = await page.query(async (ctx) => {
      const one = this.lists.get(ctx, key);
      const question = ask(page, one, ctx);
      const { filter, skip } = question;
      return {
        list: one,
        asked: question,
        ...(await this.lists.read(ctx, key, { filter, skip, most: LINES_A_PAGE })),
      };
    }, page.asMyself);
    const { skip, form, filter } = asked;
    await page.html({
      title: page.t(list.textKey),
      backHref: '/lists',
      live: false,
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
      body: (
        <ListPage
          list={list}
          lines={lines}
          total={total}
          form={form}
          search={searchOf(filter)}
          next={skip + lines.length < total ? String(skip + LINES_A_PAGE) : null}
        />
      ),
    });
  }

  @Get(':key/csv')
  csv(@Page() page: PageDoor, @Param(valid(listParam)) { key }: { key: string }): Promise<void> {
    return this.save(page, key, 'csv');
  }

  @Get(':key/xlsx')
  xlsx(@Page() page: PageDoor, @Param(valid(listParam)) { key }: { key: string }): Promise<void> {
    return this.save(page, key, 'xlsx');
  }

  private async save(page: PageDoor, key: string, format: SheetFormat): Promise<void> {
    const taken = await page.query(async (ctx) => {
      const { filter, form } = ask(page, this.lists.get(ctx, key), ctx);
      if (Object.keys(form.errors).length > 0) return null;
      return {
        sheet: await this.lists.save(ctx, key, filter, format),
        slug: (await this.enti.getEnte(ctx)).slug,
      };
    }, page.asMyself);
    // What is wrong with the question is said on the page, and nothing is saved that was not asked for.
    if (!taken) return page.redirect(`/lists/${key}?${new URLSearchParams(queryOf(page)).toString()}`);
    const { sheet, slug } = taken;
    const name = `reciproca-${slug}-${key}-${romeDay(systemClock.now())}`;
    page.file(format === 'csv' ? tableFile(sheet, name) : await sheetFile([sheet], name, format));
  }
}

/** What the address asks for; what a list says usually where it asks for nothing, and where what it says cannot be read. */
function ask(page: PageDoor, list: SavedList, ctx: Ctx): Asked {
  const { input, typed, errors } = page.readQuery(listShape(list));
  const isAsked = list.filters.some(({ name }) => name in typed) || 'asked' in typed;
  const usual = Object.fromEntries(list.filters.flatMap(({ name, usual: say }) => (say ? [[name, say(ctx)]] : [])));
  const { skip = 0, ...given } = input ?? {};
  const said = isAsked && input ? given : usual;
  const filter = Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])),
  );
  const form = { typed: isAsked ? typed : usual, errors: isAsked ? errors : {}, general: null };
  return { filter, skip: Number(skip), form };
}

function queryOf(page: PageDoor): Record<string, string> {
  const query = page.door.request.query as Record<string, unknown>;
  return Object.fromEntries(Object.entries(query).filter((one): one is [string, string] => typeof one[1] === 'string'));
}

function searchOf(filter: Asked['filter']): string {
  return `?${new URLSearchParams({ asked: '1', ...filter }).toString()}`;
}
