// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, parseInput, valid } from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { PushDevices } from '../application/push-devices.js';
import { PushSender } from '../application/push-sender.js';
import { TryDevice } from '../application/try-device.js';
import { deviceShape, endpointShape } from './device.request.js';
import { DevicesPage } from './devices.page.js';

const PATH = '/me/devices';

/** One's own, whoever is acted for. */
@ApiExcludeController()
@Controller('me/devices')
@Allow('account')
export class DevicesPageController {
  constructor(
    private readonly devices: PushDevices,
    private readonly sender: PushSender,
    private readonly trial: TryDevice,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  add(@Page() page: PageDoor): Promise<void> {
    const userAgent = page.door.request.headers['user-agent'] ?? '';
    return page.change(this.own(page), deviceShape, 'notifications:devices.added', (ctx, target) =>
      this.devices.add(ctx, target, userAgent),
    );
  }

  /** A script says that Reciproca is open on a device it is on for; 404 where it is on for nobody who is signed in there. */
  @Post('seen')
  see(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      endpointShape,
      async (ctx, { endpoint }) => {
        await this.devices.see(ctx, endpoint);
        return PATH;
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post(':id/remove')
  remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.own(page), emptyShape, 'notifications:devices.removed', (ctx) =>
      this.devices.remove(ctx, id),
    );
  }

  @Post(':id/try')
  try(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.orRefuse(
      async () => {
        parseInput(emptyShape, formToInput(page.body, emptyShape));
        const ready = await page.query((ctx) => this.trial.prepare(ctx, id), page.asMyself);
        const outcome = await this.trial.send(ready);
        const found = await page.command((ctx) => this.trial.settle(ctx, ready, outcome), page.asMyself);
        const kind = found === 'sent' ? 'success' : 'warning';
        return { path: PATH, flash: { key: `notifications:devices.trial.${found}` as const, kind } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
    );
  }

  private own(page: PageDoor) {
    return { path: PATH, show: (form: FormState) => this.render(page, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const devices = await page.query((ctx) => this.devices.list(ctx), page.asMyself);
    await page.html({
      title: page.t('notifications:devices.title'),
      backHref: '/me',
      live: false,
      body: <DevicesPage devices={devices} publicKey={this.sender.publicKey} form={form} />,
    });
  }
}
