// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, forbidden, isId, isStaff } from '@reciproca/kernel';
import { formatDateTime, type TextKey, translator } from '@reciproca/ui';
import { type Finding, type Findings, Finders } from '@reciproca/web';
import { findById, findByTitle, type FoundThing } from '../persistence/found-thing.read-model.js';

/** An address of a page, or the id in it, as it is copied from a message. */
const ADDRESS = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;

/** Offers, requests and agreements by whatever is typed of them. */
@Injectable()
export class FindExchanges implements OnModuleInit {
  constructor(private readonly finders: Finders) {}

  onModuleInit(): void {
    this.finders.add({
      key: 'exchanges',
      textKey: 'exchange:find.title',
      order: 20,
      find: (ctx, typed, most) => this.execute(ctx, typed, most),
    });
  }

  async execute(ctx: Ctx, typed: string, most: number): Promise<Findings> {
    if (!isStaff(ctx)) throw forbidden();
    const id = ADDRESS.exec(typed)?.[1];
    const words = typed
      .toLowerCase()
      .split(/[\s,;]+/u)
      .filter(Boolean);
    const found = id && isId(id) ? await findById(ctx, id) : await findByTitle(ctx, words, most + 1);
    return { items: found.slice(0, most).map((thing) => findingOf(ctx, thing)), more: found.length > most };
  }
}

function findingOf(ctx: Ctx, { kind, id, title, state, at, names }: FoundThing): Finding {
  const t = translator(ctx.language);
  const kindKey: TextKey = kind === 'agreement' ? 'exchange:find.agreement' : `exchange:kind.${kind}`;
  const stateKey = (
    kind === 'agreement' ? `exchange:agreement.state.${state}` : `exchange:listing.state.${state}`
  ) as TextKey;
  const facts = [t(kindKey), names, at && formatDateTime(at, ctx.language), t(stateKey)];
  return { href: `/${kind}s/${id}`, title, facts: facts.filter((fact): fact is string => Boolean(fact)) };
}
