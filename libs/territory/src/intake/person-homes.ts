// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { CellRefused, type Made, type RowChange } from '@reciproca/intake';
import type { Ctx } from '@reciproca/kernel';
import { Buildings } from '../application/buildings.js';
import { Comuni } from '../application/comuni.js';
import { Places } from '../application/places.js';
import { Residences } from '../application/residences.js';
import { plainWord } from '../domain/plain-word.js';
import type { Precision } from '../domain/precision.js';
import { bothDegrees, findComune } from './find-home.js';
import { MapForFiles } from './map-for-files.js';
import type { PersonRow } from './people-columns.js';

export type RowHome =
  | { readonly dwellingId: string }
  | {
      readonly home: {
        readonly comuneCode: string;
        readonly address: string;
        readonly lat?: number;
        readonly lon?: number;
        readonly precision?: Precision;
      };
    };

type HomeCells = Pick<PersonRow, 'comune' | 'address' | 'staircase' | 'dwelling' | 'lat' | 'lon'>;

/** Homes as files say them: a dwelling of public housing by its staircase and number, or an address. */
@Injectable()
export class PersonHomes {
  constructor(
    private readonly buildings: Buildings,
    private readonly places: Places,
    private readonly residences: Residences,
    private readonly comuni: Comuni,
    private readonly map: MapForFiles,
  ) {}

  /** What a map said of the address of a row, to be counted with it. */
  onMap(row: HomeCells, home: RowHome | null): Pick<Made, 'precision'> {
    const isAsked = home && 'home' in home && row.lat === undefined;
    const precision = isAsked ? this.map.preciseOf(home.home) : undefined;
    return precision ? { precision } : {};
  }

  /** Null where the row says nothing. Throws `intake.address_missing` and what {@link findComune} and {@link bothDegrees} throw. */
  async read(ctx: Ctx, row: HomeCells): Promise<RowHome | null> {
    if (row.staircase || row.dwelling) return { dwellingId: await this.findDwelling(ctx, row) };
    if (!row.address && !row.comune) return null;
    if (!row.address) throw new CellRefused('address', 'intake.address_missing');
    const at = bothDegrees(row);
    if (!row.comune) await this.suggestComune(ctx);
    const home = { comuneCode: findComune(row.comune ?? '').code, address: row.address };
    return { home: { ...home, ...('lat' in at ? at : this.map.find(home)) } };
  }

  /** Lists of one comune often do not name it. Throws `intake.comune_meant` where the ente has only one. */
  private async suggestComune(ctx: Ctx): Promise<void> {
    const [own, ...others] = await this.comuni.listEnteComuni(ctx);
    if (!own || others.length > 0) return;
    throw new CellRefused('comune', 'intake.comune_meant', { meant: own.name }, { key: 'comune', value: own.name });
  }

  async find(ctx: Ctx, personId: string): Promise<RowHome | null> {
    const residence = await this.residences.findResidence(ctx, personId);
    if (!residence) return null;
    if (residence.dwellingId) return { dwellingId: residence.dwellingId };
    const { comuneCode, address, name, lat, lon } = await this.places.getPlace(ctx, residence.placeId);
    return { home: { comuneCode, address: address ?? name, lat, lon } };
  }

  isSame(one: RowHome, other: RowHome | null): boolean {
    if (!other) return false;
    if ('dwellingId' in one || 'dwellingId' in other)
      return 'dwellingId' in one && 'dwellingId' in other && one.dwellingId === other.dwellingId;
    const key = ({ home }: typeof one): string => `${home.comuneCode} ${plainWord(home.address)}`;
    return key(one) === key(other);
  }

  async describeMove(ctx: Ctx, before: RowHome | null, after: RowHome): Promise<RowChange> {
    const column = 'dwellingId' in after ? 'dwelling' : 'address';
    return { column, before: before ? await this.describe(ctx, before) : '', after: await this.describe(ctx, after) };
  }

  private async describe(ctx: Ctx, home: RowHome): Promise<string> {
    if ('home' in home) return home.home.address;
    const { address, number } = await this.buildings.getDwelling(ctx, home.dwellingId);
    return `${address}, ${number}`;
  }

  /** By the staircase's address or "block, label", and the dwelling's number. */
  private async findDwelling(ctx: Ctx, { staircase = '', dwelling = '' }: HomeCells): Promise<string> {
    if (!staircase) throw new CellRefused('staircase', 'intake.staircase_missing');
    if (!dwelling) throw new CellRefused('dwelling', 'intake.dwelling_missing');
    const areas = await this.buildings.listAreas(ctx);
    const found = areas
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ name, staircases }) =>
        staircases.map((one) => ({ ...one, names: [one.address, `${name} ${one.label}`] })),
      )
      .filter(({ names }) => names.some((name) => plainWord(name) === plainWord(staircase)));
    if (found.length === 0) throw new CellRefused('staircase', 'intake.staircase_unknown', { name: staircase });
    for (const { id } of found) {
      const dwellingId = await this.buildings.findDwellingId(ctx, id, dwelling);
      if (dwellingId) return dwellingId;
    }
    throw new CellRefused('dwelling', 'intake.dwelling_unknown', { number: dwelling });
  }
}
