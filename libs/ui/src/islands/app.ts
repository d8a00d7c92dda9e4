// SPDX-License-Identifier: AGPL-3.0-or-later
import { guardForms } from './forms.js';
import { startLive } from './live.js';

guardForms();
startLive();
