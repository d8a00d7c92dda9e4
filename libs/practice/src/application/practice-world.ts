// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { CONDOMINIO } from '@reciproca/condominio';
import { type Category, ManageCategories, type Posting } from '@reciproca/exchange';
import type { PersonCard } from '@reciproca/identity';
import { addDays, type Ctx, romeDay, startOfRomeDay } from '@reciproca/kernel';
import { AskForCall } from '@reciproca/notifications';
import { ManageGardens, ORTI } from '@reciproca/orti';
import { attempt } from '@reciproca/platform';
import { PostSignal } from '@reciproca/sentinels';
import { listComuni, Places } from '@reciproca/territory';
import { TRASPORTO } from '@reciproca/trasporto';
import { findInstant } from '@reciproca/ui';
import { asInvented, byOperator } from './as-invented.js';
import { CopySettings, type KnownSettings } from './copy-settings.js';
import { PracticeActs } from './practice-acts.js';
import { PracticeTown, type Town } from './practice-town.js';

interface Stage {
  readonly ctx: Ctx;
  readonly town: Town;
  readonly categories: readonly Category[];
  /** That hour of the day so many days from today. */
  readonly at: (days: number, time: string) => Date;
}

/** Fills practice: the ente as its staff know it, with people who do not exist and what they want of each other. */
@Injectable()
export class PracticeWorld {
  constructor(
    private readonly settings: CopySettings,
    private readonly builder: PracticeTown,
    private readonly acts: PracticeActs,
    private readonly categories: ManageCategories,
    private readonly gardens: ManageGardens,
    private readonly places: Places,
    private readonly signals: PostSignal,
    private readonly calls: AskForCall,
  ) {}

  /** In practice and as nobody. */
  async build(ctx: Ctx, known: KnownSettings): Promise<void> {
    await this.settings.write(ctx, known);
    const comune = known.comuni[0] ?? listComuni()[0];
    if (!comune) throw new Error('There are comuni in Piedmont');
    const town = await this.builder.build(ctx, { comuneCode: comune.code, lat: comune.lat, lon: comune.lon });
    await this.settings.writeLetterhead(byOperator(ctx, town), known);
    const active = (await this.categories.list(ctx)).filter(({ active: isActive }) => isActive);
    const today = romeDay(ctx.clock.now());
    const at = (days: number, time: string): Date => momentOn(addDays(today, days), time);
    const stage: Stage = { ctx, town, categories: active, at };
    await this.addHelp(stage);
    await this.addRides(stage);
    await this.addHarvest(stage);
    await this.addWork(stage);
  }

  private async addHelp({ ctx, town, categories, at }: Stage): Promise<void> {
    const kinds = categories.filter(({ service }) => service === CONDOMINIO);
    const kind = (nth: number): Category | undefined =>
      kinds.toSorted((a, b) => Number(a.vettingRequired) - Number(b.vettingRequired))[nth % Math.max(1, kinds.length)];
    const wish = (nth: number, day: number, from: string, until: string): Posting | null => {
      const category = kind(nth);
      if (!category) return null;
      const window = { start: at(day, from).toISOString(), end: at(day, until).toISOString() };
      const { service, code, nameIt, minutesGuide } = category;
      return {
        ...{ service, category: code, title: nameIt, durationMinutes: Math.min(minutesGuide, 60) },
        ...{ when: { windows: [window] }, visibility: 'ente', details: {} },
      };
    };
    const deals = [
      ['Fabio', 'Ada', 0, -3, '10:00', '11:00', 'settled'],
      ['Gaia', 'Bruno', 1, -1, '15:00', '16:00', 'agreed'],
      ['Lia', 'Nora', 0, 2, '10:00', '11:00', 'agreed'],
      ['Milo', 'Carla', 1, 3, '09:00', '10:00', 'open'],
      ['Ivo', 'Irma', 0, 4, '17:00', '18:00', 'open'],
    ] as const;
    for (const [giver, receiver, nth, day, from, until, how] of deals) {
      const posting = wish(nth, day, from, until);
      const [a, b] = [town.get(giver), town.get(receiver)];
      if (!posting || !a || !b) continue;
      const times = { startsAt: at(day, from), endsAt: at(day, until), postedAt: at(Math.min(day, 0) - 2, '09:00') };
      await this.acts.deal(ctx, town, { giver: a, receiver: b, offer: posting, request: posting, how, ...times });
    }
    for (const [name, nth, day] of [
      ['Zoe', 0, 5],
      ['Alba', 1, 6],
      ['Cinzia', 0, 7],
    ] as const)
      await this.post(ctx, town, name, 'offer', wish(nth, day, '09:00', '12:00'), at(-2, '10:00'));
    for (const [name, nth, day] of [
      ['Dora', 0, 5],
      ['Flora', 1, 8],
    ] as const)
      await this.post(ctx, town, name, 'request', wish(nth, day, '10:00', '11:00'), at(-1, '10:00'));
  }

