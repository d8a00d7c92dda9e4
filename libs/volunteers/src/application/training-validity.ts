// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ValidityKinds } from '@reciproca/identity';
import { type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { StandingRepository } from '../persistence/standing.repository.js';

/** Training that ends stands among the papers that end. */
@Injectable()
export class TrainingValidity implements OnModuleInit {
  constructor(
    private readonly kinds: ValidityKinds,
    private readonly standing: StandingRepository,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      key: 'volunteer_training',
      textKey: 'volunteers:validity.training',
      endsKey: 'volunteers:validity.training.ends',
      order: 60,
      find: (ctx, personId) => this.standing.findHeld(ctx, personId),
      listEnding: (ctx, from, to) => this.standing.listHeld(ctx, from, to),
      extend: (ctx, personId, until) => this.renew(ctx, personId, until),
    });
  }

  /** The one that ends first was taken again. Throws `volunteers.training_first` where there is none. */
  private async renew(ctx: Ctx, personId: string, until: string): Promise<void> {
    const first = await this.standing.findHeld(ctx, personId);
    const ending = (await this.standing.listTrainings(ctx, personId)).find(({ validUntil }) => validUntil === first);
    if (!first || !ending) throw new DomainError('volunteers.training_first', 'conflict');
    const day = romeDay(ctx.clock.now());
    await this.standing.insertTraining(ctx, {
      ...ending,
      id: newId(),
      day: until < day ? until : day,
      validUntil: until,
    });
  }
}
