// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actingFields, Allow, Documented, type Door, Through, valid, WithinScope } from '@reciproca/platform';
import { z } from 'zod';
import { MarkStops } from '../application/mark-stops.js';
import { STOP_KINDS, stopShape } from '../domain/stop-mark.js';
import { TRASPORTO } from '../trasporto.service.js';

const stopBody = z.strictObject(actingFields);
type StopBody = z.infer<typeof stopBody>;
type Stop = z.infer<typeof stopShape>;
const tickedShape = z.object({ agreementId: z.uuid(), ticked: z.array(z.enum(STOP_KINDS)) });
type Ticked = z.infer<typeof tickedShape>;

/** The two stops of a ride, by its agreement: ticked by the driver, or by staff who hear it. */
@ApiTags('departures')
@Controller('api/v1/rides')
@Allow('signed-in')
@WithinScope({ service: TRASPORTO })
export class RideStopsController {
  constructor(private readonly marks: MarkStops) {}

  @Post(':id/stops/:kind')
  @HttpCode(200)
  @Documented({
    summary:
      'Picked up or set down, from 30 minutes before the hour on; who waits is told once that they are on their way',
    params: ['id'],
    body: stopBody,
    answer: tickedShape,
  })
  mark(
    @Through() door: Door,
    @Param(valid(stopShape)) { id, kind }: Stop,
    @Body(valid(stopBody)) body: StopBody,
  ): Promise<Ticked> {
    return door.command(async (ctx) => {
      await this.marks.mark(ctx, id, kind);
      return this.ticked(await this.marks.list(ctx, [id]), id);
    }, body);
  }

  @Post(':id/stops/:kind/undo')
  @HttpCode(200)
  @Documented({ summary: 'A tick by mistake is taken back', params: ['id'], body: stopBody, answer: tickedShape })
  undo(
    @Through() door: Door,
    @Param(valid(stopShape)) { id, kind }: Stop,
    @Body(valid(stopBody)) body: StopBody,
  ): Promise<Ticked> {
    return door.command(async (ctx) => {
      await this.marks.undo(ctx, id, kind);
      return this.ticked(await this.marks.list(ctx, [id]), id);
    }, body);
  }

  private ticked(marks: readonly { readonly kind: (typeof STOP_KINDS)[number] }[], agreementId: string): Ticked {
    return { agreementId, ticked: STOP_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind)) };
  }
}
