// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { distanceMetres } from '../domain/distance.js';
import { type NewPlace, type Place, PLACE_KINDS } from '../domain/place.js';
import { isVague } from '../domain/precision.js';
import '../domain/territory.events.js';
import { ComuneRepository } from '../persistence/comune.repository.js';
import { PlaceRepository } from '../persistence/place.repository.js';
import { SecondHomeRepository } from '../persistence/second-home.repository.js';
import { ResidenceRepository } from '../persistence/residence.repository.js';

/** Places of the context's ente. Exact addresses of homes are for the caller to guard. */
@Injectable()
export class Places {
  constructor(
    private readonly places: PlaceRepository,
    private readonly comuni: ComuneRepository,
    private readonly residences: ResidenceRepository,
    private readonly secondHomes: SecondHomeRepository,
  ) {}

  /** Throws `place.not_found`, also for a place of another ente. */
  async getPlace(ctx: Ctx, id: string): Promise<Place> {
    const [place] = await this.places.listByIds(ctx, [id]);
    if (!place) throw notFound('place');
    return place;
  }

  async listPlacesByIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Place>> {
    const places = await this.places.listByIds(ctx, [...new Set(ids)]);
    return new Map(places.map((place) => [place.id, place]));
  }

  /** Those one can choose: what is closed today is none. */
  listPublicPlaces(ctx: Ctx, query = ''): Promise<Place[]> {
    return this.places.listPublic(ctx, query.trim(), romeDay(ctx.clock.now()));
  }

  /** Of two that turned out to be one, the one that goes on. Throws `place.not_found`. */
  async followJoins(ctx: Ctx, place: Place): Promise<Place> {
    return place.joinedInto === null ? place : this.followJoins(ctx, await this.getPlace(ctx, place.joinedInto));
  }

  /** The homes of a person: the one they live in, then those they have for a time. */
  async listHomes(ctx: Ctx, personId: string): Promise<Place[]> {
    const [residence] = await this.residences.listByPeople(ctx, [personId]);
    const others = (await this.secondHomes.list(ctx, personId)).map(({ placeId }) => placeId);
    const ids = [...new Set([...(residence ? [residence.placeId] : []), ...others])];
    const places = await this.listPlacesByIds(ctx, ids);
    return ids.flatMap((id) => places.get(id) ?? []);
  }

  /** Their homes first, then the ente's public places by kind, the nearest first. */
  async listSuggestedPlaces(ctx: Ctx, personId: string, query = ''): Promise<Place[]> {
    const [residence] = await this.residences.listByPeople(ctx, [personId]);
    const homes = await this.listHomes(ctx, personId);
    const publicPlaces = await this.listPublicPlaces(ctx, query);
    const near = (place: Place): number => (residence ? distanceMetres(residence, place) : 0);
    const sorted = publicPlaces.toSorted(
      (a, b) =>
        PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind) ||
        near(a) - near(b) ||
        a.name.localeCompare(b.name, 'it'),
    );
    const fits = (place: Place): boolean => place.name.toLowerCase().includes(query.trim().toLowerCase());
    return [...homes.filter(fits), ...sorted];
  }

  /** The place with this kind, name, comune and address, or the one it was joined to; made when there is none. Throws `comune.not_found`. */
  async ensurePlace(ctx: Ctx, input: NewPlace): Promise<Place> {
    const comune = await this.comuni.find(ctx, input.comuneCode);
    if (!comune) throw new DomainError('comune.not_found', 'invalid', { field: 'comuneCode' });
    const isPublic = input.kind !== 'home';
    const place = {
      kind: input.kind,
      name: input.name,
      comuneCode: comune.code,
      address: input.address ?? null,
      lat: input.lat ?? comune.lat,
      lon: input.lon ?? comune.lon,
      precision: input.precision ?? 'exact',
      isPublic,
    };
    const there = await this.places.findSame(ctx, place);
    if (there && !isBetterKnown(place, there)) return this.followJoins(ctx, there);
    if (there) await this.move(ctx, there, place);
    const id = there?.id ?? (await this.places.ensure(ctx, place));
    const { hours = null, phone = null, driverNote = null } = input;
    // What is there already keeps what is known of it.
    if (isPublic && !there) await this.places.putFacts(ctx, id, { hours, phone, driverNote });
    return this.followJoins(ctx, await this.getPlace(ctx, id));
  }

  private async move(ctx: Ctx, { id }: Place, to: Pick<Place, 'lat' | 'lon' | 'precision'>): Promise<void> {
    await this.places.putPosition(ctx, id, to);
    await emit(ctx, { topic: 'territory.place_moved', payload: { placeId: id } });
  }
}

/** A home is where it is said to be last; what everybody goes to is only found where nobody knew. */
function isBetterKnown(said: Pick<Place, 'lat' | 'lon'>, known: Place): boolean {
  const isElsewhere = said.lat !== known.lat || said.lon !== known.lon;
  return isElsewhere && !isVague(said) && (known.precision === 'comune' || !known.isPublic);
}
