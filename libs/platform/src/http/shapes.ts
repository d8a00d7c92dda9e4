// SPDX-License-Identifier: AGPL-3.0-or-later
import { CHANNELS } from '@reciproca/kernel';
import { z } from 'zod';

/** Words typed by people: trimmed, no markup, nothing that the database cannot keep, at most `most` characters. */
export function plainText(most: number, least = 1): z.ZodString {
  return readable(z.string().trim(), most, least);
}

/** Like {@link plainText} for what is one line wherever it is read, such as a name or a title: breaks and runs of blanks are one. */
export function lineText(most: number, least = 1): z.ZodString {
  return readable(
    z.string().overwrite((text) => text.replaceAll(/\s+/gu, ' ').trim()),
    most,
    least,
  );
}

function readable(text: z.ZodString, most: number, least: number): z.ZodString {
  return text
    .min(least)
    .max(most)
    .refine((text) => !/<[a-z!/?]/i.test(text), { params: { code: 'input.no_markup' } })
    .refine(isVisible, { params: { code: 'input.no_control' } });
}

// eslint-disable-next-line no-control-regex -- the point is to refuse them
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;
const TURNED_ROUND = /[\u202a-\u202e\u2066-\u2069]/;
const SOMETHING = /[^\p{Cf}\p{Z}\s]/u;

/** No signs that steer machines or make text look like other text than it is, and something to read. */
function isVisible(text: string): boolean {
  return !CONTROL.test(text) && !TURNED_ROUND.test(text) && (text === '' || SOMETHING.test(text));
}

/** In the one spelling they are kept in: in another it would be somebody else to whoever compares. */
export const idShape = z.uuid().toLowerCase();

/** An instant as ISO 8601 with an offset, such as 2026-11-24T09:00:00+01:00; years 2000 to 2100. */
export const instantShape = z.iso
  .datetime({ offset: true, abort: true })
  .refine((text) => /^2[01]\d\d-/.test(text) && text < '2101', { params: { code: 'input.date_out_of_range' } });

/** A calendar day, such as 2026-11-24; years 1900 to 2100. */
export const dayShape = z.iso
  .date({ abort: true })
  .refine((text) => text >= '1900' && text < '2101', { params: { code: 'input.date_out_of_range' } });

/** Time of day in Europe/Rome, such as 09:30. */
export const timeOfDayShape = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Fields every command accepts: for whom, and how the wish reached us. */
export const actingFields = {
  onBehalfOf: idShape.optional(),
  channel: z.enum(CHANNELS).optional(),
};

/** What the address of a reading of somebody's own things accepts: whose. */
export const readingFields = { onBehalfOf: actingFields.onBehalfOf };

/** A command with no content of its own. */
export const actingShape = z.strictObject(actingFields);

/** A command with no content, not even for whom. */
export const emptyShape = z.strictObject({});

/** Query of a cursor-paged list. */
export const pageQuery = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
};

/** Query of a list that came whole before it came in pages: as many of them as it had room for. */
export const listQuery = z.object({
  after: idShape.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(100),
});

export const idParam = z.object({ id: idShape });
