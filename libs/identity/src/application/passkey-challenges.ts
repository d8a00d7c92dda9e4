// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { JobSchedule, PLATFORM_CONFIG, type PlatformConfig, siteAddress } from '@reciproca/platform';
import { CHALLENGE_MINUTES } from '../domain/passkey.js';
import { PasskeyRepository } from '../persistence/passkey.repository.js';

/** For signing in anybody may answer it; for a new key only whom it was made for. */
export interface Challenge {
  readonly challenge: string;
  /** Goes along with the answer: our word for when and for whom it was asked. */
  readonly ticket: string;
}

/** What a device is asked to sign: under our signature, for a quarter of an hour, once. Nothing of it is kept until it is answered. */
@Injectable()
export class PasskeyChallenges implements OnModuleInit {
  constructor(
    private readonly passkeys: PasskeyRepository,
    private readonly schedule: JobSchedule,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  onModuleInit(): void {
    this.schedule.every('45 2 * * *', 'forget-challenges', (ctx) =>
      this.passkeys.forgetSpent(ctx, new Date(ctx.clock.now().getTime() - CHALLENGE_MINUTES * 60_000)),
    );
  }

  /** Keys are made for a host and answer there alone. */
  get site(): { readonly host: string; readonly origin: string } {
    const { hostname, origin } = new URL(siteAddress(this.config, '/'));
    return { host: hostname, origin };
  }

  make(now: Date, forWhom: string): Challenge {
    const challenge = randomBytes(32).toString('base64url');
    const until = now.getTime() + CHALLENGE_MINUTES * 60_000;
    return { challenge, ticket: `${challenge}.${until}.${this.sign(challenge, until, forWhom)}` };
  }

  /** The challenge, once. Throws `passkey.too_late`. */
  async take(ctx: Ctx, ticket: string, forWhom: string): Promise<string> {
    const [challenge = '', until = '', signature = ''] = ticket.split('.');
    const expected = Buffer.from(this.sign(challenge, Number(until), forWhom));
    const given = Buffer.from(signature);
    const isOurs = expected.length === given.length && timingSafeEqual(expected, given);
    const isInTime = Number(until) > ctx.clock.now().getTime();
    if (!isOurs || !isInTime || !(await this.passkeys.spend(ctx, challenge)))
      throw new DomainError('passkey.too_late', 'conflict');
    return challenge;
  }

  private sign(challenge: string, until: number, forWhom: string): string {
    return createHmac('sha256', this.config.SESSION_SECRET)
      .update(`passkey ${challenge} ${until} ${forWhom}`)
      .digest('base64url');
  }
}
