// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { listToldOf, type ToldPerson } from '../persistence/told-of.read-model.js';

/** What has become of one thing that many were told of. */
@Injectable()
export class ToldOf {
  /** By person, those who got a copy for somebody else among them. */
  async execute(ctx: Ctx, eventKey: string): Promise<ReadonlyMap<string, ToldPerson>> {
    return new Map((await listToldOf(ctx, eventKey)).map((told) => [told.personId, told]));
  }
}
