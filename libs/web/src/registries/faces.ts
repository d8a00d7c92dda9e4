// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Face } from '@reciproca/ui';

export type FacesById = ReadonlyMap<string, Face>;
type FindFaces = (ctx: Ctx, personIds: readonly string[]) => Promise<FacesById>;

/** What people show of themselves to the reader of a page. Filled by the lib that keeps it; nobody has a face where none does. */
@Injectable()
export class Faces {
  private findFaces: FindFaces = () => Promise.resolve(new Map());

  fill(find: FindFaces): void {
    this.findFaces = find;
  }

  /** Of these people, those the reader meets. */
  list(ctx: Ctx, personIds: readonly string[]): Promise<FacesById> {
    return this.findFaces(ctx, [...new Set(personIds)]);
  }
}
