// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, Enti } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, hasRole } from '@reciproca/kernel';
import { SecretBox } from '@reciproca/platform';
import { AppIoServiceRepository } from '../persistence/app-io-service.repository.js';
import { AppIoClient } from './app-io-client.js';

/** What the coordinator sees of the ente's service in App IO; the key never. */
export interface AppIoSettings {
  /** Whether this installation can speak with App IO at all. */
  readonly isPossible: boolean;
  readonly changedAt: Date | null;
  readonly refusedAt: Date | null;
  /** It was sealed with a secret the server has no more. */
  readonly isLost: boolean;
}

/** The ente's service in App IO: off until its coordinator has written down the key. */
@Injectable()
export class AppIoServices {
  constructor(
    private readonly services: AppIoServiceRepository,
    private readonly client: AppIoClient,
    private readonly box: SecretBox,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
  ) {}

  /** Fiscal codes are kept sealed or not at all. */
  get isPossible(): boolean {
    return this.client.isOn && this.box.hasKey;
  }

  /** Null while nothing is to go out that way: no key, one that App IO refuses, an ente for practice. */
  async findKey(ctx: Ctx): Promise<string | null> {
    if (!this.isPossible || (await this.enti.isPractice(ctx))) return null;
    const service = await this.services.find(ctx);
    return service && service.refusedAt === null ? service.key : null;
  }

  async get(ctx: Ctx): Promise<AppIoSettings> {
    this.ensureMaySet(ctx);
    const service = await this.services.find(ctx);
    return {
      isPossible: this.isPossible && !(await this.enti.isPractice(ctx)),
      changedAt: service?.changedAt ?? null,
      refusedAt: service?.refusedAt ?? null,
      isLost: service !== null && service.key === null,
    };
  }

  /** For a trial, one that is refused too. */
  async findKeyToTry(ctx: Ctx): Promise<string | null> {
    this.ensureMaySet(ctx);
    if (!this.isPossible || (await this.enti.isPractice(ctx))) return null;
    return (await this.services.find(ctx))?.key ?? null;
  }

  /** Throws `app_io.off` where this installation cannot speak with App IO. */
  async setKey(ctx: Ctx, key: string): Promise<void> {
    this.ensureMaySet(ctx);
    if (!(await this.get(ctx)).isPossible) throw new DomainError('app_io.off', 'conflict');
    await this.services.save(ctx, key);
    await this.record(ctx, 'app_io_key_set');
  }

  async removeKey(ctx: Ctx): Promise<void> {
    this.ensureMaySet(ctx);
    await this.services.remove(ctx);
    await this.record(ctx, 'app_io_key_removed');
  }

  ensureMaySet(ctx: Ctx): void {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
  }

  private record(ctx: Ctx, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what } });
  }
}
