// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, hasRole } from '@reciproca/kernel';
import { isPublicName } from '@reciproca/platform';
import type { SmsGateway } from '../domain/sms-gateway.js';
import { SmsGatewayRepository } from '../persistence/sms-gateway.repository.js';
import { HttpSmsSender } from './http-sms-sender.js';

/** The settings of the ente's text messages, for its coordinator. */
@Injectable()
export class SmsGateways {
  constructor(
    private readonly gateways: SmsGatewayRepository,
    private readonly sender: HttpSmsSender,
    private readonly accessLog: AccessLog,
  ) {}

  async get(ctx: Ctx): Promise<{ gateway: SmsGateway | null; hasSecret: boolean; isReady: boolean }> {
    ensureCoordinator(ctx);
    const [gateway, hasSecret, isReady] = [
      await this.gateways.find(ctx),
      await this.sender.hasSecret(ctx),
      await this.sender.isConfigured(ctx),
    ];
    return { gateway, hasSecret, isReady };
  }

  /** Throws `sms.https_needed` for an address without TLS, `sms.public_needed` for one of the server’s own network. */
  async change(ctx: Ctx, gateway: SmsGateway): Promise<void> {
    ensureCoordinator(ctx);
    if (gateway.url !== '' && !this.sender.allowsOwnNetwork) ensureOutside(gateway.url);
    await this.gateways.save(ctx, gateway);
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'sms_gateway' } });
  }
}

function ensureOutside(url: string): void {
  if (!url.startsWith('https:')) throw new DomainError('sms.https_needed', 'invalid', { field: 'url' });
  if (!isPublicName(url)) throw new DomainError('sms.public_needed', 'invalid', { field: 'url' });
}

function ensureCoordinator(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator')) throw forbidden();
}
