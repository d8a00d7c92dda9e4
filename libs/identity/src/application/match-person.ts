// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { isNameAlike, isPersonAlike, type Named, nameKey } from '../domain/likeness.rules.js';
import type { PersonCard } from '../domain/person-card.js';
import { PersonSearchRepository } from '../persistence/person-search.repository.js';

export interface SoughtPerson extends Named {
  readonly birthDate: string;
  /** E.164 */
  readonly phone: string | null;
}

export interface MatchedPeople {
  /** The same name and birth date. */
  readonly same: PersonCard | null;
  /** A slip of the pen, or another family name with the same telephone. */
  readonly perhaps: readonly PersonCard[];
}

/** Who of the ente somebody in a list may be. A telephone alone is a whole household's. */
@Injectable()
export class MatchPerson {
  constructor(private readonly search: PersonSearchRepository) {}

  async execute(ctx: Ctx, sought: SoughtPerson): Promise<MatchedPeople> {
    const found = await this.search.listSharing(ctx, sought);
    const isBornThen = ({ birthDate }: PersonCard): boolean => birthDate === sought.birthDate;
    const same = found.find((one) => isBornThen(one) && keyOf(one) === keyOf(sought)) ?? null;
    const perhaps = found.filter(
      (one) =>
        (isBornThen(one) && isPersonAlike(one, sought)) ||
        (sought.phone !== null &&
          one.phone === sought.phone &&
          (isBornThen(one) || isNameAlike(one.familyName, sought.familyName)) &&
          isNameAlike(one.givenName, sought.givenName)),
    );
    return { same, perhaps: same ? [] : perhaps };
  }
}

const keyOf = ({ givenName, familyName }: Named): string => `${nameKey(givenName)} ${nameKey(familyName)}`;
