// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

interface MessageTemplate {
  title: string;
  wordsIt?: string;
  wordsEn?: string | null;
}
export const messageTemplate = (change: MessageTemplate) =>
  row('message_templates', { id: newId(), wordsIt: 'Ci vediamo {{day}} alle {{hour}}', wordsEn: null }, change);
