// SPDX-License-Identifier: AGPL-3.0-or-later
import { startBoardKeys } from './board-keys.js';
import { offerDictation } from './dictation.js';
import { followChoices } from './follow-choices.js';
import { guardForms } from './forms.js';
import { startLive } from './live.js';
import { offerPasskeys } from './passkeys.js';
import { startPrintButtons } from './print.js';
import { startPush } from './push.js';
import { offerToShowPasswords } from './show-password.js';
import { registerWorker } from './worker-registration.js';

guardForms();
followChoices();
startLive();
startBoardKeys();
startPrintButtons();
offerPasskeys();
offerToShowPasswords();
offerDictation();
void registerWorker().then(startPush);
