// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { type SmsGateway, smsGatewayShape } from '../domain/sms-gateway.js';
import { SmsGatewayEntity } from './sms-gateway.entity.js';

@Injectable()
export class SmsGatewayRepository {
  constructor(@InjectRepository(SmsGatewayEntity) private readonly gateways: Repository<SmsGatewayEntity>) {}

  async find(ctx: Ctx): Promise<SmsGateway | null> {
    const row = await ownRows(ctx, this.gateways).findOneBy({});
    return smsGatewayShape.safeParse(row?.settings).data ?? null;
  }

  save(ctx: Ctx, settings: SmsGateway): Promise<void> {
    return ownRows(ctx, this.gateways).upsert({ settings, changedAt: ctx.clock.now() }, ['enteId']);
  }
}
