// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardSources, sqlBoardSource } from '@reciproca/web';
import { formatWhen, translator } from '@reciproca/ui';
import { unfitText } from '../texts/unfit-text.js';
import type { UnfitRide } from '../persistence/unfit-ride.read-model.js';
import { LATE_RIDES, RIDE_NAME, UNFIT_RIDES } from '../persistence/ride-board.read-model.js';

/** Rides that stand and will not do what they were agreed for, on the operators' board. */
@Injectable()
export class RideBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'late_rides',
        order: 45,
        sql: LATE_RIDES,
        names: { agreement: RIDE_NAME },
        kindKeys: { agreement: 'exchange:agreement.title' },
        textKey: 'trasporto:board.view.late_rides',
        emptyKey: 'trasporto:board.none.late_rides',
        orderBy: 'c.at, c.id',
        noteOf: ({ due, arrives }, ctx) =>
          translator(ctx.language)('trasporto:board.late', {
            due: formatWhen(String(due), null, ctx.language),
            arrives: formatWhen(String(arrives), null, ctx.language),
          }),
      }),
      sqlBoardSource({
        key: 'unfit_rides',
        order: 46,
        sql: UNFIT_RIDES,
        names: { agreement: RIDE_NAME },
        kindKeys: { agreement: 'exchange:agreement.title' },
        textKey: 'trasporto:board.view.unfit_rides',
        emptyKey: 'trasporto:board.none.unfit_rides',
        orderBy: 'c.at, c.id',
        noteOf: ({ why, until }, ctx) => unfitText(ctx.language, why as UnfitRide['why'], String(until)),
      }),
    );
  }
}
