// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { FormState, PageDoor } from '@reciproca/web';
import { ViewIntake } from '../application/view-intake.js';
import { isWorkedOn } from '../domain/intake.js';
import type { RowState } from '../domain/intake-row.js';
import { importPath, IMPORTS_PATH } from './import-path.js';
import { ImportPage } from './import.page.js';
import { firstShown } from './rows-shown.js';

export interface AskedStep {
  readonly show?: RowState | undefined;
  readonly step?: 'sheets' | 'columns' | undefined;
}

/** The page of a file, wherever it is brought back from. */
@Injectable()
export class ShowImport {
  constructor(private readonly view: ViewIntake) {}

  async render(page: PageDoor, id: string, form: FormState, { show: asked, step }: AskedStep = {}): Promise<void> {
    const shown = await page.query(async (ctx) => {
      const view = await this.view.get(ctx, id);
      const { state } = view.intake;
      const mayChoose = state === 'tried' || state === 'columns' || state === 'sheets';
      const isChoosingSheet = state === 'sheets' || (mayChoose && step === 'sheets');
      const isMapping = !isChoosingSheet && (state === 'columns' || (mayChoose && step === 'columns'));
      const isStill = isChoosingSheet || isMapping || isWorkedOn(state);
      const show = isStill ? null : (asked ?? firstShown(view));
      const rows = show ? await this.view.listRows(ctx, view, [show], page.asked()) : { items: [], next: null };
      return { view, isChoosingSheet, mapping: isMapping ? await this.view.getMapping(ctx, view) : null, show, rows };
    }, page.asMyself);
    const { rows, ...props } = shown;
    const isWorking = isWorkedOn(props.view.intake.state);
    // Works without scripts: the browser looks again by itself until it is done.
    if (isWorking) void page.reply.header('refresh', '3');
    await page.html({
      title: page.t('intake:title'),
      backHref: IMPORTS_PATH,
      live: isWorking,
      next: rows.next,
      listPath: importPath(id, props.show ?? undefined),
      body: <ImportPage {...props} rows={rows.items} form={form} newKey={() => page.newKey()} />,
    });
  }
}
