// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

export const mailConfigShape = z.object({
  /** Such as smtps://user:password@mail.example.org; without it e-mails are only recorded. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  MAIL_FROM: z.string().min(3).default('Reciproca <reciproca@localhost>'),
});
