// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { emit, type Own } from '@reciproca/platform';
import '../domain/territory.events.js';
import { readDwellingNumbers } from '../domain/dwelling-numbers.js';
import { isSamePoint } from '../domain/distance.js';
import { type PinInput, readPin } from '../domain/pin.js';
import { precisionOf } from '../domain/precision.js';
import { findStaircase } from '../persistence/housing.read-model.js';
import { HomeOfStaircaseRepository } from '../persistence/home-of-staircase.repository.js';
import type { StaircaseEntity } from '../persistence/staircase.entity.js';
import { HousingRepository } from '../persistence/housing.repository.js';
import { Buildings } from './buildings.js';
import { Comuni } from './comuni.js';
import type { FoundAddress } from './geocoder.js';
import { MoveHomes } from './move-homes.js';
import { ensureCoordinator } from './show-housing.js';

export interface StaircaseChange {
  readonly label: string;
  readonly address: string;
  /** As copied from a map; where it is empty only the comune is known, and where nothing is said it stays. */
  readonly position?: string | undefined;
  readonly positionIsRight?: boolean | undefined;
  /** As a map knows the address, where the position is empty. */
  readonly at?: Omit<FoundAddress, 'label'> | null;
}

/** Public housing that was written down and is called, stands or belongs otherwise; who lives there comes along. */
@Injectable()
export class ChangeHousing {
  constructor(
    private readonly housing: HousingRepository,
    private readonly homes: HomeOfStaircaseRepository,
    private readonly buildings: Buildings,
    private readonly comuni: Comuni,
    private readonly moveHomes: MoveHomes,
  ) {}

  /** Throws `area.not_found`, `area.there_already`. */
  async renameArea(ctx: Ctx, id: string, { name }: { readonly name: string }): Promise<void> {
    ensureCoordinator(ctx);
    await this.housing.lockArea(ctx, id);
    if (await this.housing.hasArea(ctx, { id, name })) throw taken('area', 'name');
    await this.housing.putArea(ctx, id, { name });
  }

  /** Into another area with everybody who lives there. Throws `block.not_found`, `area.not_found`, `block.there_already`. */
  async changeBlock(
    ctx: Ctx,
    id: string,
    { name, areaId }: { readonly name: string; readonly areaId: string },
  ): Promise<void> {
    ensureCoordinator(ctx);
    const before = await this.housing.lockBlock(ctx, id);
    const area = await this.housing.findArea(ctx, areaId);
    if (!area) throw new DomainError('area.not_found', 'invalid', { field: 'areaId' });
    if (await this.housing.hasBlock(ctx, { id, areaId, name })) throw taken('block', 'name');
    await this.housing.putBlock(ctx, id, { name, areaId });
    if (before.areaId === areaId) return;
    await this.homes.putArea(ctx, id, areaId);
    await emit(ctx, { topic: 'territory.block_moved', payload: { blockId: id, areaId } });
    const left = await this.housing.findArea(ctx, before.areaId);
    // The comune of a home is that of its area.
    if (left?.comuneCode !== area.comuneCode)
      for (const staircaseId of await this.housing.listStaircaseIds(ctx, id))
        await this.moveHomes.execute(ctx, staircaseId);
  }

  /** Throws `staircase.not_found`, `staircase.there_already`, `place.position_wrong`, `place.position_far`. */
  async changeStaircase(ctx: Ctx, id: string, { label, address, at, ...pin }: StaircaseChange): Promise<void> {
    ensureCoordinator(ctx);
    const before = await this.housing.lockStaircase(ctx, id);
    if (await this.housing.hasStaircase(ctx, { ...before, label })) throw taken('staircase', 'label');
    const { lat, lon, precision } = pin.position === undefined ? before : await this.read(ctx, before, pin, at);
    await this.housing.putStaircase(ctx, id, { label, address, lat, lon, precision });
    const isMoved = before.lat !== lat || before.lon !== lon || before.precision !== precision;
    if (before.address !== address || isMoved) await this.moveHomes.execute(ctx, id);
  }

  /** Those that are there already stay as they are. Throws `staircase.not_found`, `dwelling.numbers_wrong`. */
  async addDwellings(
    ctx: Ctx,
    staircaseId: string,
    { numbers, floor }: { readonly numbers: string; readonly floor: number },
  ): Promise<void> {
    ensureCoordinator(ctx);
    await this.housing.lockStaircase(ctx, staircaseId);
    for (const number of readDwellingNumbers(numbers, 'numbers'))
      if (!(await this.buildings.findDwellingId(ctx, staircaseId, number)))
        await this.buildings.ensureDwelling(ctx, { staircaseId, number, floor });
  }

  /** Throws `dwelling.not_found`, `dwelling.there_already`, `dwelling.numbers_wrong`. */
  async changeDwelling(
    ctx: Ctx,
    id: string,
    { number, floor }: { readonly number: string; readonly floor: number },
  ): Promise<void> {
    ensureCoordinator(ctx);
    const before = await this.housing.lockDwelling(ctx, id);
    const [only, ...others] = readDwellingNumbers(number, 'number');
    if (!only || others.length > 0) throw new DomainError('dwelling.one_number', 'invalid', { field: 'number' });
    if (await this.housing.hasDwelling(ctx, { ...before, number: only })) throw taken('dwelling', 'number');
    await this.housing.putDwelling(ctx, id, { number: only, floor });
  }

  private async read(ctx: Ctx, before: Own<StaircaseEntity>, pin: PinInput, found: StaircaseChange['at']) {
    const comuneCode = (await findStaircase(ctx, before.id))?.comuneCode ?? '';
    const written = readPin(pin, comuneCode);
    // As the form had it: nobody has said that it is known better now.
    if (written && isSamePoint(written, before)) return before;
    if (written) return { ...written, precision: precisionOf(written) };
    if (found) return found;
    const { lat, lon } = await this.comuni.getComune(ctx, comuneCode);
    return { lat, lon, precision: 'comune' as const };
  }
}

function taken(noun: string, field: string): DomainError {
  return new DomainError(`${noun}.there_already`, 'conflict', { field });
}
