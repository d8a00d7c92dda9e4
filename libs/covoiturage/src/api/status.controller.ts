// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, UseFilters } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented } from '@reciproca/platform';
import { z } from 'zod';
import { PartnerDoor } from '../application/partner-door.js';
import { StandardErrors } from './standard-errors.js';

const statusShape = z.object({ status: z.literal('up') });

@ApiTags('covoiturage')
@Controller('api/v1/covoiturage/:enteSlug/status')
@Allow('public')
@UseFilters(StandardErrors)
export class StatusController {
  constructor(private readonly door: PartnerDoor) {}

  @Get()
  @Documented({ summary: 'Whether rides are shown to other platforms', params: ['enteSlug'], answer: statusShape })
  async show(@Param('enteSlug') slug: string): Promise<z.infer<typeof statusShape>> {
    await this.door.ensureOpen(slug);
    return { status: 'up' };
  }
}
