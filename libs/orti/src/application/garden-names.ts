// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnerNames } from '@reciproca/ledger';
import { GardenRepository } from '../persistence/garden.repository.js';

/** Gardens have accounts of minutes: what they are called in a statement. */
@Injectable()
export class GardenNames implements OnModuleInit {
  constructor(
    private readonly owners: OwnerNames,
    private readonly gardens: GardenRepository,
  ) {}

  onModuleInit(): void {
    this.owners.add(
      'garden',
      async (ctx) => new Map((await this.gardens.listGardens(ctx)).map(({ id, name }) => [id, name])),
    );
  }
}
