// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import {
  Allow,
  emptyShape,
  idParam,
  PLATFORM_CONFIG,
  type PlatformConfig,
  siteAddress,
  valid,
} from '@reciproca/platform';
import { type FormState, Page, type PageDoor, SettingsPages, UNTOUCHED } from '@reciproca/web';
import { partnerShape, sharingShape } from '../api/ride-sharing.request.js';
import { RideSharing } from '../application/ride-sharing.js';
import { PartnerKeyPage } from './partner-key.page.js';
import { RideSharingPage } from './ride-sharing.page.js';

const PATH = '/settings/rides-outside';

@ApiExcludeController()
@Controller('settings/rides-outside')
@Allow(['coordinator'])
export class RideSharingPageController {
  constructor(
    private readonly sharing: RideSharing,
    private readonly enti: Enti,
    private readonly settings: SettingsPages,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {
    settings.add({ href: PATH, textKey: 'covoiturage:title', leadKey: 'covoiturage:lead', order: 46 });
  }

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  set(@Page() page: PageDoor): Promise<void> {
    return page.change(this.own(page), sharingShape, 'covoiturage:saved', (ctx, { isOn }) =>
      this.sharing.set(ctx, isOn),
    );
  }

  /** The key stands on the answer alone: neither in an address nor among the answers that are kept for a second press. */
  @Post('partners')
  async admit(@Page() page: PageDoor): Promise<void> {
    const { input, ...wrong } = page.readForm(partnerShape);
    if (!input) return this.render(page, { ...wrong, general: null });
    await page.orRefuse(
      async () => {
        const { key } = await page.command((ctx) => this.sharing.admit(ctx, input), page.asMyself);
        const body = <PartnerKeyPage partner={input} partnerKey={key} address={await this.address(page)} />;
        await page.html({ title: page.t('covoiturage:key.title'), backHref: PATH, live: false, body });
        return null;
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
    );
  }

  @Post('partners/:id/end')
  end(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.own(page), emptyShape, 'covoiturage:ended', (ctx) => this.sharing.end(ctx, id));
  }

  private own(page: PageDoor) {
    return { path: PATH, show: (form: FormState) => this.render(page, form), acting: page.asMyself };
  }

  private async address(page: PageDoor): Promise<string> {
    const { slug } = await page.query((ctx) => this.enti.getEnte(ctx), page.asMyself);
    return siteAddress(this.config, `/api/v1/covoiturage/${slug}`);
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const shown = await page.query((ctx) => this.sharing.show(ctx), page.asMyself);
    const address = await this.address(page);
    await this.settings.show(page, PATH, {
      body: <RideSharingPage {...shown} address={address} path={PATH} form={form} newKey={() => page.newKey()} />,
    });
  }
}
