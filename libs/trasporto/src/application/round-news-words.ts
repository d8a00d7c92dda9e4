// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords, PastNews } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { departureLate, pickedUp, ridesUnfit } from '../domain/departure.drafts.js';
import {
  roundAccepted,
  roundDeclined,
  roundLapsed,
  roundProposed,
  roundReopened,
  roundWithdrawn,
} from '../domain/round.drafts.js';
import { listClosedRoundIds } from '../persistence/past-rounds.read-model.js';

const kinds = {
  round_proposed: { title: said('trasporto:news.round_proposed'), call: 'answer' },
  round_accepted: { title: said('trasporto:news.round_accepted') },
  round_declined: { title: said('trasporto:news.round_declined') },
  round_reopened: { title: said('trasporto:news.round_reopened') },
  round_lapsed: { title: said('trasporto:news.round_lapsed') },
  round_withdrawn: { title: said('trasporto:news.round_withdrawn'), atOnceBy: ['sms', 'call'] },
  rides_unfit: { title: said('trasporto:news.rides_unfit') },
  ride_late: { title: said('trasporto:news.ride_late'), atOnceBy: ['sms', 'call'] },
  ride_on_way: { title: said('trasporto:news.ride_on_way') },
  parcel_on_way: { title: said('trasporto:news.parcel_on_way'), atOnceBy: ['sms', 'call'] },
  ride_on_time: { title: said('trasporto:news.ride_on_time'), atOnceBy: ['sms', 'call'] },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    trasporto: keyof typeof kinds;
  }
}

/** What drivers, and who plans for them, are told of rounds; and riders of cars that are late. */
@Injectable()
export class RoundNewsWords implements OnModuleInit {
  constructor(
    private readonly words: NewsWords,
    private readonly past: PastNews,
  ) {}

  onModuleInit(): void {
    this.past.add(['round_proposed'], async (ctx, told) => {
      const closed = await listClosedRoundIds(
        ctx,
        told.map(({ link }) => link.slice('/rounds/'.length)),
      );
      return told.filter(({ link }) => closed.has(link.slice('/rounds/'.length))).map(({ id }) => id);
    });
    this.words.add({
      kinds,
      told: {
        'trasporto.round_proposed': roundProposed,
        'trasporto.round_accepted': roundAccepted,
        'trasporto.round_declined': roundDeclined,
        'trasporto.round_reopened': roundReopened,
        'trasporto.round_lapsed': roundLapsed,
        'trasporto.round_withdrawn': roundWithdrawn,
        'trasporto.departure_late': departureLate,
        'trasporto.picked_up': pickedUp,
        'trasporto.rides_unfit': ridesUnfit,
      },
    });
  }
}
