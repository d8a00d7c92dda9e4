// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, hasRole } from '@reciproca/kernel';
import { readDwellingNumbers } from '../domain/dwelling-numbers.js';
import { readPin } from '../domain/pin.js';
import { Buildings } from './buildings.js';
import { Comuni } from './comuni.js';
import type { FoundAddress } from './geocoder.js';

export interface StaircaseInput {
  readonly area: string;
  readonly block: string;
  readonly label: string;
  /** By its name. */
  readonly comune: string;
  readonly address: string;
  readonly position?: string | undefined;
  readonly positionIsRight?: boolean | undefined;
  /** Such as `1-12, 14`. */
  readonly numbers?: string | undefined;
  /** As a map knows the address, where nothing was copied. */
  readonly at?: Omit<FoundAddress, 'label'> | null;
}

/** The public housing of an ente, written by its coordinator one staircase at a time. */
@Injectable()
export class ManageBuildings {
  constructor(
    private readonly buildings: Buildings,
    private readonly comuni: Comuni,
  ) {}

  /** What is there already is kept as it is, and gets the flats it lacks. Throws `place.position_wrong`, `place.position_far`, `dwelling.numbers_wrong`, `comune.unknown`, `comune.several`. */
  async addStaircase(ctx: Ctx, input: StaircaseInput): Promise<void> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    const numbers = readDwellingNumbers(input.numbers ?? '', 'numbers');
    const comune = await this.comuni.getByName(ctx, input.comune, 'comune');
    const exact = readPin(input, comune.code);
    const { lat, lon, precision } = { precision: 'exact' as const, ...(exact ?? input.at ?? middleOf(comune)) };
    const { area, block, label, address } = input;
    const known = (await this.buildings.listAreas(ctx)).find(({ name }) => isSame(name, area));
    const areaId =
      known?.id ?? (await this.buildings.ensureArea(ctx, { name: area, comuneCode: comune.code, lat, lon }));
    const blockThere = known?.blocks.find(({ name }) => isSame(name, block));
    const blockId = blockThere?.id ?? (await this.buildings.ensureBlock(ctx, areaId, block));
    const staircases = blockThere?.staircases ?? [];
    const staircaseId =
      staircases.find((one) => isSame(one.label, label))?.id ??
      (await this.buildings.ensureStaircase(ctx, { blockId, label, address, lat, lon, precision }));
    for (const number of numbers)
      if (!(await this.buildings.findDwellingId(ctx, staircaseId, number)))
        await this.buildings.ensureDwelling(ctx, { staircaseId, number, floor: 0 });
  }
}

function middleOf({ lat, lon }: { readonly lat: number; readonly lon: number }) {
  return { lat, lon };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
