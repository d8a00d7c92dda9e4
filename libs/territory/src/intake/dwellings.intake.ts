// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IntakeKinds, type Made } from '@reciproca/intake';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { Buildings } from '../application/buildings.js';
import { BuildingRepository } from '../persistence/building.repository.js';
import { DWELLING_COLUMNS } from '../texts/dwelling-columns.js';
import { DwellingTaker, type MadeDwelling } from './dwellings.taker.js';
import { addressesOf } from './addresses-of.js';
import { MapForFiles } from './map-for-files.js';

/** The dwellings of public housing, with what stands above them, by a file. */
@Injectable()
export class DwellingsIntake implements OnModuleInit {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly buildings: Buildings,
    private readonly rows: BuildingRepository,
    private readonly map: MapForFiles,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      key: 'dwellings',
      textKey: 'territory:intake.dwellings',
      leadKey: 'territory:intake.dwellings.lead',
      countKey: 'territory:intake.dwellings.count',
      order: 20,
      columns: DWELLING_COLUMNS,
      keys: (cells) => ({
        number: keyOf(['area', 'block', 'staircase', 'number'].map((column) => cells[column] ?? '')),
      }),
      prepare: (ctx, rows, isStopping) => this.map.prepare(ctx, addressesOf(rows), isStopping),
      newTaker: () => new DwellingTaker(this.buildings, this.map),
      nameSubjects: (ctx, ids) => this.name(ctx, ids),
      takeBack: (ctx, id, made) => this.takeBack(ctx, id, made),
    });
  }

  private async name(ctx: Ctx, ids: readonly string[]): Promise<Map<string, { name: string; href: string }>> {
    const named = new Map<string, { name: string; href: string }>();
    for (const id of ids) {
      const dwelling = await this.buildings.findDwelling(ctx, id);
      if (dwelling) named.set(id, { name: `${dwelling.address}, ${dwelling.number}`, href: '/settings/buildings' });
    }
    return named;
  }

  private async takeBack(ctx: Ctx, id: string, made: Made): Promise<void> {
    const { floorBefore, floorAfter, precision: _, ...above }: MadeDwelling = made;
    if (floorBefore === undefined) return this.rows.remove(ctx, id, above);
    const dwelling = await this.buildings.getDwelling(ctx, id);
    if (dwelling.floor !== floorAfter) throw new DomainError('intake.changed_since', 'conflict');
    await this.rows.ensureDwelling(ctx, { ...dwelling, floor: floorBefore });
  }
}

const keyOf = (cells: readonly string[]): string =>
  cells.every(Boolean) ? cells.map((cell) => cell.trim().toLowerCase()).join('|') : '';
