// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, Through, valid } from '@reciproca/platform';
import { z } from 'zod';
import { ChangeSettings } from '../application/change-settings.js';
import { StaffSecondFactors } from '../application/staff-second-factors.js';
import { Enti } from '../application/enti.js';
import { type EnteSettings, enteSettingsShape } from '../domain/ente-settings.js';

/** The same fields, none of them needed; written out without defaults, or what is left out would be reset. */
const changeSettingsShape = z.strictObject(
  Object.fromEntries(Object.entries(enteSettingsShape.shape).map(([name, shape]) => [name, shape.unwrap().optional()])),
);

const staffShape = z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) });

@ApiTags('ente')
@Controller('api/v1/ente')
@Allow(['coordinator'])
export class EnteController {
  constructor(
    private readonly enti: Enti,
    private readonly settings: ChangeSettings,
    private readonly secondFactors: StaffSecondFactors,
  ) {}

  @Get('settings')
  @Documented({ summary: "The ente's own rules", answer: enteSettingsShape })
  async show(@Through() door: Door): Promise<EnteSettings> {
    return (await door.query((ctx) => this.enti.getEnte(ctx))).settings;
  }

  @Get('staff-without-second-factor')
  @Documented({ summary: 'Staff whom no code is asked for at sign-in', answer: staffShape })
  async listWithout(@Through() door: Door) {
    return { items: await door.query((ctx) => this.secondFactors.listWithout(ctx)) };
  }

  @Patch('settings')
  @Documented({ summary: "Change the ente's rules", body: changeSettingsShape, answer: enteSettingsShape })
  change(@Through() door: Door, @Body(valid(changeSettingsShape)) input: Partial<EnteSettings>): Promise<EnteSettings> {
    return door.command((ctx) => this.settings.execute(ctx, input));
  }
}
