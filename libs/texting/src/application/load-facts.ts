// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type AgreementResponse, RestoreAgreement, ViewAgreements, ViewProposals } from '@reciproca/exchange';
import { WriteThanks } from '@reciproca/faces';
import { People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, endOfRomeDay, hasRole, romeDay, startOfRomeDay } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { ViewCircles } from '@reciproca/planning';
import { Places, Residences } from '@reciproca/territory';
import { DepartureTroubles, MarkStops, nextStop, TRASPORTO } from '@reciproca/trasporto';
import { translator } from '@reciproca/ui';
import { romeNow } from '../domain/calendar.js';
import type { Facts, PlaceRef, Riding, Waiting } from '../domain/conversation.js';
import { holdsThanks } from '../domain/thanking.js';
import { placesToKnow } from './known-places.js';
import { listOpenRides } from '../persistence/open-rides.read-model.js';

/** Of what is agreed, the soonest are looked at for a question that is open. */
const MOST_AGREED = 50;
/** Of what was called off, the newest are looked at. */
const LATELY_CALLED_OFF = 5;
const CANCELLABLE = ['agreed'];
const UNDER_WAY = ['agreed', 'under_way'];
/** How long after the hour a driver may still say that they are late. */
const MOST_LATE_MS = 3_600_000;

/** What the rules must know of the person and the ente before they read a text. */
@Injectable()
export class LoadFacts {
  constructor(
    private readonly places: Places,
    private readonly residences: Residences,
    private readonly people: People,
    private readonly proposals: ViewProposals,
    private readonly agreements: ViewAgreements,
    private readonly restore: RestoreAgreement,
    private readonly departures: DepartureTroubles,
    private readonly marks: MarkStops,
    private readonly ledger: Ledger,
    private readonly circles: ViewCircles,
    private readonly thanks: WriteThanks,
  ) {}

  /** For reading that text. */
  async execute(ctx: Ctx, text: string): Promise<Facts> {
    const { day: today, minutes } = romeNow(ctx.clock.now());
    return {
      today,
      minutes,
      places: await placesToKnow(ctx, this.places),
      home: await this.findHome(ctx),
      balance: await this.ledger.getBalance(ctx, { kind: 'person', ownerId: beneficiaryOf(ctx) }),
      proposals: await this.listProposals(ctx),
      ...(await this.listAhead(ctx)),
      riding: await this.listRiding(ctx),
      thankable: holdsThanks(text) ? await this.named(ctx, await this.thanks.listDue(ctx)) : [],
      calledOff: await this.listCalledOff(ctx),
      isSentinel: hasRole(ctx, 'sentinel'),
    };
  }

  /** What waits for this person's yes, best first. */
  async listProposals(ctx: Ctx): Promise<Waiting[]> {
    return [...(await this.listOtherTimes(ctx)), ...(await this.listHelp(ctx)), ...(await this.listCircles(ctx))];
  }

  /** Another time that is asked for what they have agreed. */
  private async listOtherTimes(ctx: Ctx): Promise<Waiting[]> {
    const agreed = await this.agreements.listNext(ctx, beneficiaryOf(ctx), MOST_AGREED);
    const asked = agreed.flatMap((agreement) => {
      const { otherTime } = agreement;
      return otherTime?.canAnswer ? [{ ...agreement, otherTime }] : [];
    });
    const names = await this.firstNames(
      ctx,
      asked.map(({ otherTime }) => otherTime.askedBy),
    );
    return asked.map(({ id, side, startsAt, service, otherTime, leg }) => ({
      id,
      kind: 'time',
      name: names.get(otherTime.askedBy) ?? null,
      ...romeNow(new Date(otherTime.startsAt)),
      was: romeNow(new Date(startsAt)),
      question: otherTime.question,
      isHelped: side === 'receiver',
      isRide: service === TRASPORTO,
      leg,
    }));
  }

  private async listHelp(ctx: Ctx): Promise<Waiting[]> {
    const waiting = (await this.proposals.listWaitingFor(ctx, beneficiaryOf(ctx))).filter(
      ({ canAnswer, circleId }) => canAnswer && circleId === null,
    );
    const names = await this.firstNames(
      ctx,
      waiting.map(({ side, offerer, requester }) => (side === 'request' ? offerer.id : requester.id)),
    );
    return waiting.map(({ id, side, startsAt, service, offerer, requester, child, otherTime, leg }) => {
      const asked = otherTime?.canAnswer ? otherTime : null;
      const { day, minutes } = romeNow(new Date(asked?.startsAt ?? startsAt));
      const other = side === 'request' ? offerer.id : requester.id;
      const name = names.get(other) ?? null;
      const isWithChild = child !== null && child.side !== side;
      return {
        id,
        kind: asked ? 'time_before' : 'proposal',
        ...(asked && { was: romeNow(new Date(startsAt)), question: asked.question }),
        name: name && isWithChild ? translator(ctx.language)('exchange:child.named', { name, age: child.age }) : name,
        day,
        minutes,
        isHelped: side === 'request',
        isRide: service === TRASPORTO,
        leg,
      };
    });
  }

