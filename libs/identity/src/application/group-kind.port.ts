// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';
import type { GroupAspect, NamedGroup } from '../domain/people-group.js';

/** Groups of one kind, as the lib brings them that knows who belongs to them. */
export interface GroupKind {
  readonly kind: string;
  readonly says: GroupAspect;
  readonly textKey: TextKey;
  /** Smaller stands further up. */
  readonly order: number;
  /** All that can be chosen, in the language of the context; none where there are too many. */
  list(ctx: Ctx): Promise<readonly NamedGroup[]>;
  /** Those that somebody answers for, and so may write to; left out where nobody does. */
  listAnsweredBy?(ctx: Ctx, personId: string): Promise<readonly NamedGroup[]>;
  /** One of them by what follows its kind, with its people, whatever their state; null where there is none. */
  find(ctx: Ctx, id: string): Promise<{ readonly name: string; readonly personIds: readonly string[] } | null>;
}
