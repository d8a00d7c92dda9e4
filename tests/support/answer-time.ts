// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ApiClient } from './app.js';

/** Yes, no or never mind to the other time that is asked for now, as somebody who has just read it. */
export async function answerTime<Answer>(
  client: ApiClient,
  thing: string,
  word: string,
  body: object = {},
): Promise<Awaited<ReturnType<typeof client.post<Answer>>>> {
  const { body: read } = await client.get<{ otherTime?: { question: string } | null }>(thing);
  const question = read.otherTime?.question;
  const answered = word !== 'take-back' && question !== undefined ? { question } : {};
  return client.post<Answer>(`${thing}/other-time/${word}`, { ...answered, ...body });
}