  /** Who helps them in a circle, and whom they help in turn: one yes for all of it. */
  private async listCircles(ctx: Ctx): Promise<Waiting[]> {
    const me = beneficiaryOf(ctx);
    const asked = (await this.circles.listLiveOf(ctx, me)).filter(({ canAnswer }) => canAnswer);
    const names = await this.firstNames(
      ctx,
      asked.flatMap(({ members }) => members.map(({ id }) => id)),
    );
    return asked.flatMap(({ id, legs }): Waiting[] => {
      const [gets, gives] = [legs.find((leg) => leg.receiverId === me), legs.find((leg) => leg.giverId === me)];
      if (!gets || !gives) return [];
      const inTurn = { name: names.get(gives.receiverId) ?? null, ...romeNow(new Date(gives.startsAt)) };
      return [
        {
          ...{ id, kind: 'circle', name: names.get(gets.giverId) ?? null, ...romeNow(new Date(gets.startsAt)) },
          ...{ isHelped: true, isRide: false, gives: inTurn },
        },
      ];
    });
  }

  private async listAhead(ctx: Ctx): Promise<Pick<Facts, 'ahead' | 'driving'>> {
    const personId = beneficiaryOf(ctx);
    const now = ctx.clock.now();
    const agreed = (await this.agreements.listNext(ctx, personId)).filter(
      ({ state, startsAt }) => CANCELLABLE.includes(state) && Date.parse(startsAt) > now.getTime() - MOST_LATE_MS,
    );
    const agreements = await this.named(ctx, agreed);
    const requests = (await listOpenRides(ctx, personId)).map(({ id, at }): Waiting => {
      const { day, minutes } = romeNow(at);
      return { id, kind: 'request', name: null, day, minutes, isHelped: true, isRide: true };
    });
    const { day: today, minutes: hour } = romeNow(now);
    const isAhead = ({ day, minutes }: Waiting): boolean => day > today || (day === today && minutes > hour);
    return {
      ahead: [...agreements.filter(isAhead), ...requests, ...(await this.listEmpty(ctx, agreed))].sort(inTime),
      driving: agreements.filter(({ day, isHelped, isRide }) => day === today && isRide && !isHelped).sort(inTime),
    };
  }

  /** Their own departures that nobody comes along on yet: found for others until they say that they do not go. */
  private async listEmpty(ctx: Ctx, agreed: readonly AgreementResponse[]): Promise<Waiting[]> {
    const taken = (offerId: string, from: Date, until: Date): boolean =>
      agreed.some(
        (one) =>
          one.offerId === offerId &&
          Date.parse(one.startsAt) < until.getTime() &&
          Date.parse(one.endsAt) > from.getTime(),
      );
    const departures = await this.departures.listNext(ctx, beneficiaryOf(ctx));
    return departures
      .filter(({ offerId, startsAt, endsAt }) => !taken(offerId, startsAt, endsAt))
      .map(({ slotId, startsAt, isWayBack }) => ({
        id: slotId,
        kind: 'departure',
        name: null,
        ...romeNow(startsAt),
        isHelped: false,
        isRide: true,
        leg: isWayBack ? 'back' : null,
      }));
  }

  /** The rides of today they drive, each with what is next to be said of it. */
  private async listRiding(ctx: Ctx): Promise<Riding[]> {
    const day = romeDay(ctx.clock.now());
    const given = await this.agreements.listGiven(ctx, beneficiaryOf(ctx), startOfRomeDay(day), endOfRomeDay(day));
    const rides = given.filter(({ service, state }) => service === TRASPORTO && UNDER_WAY.includes(state));
    const marks = await this.marks.list(
      ctx,
      rides.map(({ id }) => id),
    );
    return (await this.named(ctx, rides)).sort(inTime).flatMap((what) => {
      const stop = nextStop(marks.filter(({ agreementId }) => agreementId === what.id));
      return stop ? [{ what, stop }] : [];
    });
  }

  /** What they called off a moment ago and may still take back. */
  private async listCalledOff(ctx: Ctx): Promise<Waiting[]> {
    const { items } = await this.agreements.list(ctx, { state: 'cancelled', limit: LATELY_CALLED_OFF });
    const open: AgreementResponse[] = [];
    for (const one of items) if (await this.restore.isOpen(ctx, one.id)) open.push(one);
    return this.named(ctx, open);
  }

  private async named(ctx: Ctx, agreed: readonly AgreementResponse[]): Promise<Waiting[]> {
    const names = await this.firstNames(
      ctx,
      agreed.map(({ side, giver, receiver }) => (side === 'receiver' ? giver.id : receiver.id)),
    );
    return agreed.map(({ id, side, giver, receiver, startsAt, service, leg }): Waiting => {
      const { day, minutes } = romeNow(new Date(startsAt));
      const other = side === 'receiver' ? giver.id : receiver.id;
      return {
        id,
        kind: 'agreement',
        name: names.get(other) ?? null,
        day,
        minutes,
        isHelped: side === 'receiver',
        isRide: service === TRASPORTO,
        leg,
      };
    });
  }

  private async findHome(ctx: Ctx): Promise<PlaceRef | null> {
    const residence = await this.residences.findResidence(ctx, beneficiaryOf(ctx));
    if (!residence) return null;
    const place = (await this.places.listPlacesByIds(ctx, [residence.placeId])).get(residence.placeId);
    return place ? { id: place.id, comune: place.comuneName } : null;
  }

  private async firstNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
    const people = await this.people.listPeopleByIds(ctx, ids);
    return new Map([...people].map(([id, { givenName }]) => [id, givenName]));
  }
}

function inTime(a: Waiting, b: Waiting): number {
  return a.day.localeCompare(b.day) || a.minutes - b.minutes;
}
