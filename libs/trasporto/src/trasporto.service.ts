// SPDX-License-Identifier: AGPL-3.0-or-later
import { announceService, type Service } from '@reciproca/kernel';
import { setServiceLook } from '@reciproca/ui';

export const TRASPORTO: Service = 'trasporto';

announceService(TRASPORTO, 20);
setServiceLook(TRASPORTO, { icon: 'car', colour: '#a66300' });
