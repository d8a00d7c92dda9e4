// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, valid } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import type { z } from 'zod';
import { leaveShape, repairShape, rowShape, tickShape, whoShape } from '../api/intake.request.js';
import { MendRows } from '../application/mend-rows.js';
import type { RowState } from '../domain/intake-row.js';
import { importPath } from './import-path.js';
import { ShowImport } from './show-import.js';

type Id = z.output<typeof idParam>;

/** What a coordinator puts right in the rows of a file, or says about them. */
@ApiExcludeController()
@Controller('imports/:id')
@Allow(['coordinator'])
export class ImportRowsPageController {
  constructor(
    private readonly mend: MendRows,
    private readonly showImport: ShowImport,
  ) {}

  @Post('rows')
  write(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      rowShape,
      async (ctx, { rowId, row }) => {
        const { state } = await this.mend.write(ctx, id, rowId, row[rowId] ?? {});
        return {
          path: importPath(id),
          flash: { key: state === 'wrong' ? 'intake:row.still_wrong' : 'intake:row.saved' },
        };
      },
      this.again(page, id, 'wrong'),
      page.asMyself,
    );
  }

  @Post('rows/who')
  sayWho(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      whoShape,
      async (ctx, { rowId, who }) => {
        await this.mend.sayWho(ctx, id, rowId, who === 'new' ? null : who);
        return { path: importPath(id), flash: { key: 'intake:row.saved' } };
      },
      this.again(page, id, 'asks'),
      page.asMyself,
    );
  }

  @Post('rows/tick')
  tick(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      tickShape,
      async (ctx, { shown, ticked }) => {
        await this.mend.tick(ctx, id, shown, ticked);
        return { path: importPath(id, 'differs'), flash: { key: 'intake:ticked' } };
      },
      this.again(page, id, 'differs'),
      page.asMyself,
    );
  }

  @Post('rows/leave')
  leaveOut(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      leaveShape,
      async (ctx, { rowId, out }) => {
        await this.mend.leaveOut(ctx, id, rowId, out);
        return { path: importPath(id), flash: { key: out ? 'intake:row.left_out' : 'intake:row.saved' } };
      },
      this.again(page, id, 'wrong'),
      page.asMyself,
    );
  }

  @Post('repair')
  repair(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      repairShape,
      async (ctx, { key, column }) => {
        const count = await this.mend.repairAll(ctx, id, key, column);
        return { path: importPath(id), flash: { text: page.t('intake:repaired', { count }) } };
      },
      this.again(page, id, 'wrong'),
      page.asMyself,
    );
  }

  private again(page: PageDoor, id: string, show: RowState) {
    return (errors: Record<string, string>, typed: Record<string, unknown>, general: string | null): Promise<void> =>
      this.showImport.render(page, id, { errors, typed, general }, { show });
  }
}
