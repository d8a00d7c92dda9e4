// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';

export const documentConfigShape = z.object({
  /** Where people's documents lie: never below the directory of the web assets. */
  DOCUMENTS_DIR: z.string().min(1).default('.data/documents'),
});
