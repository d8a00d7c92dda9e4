// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Letterhead } from '@reciproca/ui';
import type { PageDoor } from '../page-door/page-door.js';

type FindLetterhead = (ctx: Ctx) => Promise<Letterhead | null>;

/** How the ente of the page heads its papers. Filled by the lib that keeps it; nothing stands there where none does. */
@Injectable()
export class Letterheads {
  private findLetterhead: FindLetterhead | null = null;

  fill(find: FindLetterhead): void {
    this.findLetterhead = find;
  }

  async find(page: PageDoor): Promise<Letterhead | null> {
    const find = this.findLetterhead;
    return find && page.door.principal ? page.look(find, page.asMyself) : null;
  }
}
