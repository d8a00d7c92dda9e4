// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, type Service } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';

/** Until when something a person needs for helping holds. */
export interface Validity {
  readonly personId: string;
  /** The last day it holds, yyyy-mm-dd. */
  readonly until: string;
}

/** Whom the ente’s own insurance is for; null where it does not cover them yet. */
export interface Insured {
  readonly personId: string;
  readonly until: string | null;
}

/** Something without which nobody may help, or not everybody: a vetting, a licence, an insurance. Kept by the lib that asks for it. */
export interface ValidityKind {
  /** Such as `driving_licence`. */
  readonly key: string;
  readonly textKey: TextKey;
  /** Says that it holds until `{{day}}`. */
  readonly endsKey: TextKey;
  /** Smaller stands higher. */
  readonly order: number;
  /** The service that asks for it, and says itself what it no longer allows; left out where it is everybody’s. */
  readonly service?: Service;
  find(ctx: Ctx, personId: string): Promise<string | null>;
  /** Of active people of the ente: what holds from `from` to `to` at the longest, the first to end first. */
  listEnding(ctx: Ctx, from: string, to: string): Promise<Validity[]>;
  /** Whom the ente itself insures, where that is what it is: all of them get another last day together. */
  listInsured?(ctx: Ctx): Promise<readonly Insured[]>;
  /** An operator has seen the proof. Throws where there is nothing to extend yet. */
  extend(ctx: Ctx, personId: string, until: string): Promise<void>;
}

/** Filled by each lib when its module starts: `kinds.add({ key, … })`. */
@Injectable()
export class ValidityKinds {
  private kinds: readonly ValidityKind[] = [];

  add(kind: ValidityKind): void {
    this.kinds = [...this.kinds, kind].sort((a, b) => a.order - b.order);
  }

  list(): readonly ValidityKind[] {
    return this.kinds;
  }

  /** Throws `validity.unknown_kind`. */
  get(key: string): ValidityKind {
    const kind = this.kinds.find((one) => one.key === key);
    if (!kind) throw new DomainError('validity.unknown_kind', 'invalid', { field: 'kind' });
    return kind;
  }
}
