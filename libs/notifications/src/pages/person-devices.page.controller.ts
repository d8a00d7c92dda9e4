// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { Page, type PageDoor, PersonPages } from '@reciproca/web';
import { z } from 'zod';
import { PushDevices } from '../application/push-devices.js';

const deviceParam = idParam.extend({ deviceId: z.uuid() });

@ApiExcludeController()
@Controller('people/:id/devices')
@Allow(STAFF)
export class PersonDevicesPageController {
  constructor(
    private readonly devices: PushDevices,
    private readonly people: PersonPages,
  ) {}

  @Post(':deviceId/remove')
  async remove(
    @Page() page: PageDoor,
    @Param(valid(deviceParam)) { id, deviceId }: { id: string; deviceId: string },
  ): Promise<void> {
    await page.change(
      { path: `/people/${id}`, show: (form) => this.people.show(page, id, form), acting: page.asMyself },
      emptyShape,
      'notifications:devices.removed',
      (ctx) => this.devices.removeFor(ctx, id, deviceId),
    );
  }
}
