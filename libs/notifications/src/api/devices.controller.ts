// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, idParam, Through, valid } from '@reciproca/platform';
import { z } from 'zod';
import { PushDevices } from '../application/push-devices.js';
import { DEVICE_TRIALS, TryDevice } from '../application/try-device.js';

const devicesAnswer = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      userAgent: z.string(),
      createdAt: z.iso.datetime(),
      seenAt: z.iso.datetime().describe('When Reciproca was last opened there'),
    }),
  ),
});
const trialAnswer = z.object({ found: z.enum(DEVICE_TRIALS) });
type Id = { id: string };

/** One's own, whoever is acted for. They are turned on in a browser, which alone has what messages to it are sealed with. */
@ApiTags('notifications')
@Controller('api/v1/me/devices')
@Allow('account')
export class DevicesController {
  constructor(
    private readonly devices: PushDevices,
    private readonly trial: TryDevice,
  ) {}

  @Get()
  @Documented({ summary: 'On which devices one is told of news', answer: devicesAnswer })
  list(@Through() door: Door): Promise<z.infer<typeof devicesAnswer>> {
    return door.query(async (ctx) => ({
      items: (await this.devices.list(ctx)).map(({ createdAt, seenAt, ...device }) => ({
        ...device,
        createdAt: createdAt.toISOString(),
        seenAt: seenAt.toISOString(),
      })),
    }));
  }

  @Delete(':id')
  @HttpCode(204)
  @Documented({ summary: 'Nothing reaches that device any more', params: ['id'], status: 204 })
  remove(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return door.command((ctx) => this.devices.remove(ctx, id));
  }

  @Post(':id/try')
  @HttpCode(200)
  @Documented({ summary: 'Sends a notice that tells of nothing to it', params: ['id'], answer: trialAnswer })
  async try(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(emptyShape)) _: object,
  ): Promise<z.infer<typeof trialAnswer>> {
    const ready = await door.query((ctx) => this.trial.prepare(ctx, id));
    const outcome = await this.trial.send(ready);
    return { found: await door.command((ctx) => this.trial.settle(ctx, ready, outcome)) };
  }
}
