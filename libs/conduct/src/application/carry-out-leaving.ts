// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SetAside } from '@reciproca/exchange';
import { People, PERSON_STATE_CHANGED, type PersonStateChanged } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type Message, Subscriptions } from '@reciproca/platform';

/** Whoever closed a file, or suspended somebody, has called off what follows of it. */
export function inNameOf(ctx: Ctx, actorId: string | null | undefined): Ctx {
  return { ...ctx, actor: { ...ctx.actor, personId: actorId ?? null } };
}

/** What follows when somebody's file is closed: nobody waits for them any more. And when it was closed by mistake. */
@Injectable()
export class CarryOutLeaving implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly setAside: SetAside,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(
      PERSON_STATE_CHANGED,
      'conduct.carry_out_leaving',
      (ctx, { payload }: Message<PersonStateChanged>) => this.stateChanged(ctx, payload),
    );
  }

  private async stateChanged(ctx: Ctx, { personId, from, state, actorId }: PersonStateChanged): Promise<void> {
    // Who has come back before this was carried out has lost nothing.
    if (state === 'left' && (await this.people.findPerson(ctx, personId))?.state !== 'left') return;
    if (state === 'left') await this.setAside.execute(inNameOf(ctx, actorId), personId, 'leave');
    else if (from === 'left') await this.setAside.comeBack(ctx, personId);
  }
}
