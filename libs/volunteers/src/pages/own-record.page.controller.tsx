// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { beneficiaryOf } from '@reciproca/kernel';
import { Allow } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { KeepStanding } from '../application/keep-standing.js';
import { LoadVolunteer } from '../application/load-volunteer.js';
import { availabilityShape } from '../application/standing.input.js';
import { VolunteerPage } from './volunteer.page.js';

const OWN = '/me/volunteering';

/** What the register says of oneself, and when one can be asked. */
@ApiExcludeController()
@Controller(OWN)
@Allow('signed-in')
export class OwnRecordPageController {
  constructor(
    private readonly whole: LoadVolunteer,
    private readonly standing: KeepStanding,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Get('availability')
  again(@Page() page: PageDoor): void {
    page.redirect(OWN);
  }

  @Post('availability')
  avail(@Page() page: PageDoor): Promise<void> {
    const own = { path: OWN, show: (form: FormState) => this.render(page, form) };
    return page.change(own, availabilityShape, 'volunteers:availability.saved', (ctx, input) =>
      this.standing.setAvailability(ctx, beneficiaryOf(ctx), input),
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const whole = await page.query((ctx) => this.whole.execute(ctx, beneficiaryOf(ctx)));
    const availabilityPath = whole.now && `${OWN}/availability`;
    const props = { ...whole, form, availabilityPath, newKey: () => page.newKey() };
    await page.html({
      title: page.t('volunteers:one'),
      backHref: '/me',
      body: <VolunteerPage {...props} mayWrite={false} />,
    });
  }
}
