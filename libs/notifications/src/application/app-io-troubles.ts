// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { AppIoTrouble } from '../domain/app-io.js';
import { AppIoAddressRepository } from '../persistence/app-io-address.repository.js';
import { FallBack } from './fall-back.js';
import { TellOfKey } from './tell-of-key.js';

/** For so long somebody who is not there is not looked for again. */
const UNREACHED_MS = 24 * 3_600_000;

/** What follows where App IO does not take a message. */
@Injectable()
export class AppIoTroubles {
  constructor(
    private readonly addresses: AppIoAddressRepository,
    private readonly tellOfKey: TellOfKey,
    private readonly fallBack: FallBack,
  ) {}

  /** What is remembered, for the messages that come after it. */
  async note(ctx: Ctx, personId: string | null, { kind }: AppIoTrouble): Promise<void> {
    if (kind === 'key') await this.tellOfKey.execute(ctx);
    if (kind === 'unreached' && personId)
      await this.addresses.noteUnreached(ctx, personId, new Date(ctx.clock.now().getTime() + UNREACHED_MS));
  }

  codeOf(trouble: AppIoTrouble): string {
    if ('code' in trouble) return trouble.code;
    return { unreached: 'UNREACHED', key: 'KEY', later: 'HTTP_429' }[trouble.kind];
  }

  tellOtherwise(ctx: Ctx, personId: string | null, notificationIds: readonly string[]): Promise<void> {
    return this.fallBack.execute(ctx, personId, notificationIds);
  }
}
