// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type GivenRow, type IntakeColumn, IntakeKinds, type Outcome } from '@reciproca/intake';
import { type Ctx, LANGUAGES } from '@reciproca/kernel';
import { parseInput, plainText } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { z } from 'zod';
import { Places } from '../application/places.js';
import { PLACE_KINDS } from '../domain/place.js';
import { PlaceRepository } from '../persistence/place.repository.js';
import { plainWord } from '../domain/plain-word.js';
import { bothDegrees, degrees, findComune } from './find-home.js';
import { addressesOf } from './addresses-of.js';
import { MapForFiles } from './map-for-files.js';

const KINDS = PLACE_KINDS.filter((kind) => kind !== 'home');
const COLUMNS: readonly IntakeColumn[] = [
  {
    key: 'name',
    textKey: 'territory:places.name',
    names: ['nome', 'luogo', 'denominazione', 'name'],
    isRequired: true,
  },
  { key: 'kind', textKey: 'territory:places.kind', names: ['tipo', 'genere', 'kind', 'type'], isRequired: true },
  { key: 'comune', textKey: 'territory:intake.comune', names: ['comune', 'città'], isRequired: true },
  { key: 'address', textKey: 'territory:intake.address', names: ['indirizzo', 'via', 'address'] },
  { key: 'lat', textKey: 'territory:intake.lat', names: ['latitudine', 'lat'] },
  { key: 'lon', textKey: 'territory:intake.lon', names: ['longitudine', 'lon', 'lng'] },
];

/** As the pages name the kind, in either language, or as programs do. */
const kindOf = (cell: unknown): unknown =>
  KINDS.find((kind) =>
    [kind, ...LANGUAGES.map((language) => translator(language)(`territory:kind.${kind}`))].some(
      (word) => plainWord(word) === plainWord(String(cell ?? '')),
    ),
  ) ?? cell;
const rowShape = z.strictObject({
  name: plainText(160, 2),
  kind: z.preprocess(kindOf, z.enum(KINDS as [(typeof KINDS)[number], ...typeof KINDS])),
  comune: plainText(80),
  address: z.preprocess((cell) => (cell === '' ? undefined : cell), plainText(200).optional()),
  lat: degrees.lat,
  lon: degrees.lon,
});

/** Places people go to, by a file. */
@Injectable()
export class PlacesIntake implements OnModuleInit {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly places: Places,
    private readonly rows: PlaceRepository,
    private readonly map: MapForFiles,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      key: 'places',
      textKey: 'territory:places.title',
      leadKey: 'territory:intake.places.lead',
      countKey: 'territory:intake.places.count',
      order: 30,
      columns: COLUMNS,
      keys: ({ name = '', kind = '', comune = '', address = '' }) => ({
        name: name && `${plainWord(name)}|${plainWord(kind)}|${plainWord(comune)}|${plainWord(address)}`,
      }),
      prepare: (ctx, rows, isStopping) => this.map.prepare(ctx, addressesOf(rows), isStopping),
      newTaker: () => ({ recall: () => undefined, take: (ctx, row) => this.take(ctx, row) }),
      nameSubjects: async (ctx, ids) =>
        new Map(
          [...(await this.places.listPlacesByIds(ctx, ids))].map(([id, { name }]) => [
            id,
            { name, href: `/places/${id}/edit` },
          ]),
        ),
      takeBack: (ctx, id) => this.rows.remove(ctx, id),
    });
  }

  private async take(ctx: Ctx, { cells }: GivenRow): Promise<Outcome> {
    const { lat: _lat, lon: _lon, comune, ...row } = parseInput(rowShape, cells);
    const at = bothDegrees({ lat: _lat, lon: _lon });
    const { code } = findComune(comune);
    const there = (await this.rows.listPublic(ctx, row.name, null)).find(
      (place) => place.kind === row.kind && place.comuneCode === code && plainWord(place.name) === plainWord(row.name),
    );
    if (there) return { is: 'same', subjectId: there.id };
    const asked = row.address && !('lat' in at) ? { comuneCode: code, address: row.address } : null;
    const found = asked ? this.map.find(asked) : at;
    const { id } = await this.places.ensurePlace(ctx, { ...row, comuneCode: code, ...found });
    const precision = asked ? this.map.preciseOf(asked) : undefined;
    return { is: 'made', subjectId: id, made: precision ? { precision } : {} };
  }
}
