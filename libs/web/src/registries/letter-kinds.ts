// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Language, TextKey } from '@reciproca/ui';

/** A letter the ente writes again and again, and what of it is known of a person. */
export interface LetterKind {
  /** Such as `welcome`. */
  readonly key: string;
  readonly textKey: TextKey;
  /** Its subject and text until the ente writes its own. */
  readonly subjectKey: TextKey;
  readonly bodyKey: TextKey;
  /** Smaller stands higher. */
  readonly order: number;
  /** The words in braces it may hold beside those every letter may, by what they are called. */
  readonly words: readonly string[];
  /** What these stand for in a letter to this person, as that language writes it; null where there is no such letter to write to them. */
  find(ctx: Ctx, personId: string, language: Language): Promise<Readonly<Record<string, string>> | null>;
}

/** Filled by each lib when its module starts. */
@Injectable()
export class LetterKinds {
  private kinds: readonly LetterKind[] = [];

  add(kind: LetterKind): void {
    this.kinds = [...this.kinds, kind].sort((a, b) => a.order - b.order);
  }

  list(): readonly LetterKind[] {
    return this.kinds;
  }

  find(key: string): LetterKind | null {
    return this.kinds.find((kind) => kind.key === key) ?? null;
  }
}
