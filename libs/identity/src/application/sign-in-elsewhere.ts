// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { CtxSeed } from '@reciproca/platform';
import type { TextKey } from '@reciproca/ui';

/** A button of the page to sign in on: somebody else says there who it is. */
export interface WayIn {
  readonly href: string;
  readonly textKey: TextKey;
  /** For people of the community, or for who works here. */
  readonly isForStaff: boolean;
}

/** Those of one ente. */
export interface WaysOfEnte {
  readonly enteName: string;
  readonly ways: readonly WayIn[];
}

export interface Elsewhere {
  list(seed: CtxSeed): Promise<readonly WaysOfEnte[]>;
  /** Where a session that was opened there is ended there too; null where it was not, or that place cannot be reached. */
  findWayOut(seed: CtxSeed, sessionId: string): Promise<string | null>;
}

/** Ways in by somebody else's word, which the pages of signing in and out offer: filled by the lib that has them. */
@Injectable()
export class SignInElsewhere implements Elsewhere {
  private elsewhere: Elsewhere | null = null;

  fill(elsewhere: Elsewhere): void {
    this.elsewhere = elsewhere;
  }

  async list(seed: CtxSeed): Promise<readonly WaysOfEnte[]> {
    return (await this.elsewhere?.list(seed)) ?? [];
  }

  async findWayOut(seed: CtxSeed, sessionId: string): Promise<string | null> {
    return (await this.elsewhere?.findWayOut(seed, sessionId)) ?? null;
  }
}
