// SPDX-License-Identifier: AGPL-3.0-or-later
import { startBoardKeys } from './board-keys.js';
import { offerDictation } from './dictation.js';
import { followChoices } from './follow-choices.js';
import { guardForms } from './forms.js';
import { startLive } from './live.js';
import { loadStreets } from './load-streets.js';
import { offerPasskeys } from './passkeys.js';
import { startPrintButtons } from './print.js';
import { startWithoutSignal } from './no-signal.js';
import { startPush } from './push.js';
import { offerToShowPasswords } from './show-password.js';
import { keepFormsWithoutSignal } from './wait-for-signal.js';
import { sumUpForms } from './sum-up.js';
import { startWaitingCount } from './waiting-count.js';
import { startWaitingList } from './waiting-list.js';
import { registerWorker } from './worker-registration.js';

guardForms();
followChoices();
// After the choices, which take fields in and out.
sumUpForms();
startLive();
startBoardKeys();
startPrintButtons();
offerPasskeys();
offerToShowPasswords();
offerDictation();
loadStreets();
startWaitingList();
startWaitingCount();
void registerWorker().then((registration) => {
  keepFormsWithoutSignal(registration);
  void startWithoutSignal(registration).catch(() => undefined);
  return startPush(registration);
});