  private async addRides({ ctx, town, categories, at }: Stage): Promise<void> {
    const category = categories.find(({ service }) => service === TRASPORTO);
    const clinic = (await this.places.listPublicPlaces(ctx)).find(
      ({ kind }) => kind === 'hospital' || kind === 'clinic',
    );
    if (!category || !clinic) return;
    const ride = (details: object, more: Partial<Posting> = {}): Posting => ({
      ...{ service: TRASPORTO, category: category.code, title: clinic.name, toPlaceId: clinic.id, visibility: 'ente' },
      ...{ details, ...more },
    });
    const leaving = (day: number): Posting => {
      const window = { start: at(day, '08:30').toISOString(), end: at(day, '09:30').toISOString() };
      return ride({ seats: 3, detourMinutes: 40, detourPercent: 200 }, { when: { windows: [window] } });
    };
    const arriving = (day: number): Posting => ride({ arriveBy: at(day, '10:00').toISOString() });
    for (const [giver, receiver, day, how] of [
      ['Oreste', 'Rita', 0, 'agreed'],
      ['Pina', 'Santo', 1, 'agreed'],
      ['Quinto', 'Umberto', 2, 'open'],
    ] as const) {
      const [a, b] = [town.get(giver), town.get(receiver)];
      if (!a || !b) continue;
      const times = { startsAt: at(day, '08:30'), endsAt: at(day, '10:00'), postedAt: at(-2, '11:00') };
      await this.acts.deal(ctx, town, {
        giver: a,
        receiver: b,
        offer: leaving(day),
        request: arriving(day),
        how,
        ...times,
      });
    }
    await this.post(ctx, town, 'Tea', 'request', arriving(4), at(-1, '11:00'));
    await this.post(ctx, town, 'Oreste', 'offer', leaving(5), at(-1, '12:00'));
  }

  private async addHarvest({ ctx, town, categories, at }: Stage): Promise<void> {
    const category = categories.find(({ service }) => service === ORTI);
    const gardener = town.get('Vera');
    const [place] = (await this.places.listPublicPlaces(ctx)).filter(({ kind }) => kind === 'clinic');
    if (!category || !gardener || !place) return;
    const { id: placeId } = await this.places.ensurePlace(ctx, {
      ...{ kind: 'garden', name: 'Orto inventato', comuneCode: place.comuneCode, lat: place.lat, lon: place.lon },
    });
    const garden = { name: 'Orto inventato', placeId, referentId: gardener.id, plots: 6 };
    const { id: gardenId } = await this.gardens.add(ctx, garden);
    const window = { start: at(1, '09:00').toISOString(), end: at(3, '12:00').toISOString() };
    const base = { service: ORTI, category: category.code, visibility: 'ente', when: { windows: [window] } } as const;
    const harvest = {
      ...base,
      placeId,
      title: 'Zucchine',
      details: { gardenId, crop: 'Zucchine', kg: 12, crateKg: 3 },
    };
    await this.post(ctx, town, 'Vera', 'offer', harvest, at(-1, '08:00'));
    for (const name of ['Tea', 'Berto'])
      await this.post(
        ctx,
        town,
        name,
        'request',
        { ...base, title: 'Verdura', details: { crates: 1 } },
        at(-1, '09:00'),
      );
  }

  private async addWork({ ctx, town, at }: Stage): Promise<void> {
    const sentinel = town.get('Elsa');
    const [bruno, irma] = [town.get('Bruno'), town.get('Irma')];
    const noticed = [
      ['La signora inventata della scala B', 'Non apre le persiane da due giorni', 'not_asked'],
      ['Il signor Provetti', 'Cerca chi gli porti la spesa', 'agrees'],
    ] as const;
    if (sentinel)
      for (const [about, need, consent] of noticed)
        await attempt(ctx, () =>
          this.signals.execute(asInvented(ctx, sentinel, at(-1, '17:00')), { about, need, consent, danger: false }),
        );
    for (const person of [bruno, irma])
      if (person) await this.calls.execute(ctx, { personId: person.id, reason: 'agreement_made', link: '/agreements' });
  }

  private async post(
    ctx: Ctx,
    town: Town,
    name: string,
    kind: 'offer' | 'request',
    posting: Posting | null,
    at: Date,
  ): Promise<void> {
    const who: PersonCard | undefined = town.get(name);
    if (who && posting) await this.acts.post(ctx, town, who, kind, posting, at);
  }
}

/** None of the hours used here is left out on any day. */
function momentOn(day: string, time: string): Date {
  return findInstant(day, time) ?? startOfRomeDay(day);
}
