// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';

/** Something done to several cards of the board at once. */
export interface BoardAct {
  readonly key: string;
  readonly textKey: TextKey;
  /** The lists it is offered on. */
  readonly views: readonly string[];
  readonly kinds: readonly string[];
  /** By the staff of the context; throws what refuses it. */
  act(ctx: Ctx, id: string): Promise<unknown>;
}

/** What can be done to many cards: each lib adds its own when its module starts. */
@Injectable()
export class BoardActs {
  private readonly acts: BoardAct[] = [];

  add(...acts: readonly BoardAct[]): void {
    this.acts.push(...acts);
  }

  listFor(view: string): readonly BoardAct[] {
    return this.acts.filter(({ views }) => views.includes(view));
  }

  find(key: string, kind: string): BoardAct | undefined {
    return this.acts.find((act) => act.key === key && act.kinds.includes(kind));
  }
}
