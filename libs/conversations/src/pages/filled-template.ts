// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, Language } from '@reciproca/kernel';
import { formatDay } from '@reciproca/ui';
import type { PageDoor } from '@reciproca/web';
import { fillShape, type TemplateAsk } from '../api/message-template.request.js';
import type { MessageTemplates } from '../application/message-templates.js';
import { filledIn } from '../domain/message-fields.js';
import type { MessageTemplate } from '../domain/message-template.js';

/** The templates a page offers, what was asked of them, and the words of the one that was chosen. */
export interface TemplateChoice {
  readonly all: readonly MessageTemplate[];
  readonly asked: TemplateAsk;
  readonly words: { readonly wordsIt: string; readonly wordsEn: string | null } | null;
}

/** Filled in by what the page's address says; whose name is known is named. */
export async function chooseTemplate(
  ctx: Ctx,
  page: PageDoor,
  templates: MessageTemplates,
  name?: string,
): Promise<TemplateChoice> {
  const { usual, own } = await templates.list(ctx);
  const all = [...usual, ...own];
  const asked = page.readQuery(fillShape).input ?? {};
  const chosen = all.find(({ key }) => key === asked.template);
  const fill = (words: string, language: Language): string =>
    filledIn(words, {
      ...(name && { name }),
      ...(asked.day && { day: formatDay(asked.day, language) }),
      ...(asked.hour && { hour: asked.hour }),
      ...(asked.place && { place: asked.place }),
    });
  return {
    all,
    asked,
    words: chosen
      ? { wordsIt: fill(chosen.wordsIt, 'it'), wordsEn: chosen.wordsEn && fill(chosen.wordsEn, 'en') }
      : null,
  };
}
