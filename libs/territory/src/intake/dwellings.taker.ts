// SPDX-License-Identifier: AGPL-3.0-or-later
import { type GivenRow, type Made, type Outcome, type RowChange, type RowChoice, type Taker } from '@reciproca/intake';
import type { Ctx } from '@reciproca/kernel';
import { parseInput, plainText } from '@reciproca/platform';
import { z } from 'zod';
import type { Buildings } from '../application/buildings.js';
import type { MapForFiles } from './map-for-files.js';
import { bothDegrees, degrees, findComune } from './find-home.js';

const number = (shape: z.ZodNumber): z.ZodPreprocess<z.ZodNumber> =>
  z.preprocess((cell) => {
    const text = String(cell ?? '')
      .trim()
      .toLowerCase();
    // Ground floor, mezzanine and cellar as people write them.
    if (/^(t|pt|p\.t\.|terra|piano terra|rialzato)$/.test(text)) return 0;
    return text === '' ? undefined : Number(text.replace(',', '.').replace(/°$/, ''));
  }, shape);
const rowShape = z.strictObject({
  area: plainText(120),
  comune: plainText(80),
  block: plainText(120),
  staircase: plainText(60),
  address: plainText(160),
  number: plainText(20),
  floor: number(z.number().int().min(-5).max(60)),
  lat: degrees.lat,
  lon: degrees.lon,
});
type DwellingRow = z.output<typeof rowShape>;

export interface MadeDwelling extends Made {
  /** What stands above it and is new with it. */
  readonly areaId?: string;
  readonly blockId?: string;
  readonly staircaseId?: string;
  readonly floorBefore?: number;
  readonly floorAfter?: number;
}

/** How rows become dwellings, with the area, block and staircase above them where they are new; what is there keeps its words. */
export class DwellingTaker implements Taker {
  constructor(
    private readonly buildings: Buildings,
    private readonly map: MapForFiles,
  ) {}

  recall(): void {
    // Rows of dwellings stand each for itself.
  }

  async take(ctx: Ctx, { cells }: GivenRow, choice: RowChoice | null): Promise<Outcome> {
    const row = parseInput(rowShape, cells);
    const at = bothDegrees(row);
    const comune = findComune(row.comune);
    const there = await this.find(ctx, row);
    if (there.dwellingId) return this.compare(ctx, there.dwellingId, row, choice);
    const asked = { comuneCode: comune.code, address: row.address };
    const found = 'lat' in at ? at : this.map.find(asked);
    const point = { lat: comune.lat, lon: comune.lon, ...found };
    const areaId =
      there.areaId ??
      (await this.buildings.ensureArea(ctx, {
        name: row.area,
        comuneCode: comune.code,
        lat: point.lat,
        lon: point.lon,
      }));
    const blockId = there.blockId ?? (await this.buildings.ensureBlock(ctx, areaId, row.block));
    const staircaseId =
      there.staircaseId ??
      (await this.buildings.ensureStaircase(ctx, { blockId, label: row.staircase, address: row.address, ...point }));
    const subjectId = await this.buildings.ensureDwelling(ctx, { staircaseId, number: row.number, floor: row.floor });
    const made: MadeDwelling = {
      ...(!there.areaId && { areaId }),
      ...(!there.blockId && { blockId }),
      ...(!there.staircaseId && { staircaseId }),
      // Of an address that stands in many rows once.
      ...(!there.staircaseId && !('lat' in at) && { precision: this.map.preciseOf(asked) }),
    };
    return { is: 'made', subjectId, made };
  }

  private async find(ctx: Ctx, row: DwellingRow) {
    const areas = await this.buildings.listAreas(ctx);
    const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
    const area = areas.find(({ name }) => isSame(name, row.area));
    const block = area?.blocks.find(({ name }) => isSame(name, row.block));
    const staircase = block?.staircases.find(({ label }) => isSame(label, row.staircase));
    const dwellingId = staircase && (await this.buildings.findDwellingId(ctx, staircase.id, row.number));
    return { areaId: area?.id, blockId: block?.id, staircaseId: staircase?.id, dwellingId };
  }

  private async compare(ctx: Ctx, id: string, row: DwellingRow, choice: RowChoice | null): Promise<Outcome> {
    const dwelling = await this.buildings.getDwelling(ctx, id);
    if (dwelling.floor === row.floor) return { is: 'same', subjectId: id };
    const changes: RowChange[] = [{ column: 'floor', before: String(dwelling.floor), after: String(row.floor) }];
    if (choice?.as !== 'same' || !choice.change) return { is: 'differs', subjectId: id, changes };
    await this.buildings.ensureDwelling(ctx, { ...dwelling, floor: row.floor });
    const made: MadeDwelling = { floorBefore: dwelling.floor, floorAfter: row.floor };
    return { is: 'changed', subjectId: id, made };
  }
}
