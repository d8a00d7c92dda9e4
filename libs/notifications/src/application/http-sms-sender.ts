// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import {
  ENVIRONMENT,
  type Environment,
  outwardFetch,
  type OutwardFetch,
  OwnNetworkRefused,
  readConfig,
} from '@reciproca/platform';
import { gatewayCall, type SmsGateway } from '../domain/sms-gateway.js';
import { SmsGatewayRepository } from '../persistence/sms-gateway.repository.js';
import { smsConfigShape } from './sms.config.js';
import type { SmsSender } from './sms-sender.js';

const PATIENCE_MS = 10_000;

/** Only the status: a provider's answer may quote the number. */
class GatewayRefused extends Error {
  constructor(readonly code: string) {
    super('The gateway did not take the message');
  }
}

/** The ente's own provider, asked by HTTP as its coordinator has set it. */
@Injectable()
export class HttpSmsSender implements SmsSender {
  private readonly config: ReturnType<typeof smsConfigShape.parse>;
  private readonly outward: OutwardFetch = outwardFetch();

  constructor(
    @Inject(ENVIRONMENT) environment: Environment,
    private readonly enti: Enti,
    private readonly gateways: SmsGatewayRepository,
  ) {
    this.config = readConfig(smsConfigShape, environment);
  }

  /** Whether a provider may stand in the installation’s own network, without TLS. */
  get allowsOwnNetwork(): boolean {
    return this.config.SMS_PLAIN_HTTP === 'on';
  }

  async hasSecret(ctx: Ctx): Promise<boolean> {
    return (await this.findSecret(ctx)) !== null;
  }

  async isConfigured(ctx: Ctx): Promise<boolean> {
    return (await this.findReady(ctx)) !== null;
  }

  async send(ctx: Ctx, message: { number: string; text: string }): Promise<void> {
    const ready = await this.findReady(ctx);
    if (!ready) throw new GatewayRefused('NO_GATEWAY');
    const { url, method, headers, body } = gatewayCall(ready.gateway, ready.secret, message);
    const answer = await this.call(url, { method, headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.body?.cancel();
    if (!answer.ok) throw new GatewayRefused(`HTTP_${answer.status}`);
  }

  /** The ente names its provider: it must not be the way into the network the server stands in. No redirect takes the secret along. */
  private call(...[url, call]: Parameters<OutwardFetch>): Promise<Response> {
    if (this.allowsOwnNetwork) return fetch(url, { ...call, redirect: 'error' } as RequestInit);
    return this.outward(url, call).catch((error: unknown) => {
      const { cause } = error as { cause?: NodeJS.ErrnoException };
      if (cause instanceof OwnNetworkRefused) throw new GatewayRefused('OWN_NETWORK');
      throw cause?.syscall === 'getaddrinfo' ? new GatewayRefused('NO_ADDRESS') : error;
    });
  }

  private async findReady(ctx: Ctx): Promise<{ gateway: SmsGateway; secret: string } | null> {
    const gateway = await this.gateways.find(ctx);
    if (!gateway?.enabled || (!gateway.url.startsWith('https:') && !this.allowsOwnNetwork)) return null;
    const secret = await this.findSecret(ctx);
    return secret === null ? null : { gateway, secret };
  }

  private async findSecret(ctx: Ctx): Promise<string | null> {
    const { slug, practiceOf } = await this.enti.getEnte(ctx);
    if (practiceOf !== null) return null;
    return Object.hasOwn(this.config.SMS_SECRETS, slug) ? (this.config.SMS_SECRETS[slug] ?? null) : null;
  }
}
