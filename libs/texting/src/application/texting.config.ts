// SPDX-License-Identifier: AGPL-3.0-or-later
import { secretsShape } from '@reciproca/notifications';
import { z } from 'zod';

export const textingConfigShape = z.object({
  /** What each ente's provider signs incoming texts with. */
  SMS_INBOUND_SECRETS: secretsShape,
});
